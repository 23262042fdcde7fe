/**
 * Long work, cut into slices: a generator that yields at least every few milliseconds and returns its result. Whoever drives it
 * may stop between two slices (and so cancel), or let other work in; nothing in the core waits or looks at a clock.
 */
export type Slices<T> = Generator<void, T, void>;

/** Does something with each of many items, and lets other work in after every few of them. */
export function* forEachInSlices<T>(items: Iterable<T>, act: (item: T) => void, few = 1000): Slices<void> {
  let left = few;
  for (const item of items) {
    act(item);
    if (--left > 0) continue;
    left = few;
    yield;
  }
}

/** So many items are sorted in a few milliseconds, whatever their order. */
const SORTED = 5000;

/** Merges two sorted lists; of equals those of the first come first. */
function* merged<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Slices<T[]> {
  const all: T[] = [];
  let i = 0;
  yield* forEachInSlices(
    b,
    (item) => {
      while (i < a.length && compare(a[i]!, item) <= 0) all.push(a[i++]!);
      all.push(item);
    },
    SORTED,
  );
  while (i < a.length) all.push(a[i++]!);
  return all;
}

/** The same items sorted as `toSorted` does it, which is one slice for any number of them. */
export function* sortedInSlices<T>(items: readonly T[], compare: (a: T, b: T) => number): Slices<T[]> {
  if (items.length <= SORTED) return items.toSorted(compare);
  const middle = items.length >> 1;
  const first = yield* sortedInSlices(items.slice(0, middle), compare);
  yield;
  const second = yield* sortedInSlices(items.slice(middle), compare);
  yield;
  if (compare(first.at(-1)!, second[0]!) <= 0) return [...first, ...second];
  return yield* merged(first, second, compare);
}

/** Runs all slices at once: for the command line, a worker without a canceller, and tests. */
export function drain<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
