import type { ScaledFloat } from '../number/float';
import type { RunColumns, VectorName } from './series';

/** One state vector at a step, by stage, in requests. Null where the run holds no vectors, and for `e` where nothing is evicted. */
export function vectorAt(columns: RunColumns, name: VectorName, t: number): ScaledFloat[] | null {
  const { vectors, n, equilibrium } = columns;
  if (!vectors || (name === 'e' && columns.scalars.evicted[t] === 0)) return null;
  const stored = columns.exponent[t]!;
  // Only Delta decays with the deviations; the others hold whole states and amounts (model/series.ts).
  const exponent = name === 'Delta' ? stored : Math.max(stored, 0);
  const row = vectors[name].subarray(t * n, (t + 1) * n);
  return Array.from(row, (entry) => ({ mantissa: entry * equilibrium, exponent }));
}
