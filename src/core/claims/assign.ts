/** Which value each print is given, by their indices; null where none is left for it. */
export type Assignment = readonly (number | null)[];

/**
 * Gives as many prints as possible a value each, no value twice, where `fits` allows: augmenting paths (Kuhn). Those that come first keep
 * their place where there is a choice.
 */
export function assign(prints: number, values: number, fits: (print: number, value: number) => boolean): Assignment {
  const printOf = new Array<number | null>(values).fill(null);
  const seat = (print: number, tried: Set<number>): boolean => {
    for (let value = 0; value < values; value++) {
      if (tried.has(value) || !fits(print, value)) continue;
      tried.add(value);
      const holder = printOf[value]!;
      if (holder !== null && !seat(holder, tried)) continue;
      printOf[value] = print;
      return true;
    }
    return false;
  };
  for (let print = 0; print < prints; print++) seat(print, new Set());
  const given = new Array<number | null>(prints).fill(null);
  for (const [value, print] of printOf.entries()) if (print !== null) given[print] = value;
  return given;
}
