import { decide } from './decide';
import type { ExactMatrix } from './exact/lyapunov';
import { exactModel } from './exact/model';
import { lyapunovFloat } from './float/lyapunov';
import { floatSystem, runFloat } from './float/run';
import { spectralRadius } from './float/spectralRadius';
import type { Decided, Memory } from './memory';
import { parameterKey } from './model/parameterKey';
import type { Parameters } from './model/parameters';
import type { RunColumns } from './model/series';
import { ldexp, toScaledFloat } from './number/float';
import type { Summary } from './report';
import type { RunResult } from './results';
import type { Slices } from './slices';
import { summarize } from './summary';

/** What a run holds beyond its scalar columns. */
export interface RunWanted {
  /** M_T, M_S, Delta and e at every step: 4·n·steps floats. */
  readonly vectors: boolean;
}

/** Decides a parameter set, or remembers having decided it. */
export function* decided(parameters: Parameters, memory?: Memory): Slices<Decided> {
  const key = memory && parameterKey(parameters);
  const known = key && memory.decided.get(key);
  if (known) return known;
  const model = yield* exactModel(parameters);
  const result = { model, decisions: yield* decide(model, { evictionGeometry: true }) };
  if (key) memory.decided.set(key, result);
  return result;
}

/** An exact matrix, each entry rounded once: n × n row-major. */
function rounded({ numerators, denominator }: ExactMatrix): Float64Array {
  return Float64Array.from(numerators.flat(), (numerator) => {
    const { mantissa, exponent } = toScaledFloat(numerator, denominator);
    return ldexp(mantissa, exponent);
  });
}

interface FloatRun {
  readonly columns: RunColumns;
  readonly lyapunov: Float64Array | null;
}

/** The columns of what is decided. They take their evictions from the decisions, so that no rounding can make them branch otherwise. */
function* floatRun({ model, decisions }: Decided, { vectors }: RunWanted): Slices<FloatRun> {
  const { parameters, P, stable } = model;
  const { evictions, decidedSteps } = decisions;
  const lyapunov = P ? rounded(P) : stable ? lyapunovFloat(parameters) : null;
  yield;
  const columns = yield* runFloat(floatSystem(parameters, lyapunov), { vectors, evictions, decidedSteps });
  return { columns, lyapunov };
}

/** The figures of a parameter set without the rest of its run, or remembered. */
export function* summaryOf(parameters: Parameters, memory: Memory): Slices<Summary> {
  const key = parameterKey(parameters);
  const known = memory.summaries.get(key);
  if (known) return known;
  const found = yield* decided(parameters, memory);
  const { columns } = yield* floatRun(found, { vectors: false });
  const summary = summarize(found.decisions, columns);
  memory.summaries.set(key, summary);
  return summary;
}

/** One parameter set as every front shows it: decided exactly, and run in floats for the pictures. */
export function* run(
  parameters: Parameters,
  wanted: RunWanted = { vectors: false },
  memory?: Memory,
): Slices<RunResult> {
  const found = yield* decided(parameters, memory);
  const { decisions } = found;
  const { columns, lyapunov } = yield* floatRun(found, wanted);
  return {
    parameters,
    decisions,
    columns,
    summary: summarize(decisions, columns),
    spectralRadius: spectralRadius(parameters),
    lyapunov,
    certainty: decisions.certainty,
  };
}
