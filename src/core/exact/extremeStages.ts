/** i₊ and i₋: the first stages at which a state is largest and smallest. */
export interface ExtremeStages {
  readonly largest: number;
  readonly smallest: number;
}

/** The first stages at which v, over whatever denominator, is largest and smallest. */
export function extremeStages(v: readonly bigint[]): ExtremeStages {
  let largest = 0;
  let smallest = 0;
  for (let s = 1; s < v.length; s++) {
    if (v[s]! > v[largest]!) largest = s;
    if (v[s]! < v[smallest]!) smallest = s;
  }
  return { largest, smallest };
}
