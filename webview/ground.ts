import type { Ground } from './cursor';
import type { Scene } from './scene';
import { markedQuantity } from './state';

/** Where the cursor can go in a scene: violations are those of the marked claim. */
export function groundOf({ run, claim }: Scene): Ground {
  return { steps: run.columns.steps, signs: run.signs[markedQuantity(run, claim)], evictions: run.evictions };
}
