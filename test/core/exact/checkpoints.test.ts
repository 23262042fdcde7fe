import { describe, expect, it } from 'vitest';
import { type Batches, startBatches } from '../../../src/core/exact/batches';
import { Checkpoints } from '../../../src/core/exact/checkpoints';
import { exactSystem } from '../../../src/core/exact/system';
import type { Slices } from '../../../src/core/slices';
import { drain } from '../../../src/core/slices';
import { COUNTEREXAMPLE, parametersOf, REFERENCE_RUN } from '../../parameters';

function seen({ X, E, D, eviction, leavingX, leavingE, growth, admissions }: Batches, batches: Batches) {
  return { X: [...X], E: [...E], D, eviction, leavingX, leavingE, growth, admissions: admissions.call(batches) };
}

/** Everything that is to be seen of batches. */
const view = (batches: Batches) => seen(batches, batches);

function runTo(t: number, parameters = REFERENCE_RUN): Batches {
  const batches = startBatches(exactSystem(parameters));
  for (let step = 0; step <= t; step++) batches.advance();
  return batches;
}

/** How many batches a look has taken: one slice each. */
function slicesOf(work: Slices<unknown>): number {
  let slices = 0;
  while (!work.next().done) slices++;
  return slices;
}

describe('a copy of batches', () => {
  it('is the same run, and goes on by itself', () => {
    for (const eviction of ['low-first', 'high-first', 'proportional'] as const) {
      const parameters = { ...COUNTEREXAMPLE, eviction };
      for (const t of [-1, 2, 3, 5]) {
        const original = runTo(t, parameters);
        const copy = original.copy();
        expect(view(copy)).toEqual(view(original));
        for (let k = 0; k < 6; k++) copy.advance();
        expect(view(original)).toEqual(view(runTo(t, parameters)));
        expect(view(copy)).toEqual(view(runTo(t + 6, parameters)));
      }
    }
  });
});

describe('checkpoints', () => {
  it('lead to the same states from wherever they start', () => {
    const checkpoints = new Checkpoints(exactSystem(REFERENCE_RUN));
    for (const t of [40, 41, 39, 5, 17, 16, 15, -1, 40]) {
      expect(view(drain(checkpoints.after(t))), `after ${t}`).toEqual(view(runTo(t)));
    }
  });

  it('spare what lies before them: a step on costs one batch, a step back no more than sixteen', () => {
    const checkpoints = new Checkpoints(exactSystem(REFERENCE_RUN));
    expect(slicesOf(checkpoints.after(100))).toBe(101);
    expect(slicesOf(checkpoints.after(101))).toBe(1);
    expect(slicesOf(checkpoints.after(101))).toBe(0);
    expect(slicesOf(checkpoints.after(99))).toBe(3);
    expect(slicesOf(checkpoints.after(95))).toBe(15);
  });

  it('keep what another passes by', () => {
    const checkpoints = new Checkpoints(exactSystem(REFERENCE_RUN));
    const batches = startBatches(exactSystem(REFERENCE_RUN));
    for (let t = 0; t < 70; t++) {
      batches.advance();
      checkpoints.pass(t, batches);
    }
    expect(slicesOf(checkpoints.after(70))).toBe(6);
  });

  it('hand out copies', () => {
    const checkpoints = new Checkpoints(exactSystem(REFERENCE_RUN));
    const first = drain(checkpoints.after(32));
    first.advance();
    expect(view(drain(checkpoints.after(32)))).toEqual(view(runTo(32)));
  });

  it('grow sparser where the states are long', () => {
    const large = exactSystem(parametersOf({ l0: 10 ** 9, lA: 200, lB: 400 }));
    const checkpoints = new Checkpoints(large);
    const slices = slicesOf(checkpoints.after(420));
    expect(slices).toBe(421);
    // 400 stages of some 30 bits a step pass 16 MB well before 420 steps are kept one in sixteen.
    expect(slicesOf(checkpoints.after(415))).toBeGreaterThan(16);
    expect(slicesOf(checkpoints.after(415))).toBe(0);
  });
});
