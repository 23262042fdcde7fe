import { Differences, type KeptState } from './float/differences';
import { floatSystem } from './float/system';
import type { Memory } from './memory';
import { parameterKey } from './model/parameterKey';
import type { Parameters } from './model/parameters';
import { ldexp } from './number/float';
import type { DeltaMap } from './results';
import { decided } from './run';
import type { Slices } from './slices';

/** More columns than this no picture tells apart. */
export const MOST_COLUMNS = 1000;

/** Batches between two states that are kept of a run: some 10^5 floats for the largest. */
const KEPT_EVERY = 1024;

/** First and last step, both included. */
export interface StepWindow {
  readonly from: number;
  readonly to: number;
}

/** Gathers a map row by row, in ascending order of steps. */
class MapGatherer {
  readonly #map: DeltaMap;
  /** The column at hand. */
  #column = -1;

  constructor(n: number, { from, to }: StepWindow) {
    const columns = Math.min(MOST_COLUMNS, to - from + 1);
    this.#map = { n, from, to, columns, values: new Float64Array(columns * n), exponents: new Int32Array(columns) };
  }

  take(t: number, buffer: Float64Array, head: number, exponent: number): void {
    const { n, from, to, columns, values, exponents } = this.#map;
    if (t < from || t > to) return;
    const c = Math.floor(((t - from) * columns) / (to - from + 1));
    if (c > this.#column) exponents[c] = exponent;
    this.#column = c;
    if (exponent > exponents[c]!) this.#raise(c, exponent);
    const factor = exponent === exponents[c]! ? 1 : ldexp(1, exponent - exponents[c]!);
    for (let s = 0; s < n; s++) {
      const value = buffer[head + s]! * factor;
      if (Math.abs(value) > Math.abs(values[c * n + s]!)) values[c * n + s] = value;
    }
  }

  #raise(c: number, exponent: number): void {
    const { n, values, exponents } = this.#map;
    const factor = ldexp(1, exponents[c]! - exponent);
    for (let i = c * n; i < (c + 1) * n; i++) values[i]! *= factor;
    exponents[c] = exponent;
  }

  finish(): DeltaMap {
    return this.#map;
  }
}

function keptStates(parameters: Parameters, memory: Memory | undefined): KeptState[] {
  if (!memory) return [];
  const key = parameterKey(parameters);
  const kept = memory.differences.get(key) ?? [];
  memory.differences.set(key, kept);
  return kept;
}

/**
 * Δ by step and stage over a window of the run, in floats, in at most MOST_COLUMNS columns. Of what it passes on the way it keeps a state
 * now and then, from which the next window may start. Throws RangeError when the window does not lie within the run.
 */
export function* deltaMap(parameters: Parameters, { from, to }: StepWindow, memory?: Memory): Slices<DeltaMap> {
  const { steps, lB } = parameters;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from || to >= steps)
    throw new RangeError(`no steps ${from} to ${to} in a run of ${steps} steps`);
  const { decisions } = yield* decided(parameters, memory);
  const kept = keptStates(parameters, memory);
  const run = new Differences(floatSystem(parameters, null), decisions, kept.findLast(({ t }) => t <= from) ?? null);
  const map = new MapGatherer(lB, { from, to });
  while (run.t <= to) {
    run.stretch((t, buffer, head, exponent) => map.take(t, buffer, head, exponent));
    if (run.t >= (kept.at(-1)?.t ?? 0) + KEPT_EVERY) kept.push(run.keep());
    yield;
  }
  return map.finish();
}
