/** Times pieces of work against each other in one process: interleaved, so that a noisy machine is noisy for all of them. */

export interface Work {
  readonly name: string;
  /** One repetition. Returns what it made, so that no compiler can leave the work out. */
  run(): unknown;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function time({ name, run }: Work): number {
  const start = performance.now();
  const result = run();
  const taken = performance.now() - start;
  if (result === undefined) throw new Error(`${name} returned nothing`);
  return taken;
}

/** Runs every work `rounds` times in turn, after `warmUp` rounds that do not count. */
export function measure(works: readonly Work[], { rounds, warmUp }: { rounds: number; warmUp: number }): Timing[] {
  const times = works.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [i, work] of works.entries()) {
      const taken = time(work);
      if (round >= 0) times[i]!.push(taken);
    }
  }
  return works.map(({ name }, i) => {
    const sorted = times[i]!.toSorted((a, b) => a - b);
    return { name, median: median(sorted), fastest: sorted[0]!, slowest: sorted.at(-1)! };
  });
}
