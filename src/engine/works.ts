import { check } from '../core/check';
import { bindings } from '../core/claims/bindings';
import { deltaMap } from '../core/deltaMap';
import { applyParameters } from '../core/document/apply';
import { readDocument } from '../core/document/read';
import type { ReadingLimits } from '../core/document/reading';
import { explore } from '../core/explore';
import { inspect } from '../core/inspect';
import { createMemory } from '../core/memory';
import { PARAMETER_NAMES, type ParameterName } from '../core/model/parameters';
import { type ParameterTexts, rawFromTexts } from '../core/model/parameterText';
import { readParameters } from '../core/model/readParameters';
import type { Problem, Splice } from '../core/report';
import { run } from '../core/run';
import type { Slices } from '../core/slices';
import type { Works } from './caller';
import type { ControlsReading } from './engine';

/** Works that share one memory, so that sets which an edit did not touch are not decided again. */
export function createWorks(): Works {
  const memory = createMemory();
  return {
    check: (text, options) => check(text, options, memory),
    run: (parameters) => run(parameters, { vectors: false }, memory),
    explore: (parameters) => explore(parameters, memory),
    deltaMap: (parameters, from, to) => deltaMap(parameters, { from, to }, memory),
    inspect: (parameters, t) => inspect(parameters, t, memory),
    bindings: (parameters, printed) => bindings(parameters, printed, memory),
    readControls,
    apply,
  };
}

/** The control that a problem stands at: that of the parameter it names, else of the one that gives in to the others. */
function controlOf({ message: { args } }: Problem): ParameterName {
  const named = PARAMETER_NAMES.find((name) => name === args.name);
  return named ?? ('steps' in args ? 'steps' : 'lA' in args ? 'lA' : 'Q');
}

function* readControls(texts: Partial<ParameterTexts>, limits: ReadingLimits): Slices<ControlsReading> {
  const { parameters, problems } = readParameters(rawFromTexts(texts), limits);
  // Backwards, so that of several problems at a control the first is told.
  const told = [...problems].reverse().map((problem) => [controlOf(problem), problem.message]);
  return { parameters, problems: Object.fromEntries(told) };
}

// biome-ignore lint/correctness/useYield: short, but asked for like the other works.
function* apply(
  text: string,
  set: number,
  changes: ReadonlyMap<ParameterName, string>,
  limits: ReadingLimits,
): Slices<readonly Splice[]> {
  const reading = readDocument(text, limits).sets[set - 1];
  if (!reading) throw new Error(`the document has no parameter set ${set}`);
  return applyParameters(text, reading, changes);
}
