import { boundedRun } from './decide';
import { deltaMap } from './deltaMap';
import { startBatches } from './exact/batches';
import type { Checkpoints } from './exact/checkpoints';
import { countCases, ExtremesGatherer } from './explore/extremes';
import { FactCounter } from './explore/facts';
import { spectra } from './explore/spectra';
import { checkpointsOf, createMemory, type Decided, type Memory } from './memory';
import type { Parameters } from './model/parameters';
import { admissionRow, earlierAdmissionRow } from './model/transition';
import { weights } from './model/weights';
import { type Rational, rational } from './number/rational';
import type { Exploration, Extremes, RunFacts } from './results';
import { decided, run } from './run';
import type { Slices } from './slices';

/** Beyond this dimension nobody reads the entries of P as fractions. */
const LARGEST_EXACT_P = 24;

/** Goes along the run once more, exactly as far as its decisions do, then with the error bound. `exponent` is the columns' power of two by step. */
function* observe(
  { model, decisions }: Decided,
  exponent: Int32Array,
  checkpoints: Checkpoints,
): Slices<{ readonly extremes: Extremes; readonly facts: RunFacts }> {
  const { exactSteps, decidedSteps } = decisions;
  const batches = startBatches(model.system);
  const extremes = new ExtremesGatherer(exponent);
  const facts = new FactCounter(model, batches, exactSteps);
  for (let t = 0; t < exactSteps; t++) {
    batches.advance();
    checkpoints.pass(t, batches);
    extremes.record(t, batches);
    yield* facts.take(t, batches);
    yield;
  }
  const bounded = decidedSteps > exactSteps ? yield* boundedRun(model, batches) : null;
  for (let t = exactSteps; bounded && t < decidedSteps; t++) {
    bounded.move();
    extremes.recordBounded(t, bounded.extremes());
    yield;
  }
  return { extremes: extremes.finish(), facts: yield* facts.finish(model, decisions) };
}

function exactEntries({ model: { P } }: Decided): Rational[] | null {
  if (!P || P.numerators.length > LARGEST_EXACT_P) return null;
  return P.numerators.flat().map((numerator) => rational(numerator, P.denominator));
}

/** One parameter set with all that the explorer and the report show of it: the run, decided, and what SPEC's further figures are drawn from. */
export function* explore(parameters: Parameters, memory: Memory = createMemory()): Slices<Exploration> {
  const found = yield* decided(parameters, memory);
  const result = yield* run(parameters, { vectors: false }, memory);
  const { extremes, facts } = yield* observe(found, result.columns.exponent, checkpointsOf(found.model, memory));
  return {
    ...result,
    extremes,
    cases: countCases(extremes),
    deltaMap: yield* deltaMap(parameters, { from: 0, to: parameters.steps - 1 }, memory),
    spectra: yield* spectra(parameters, result.lyapunov),
    facts,
    weights: weights(parameters),
    firstRow: admissionRow(parameters),
    earlierFirstRow: earlierAdmissionRow(parameters),
    exactP: exactEntries(found),
  };
}
