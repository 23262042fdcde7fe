import { allParts, type CallPart, type Expression } from './tree';

/** Over the steps of a run, or over the entries of one vector: min(inner), but max(M_T) at each step. */
const EITHER = new Set(['min', 'max', 'mean', 'sum']);
const ALWAYS = new Set(['count', 'all', 'any', 'first', 'last', 'at']);

/** Whether a part is a function that goes over the steps of the run. */
function reducesSteps(part: Expression): part is CallPart {
  if (part.type !== 'call') return false;
  const { kind, series } = part.args[0]!.shape;
  return ALWAYS.has(part.name) || (EITHER.has(part.name) && part.args.length === 1 && kind === 'number' && series);
}

/**
 * The parts that go over the steps, by the run in which their turn comes: those of the first need nothing but the quantities, those of the
 * second also a result of the first, as `count(inner > mean(inner))` does.
 */
export function partsByRun(expression: Expression): CallPart[][] {
  const runs: CallPart[][] = [];
  for (const part of allParts(expression)) {
    if (!reducesSteps(part)) continue;
    const inside = [...allParts(part)].filter((inner) => inner !== part);
    const before = runs.findLastIndex((parts) => parts.some((known) => inside.includes(known)));
    const run = runs[before + 1];
    if (run) run.push(part);
    else runs.push([part]);
  }
  return runs;
}
