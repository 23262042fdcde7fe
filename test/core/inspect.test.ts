import { describe, expect, it } from 'vitest';
import { explore } from '../../src/core/explore';
import { inspect } from '../../src/core/inspect';
import { createMemory, type Memory } from '../../src/core/memory';
import type { Parameters } from '../../src/core/model/parameters';
import { add, equals, rational, subtract } from '../../src/core/number/rational';
import { drain } from '../../src/core/slices';
import { COUNTEREXAMPLE, MARGINAL, parametersOf, REFERENCE_RUN } from '../parameters';

const at = (parameters: Parameters, t: number, memory?: Memory) => drain(inspect(parameters, t, memory));

describe('a step, exactly', () => {
  it('has the golden value −719/480 of inner in N*² at t = 3', () => {
    const step = at(COUNTEREXAMPLE, 3);
    expect(step.innerRelative).toEqual(rational(-719, 480));
    expect(add(step.carried!, step.margin!)).toEqual(step.inner);
    expect(step.carried).toEqual(rational(0));
  });

  it('adds up at a quiet step from the one before', () => {
    const [before, step] = [at(REFERENCE_RUN, 7), at(REFERENCE_RUN, 8)];
    expect(step.evicts).toBe(false);
    expect(step.inner_before).toEqual(before.inner);
    expect(step.inner_Q_before).toEqual(before.inner_Q);
    expect(subtract(step.inner_before!, step.inner_Q_before!)).toEqual(step.inner);
    expect(step.evicted).toEqual(rational(0));
  });

  it('adds up at a later eviction from what is carried and the margin', () => {
    const step = at(REFERENCE_RUN, 17);
    expect(step.evicts).toBe(true);
    expect(equals(step.carried!, rational(0))).toBe(false);
    expect(add(step.carried!, step.margin!)).toEqual(step.inner);
    expect([step.inner_before, step.inner_Q_before]).toEqual([null, null]);
  });

  it('has no row before the first, and no P where A is not stable', () => {
    expect(at(REFERENCE_RUN, 0)).toMatchObject({ inner_before: null, inner_Q_before: null, evicted: rational(0) });
    expect(at(MARGINAL[0], 5)).toMatchObject({
      decomposition: null,
      innerRelative: null,
      'V_T - V_S': null,
      inner_before: null,
      W_xT: rational(0),
      W_xS: rational(0),
      W_Delta: rational(0),
    });
  });

  it('names the first stages at which M^S is largest and smallest', () => {
    // After batch 1 stage 0 is empty and so are stages 2 to 6: the first is told.
    expect(at(REFERENCE_RUN, 1)).toMatchObject({ largest: 1, smallest: 0 });
  });

  it('must be a step of the run', () => {
    for (const t of [-1, 200, 0.5]) expect(() => at(REFERENCE_RUN, t)).toThrow(RangeError);
  });
});

describe('a memory', () => {
  it('changes nothing, in whatever order steps are looked at', () => {
    for (const parameters of [REFERENCE_RUN, { ...COUNTEREXAMPLE, eviction: 'proportional' as const }]) {
      const memory = createMemory();
      for (const t of [50, 51, 52, 49, 3, 50, 0, 17, 16]) expect(at(parameters, t, memory)).toEqual(at(parameters, t));
    }
  });

  it('of an exploration spares the way to a late step', () => {
    const slices = (memory: Memory) => {
      const work = inspect(REFERENCE_RUN, 199, memory);
      let count = 0;
      while (!work.next().done) count++;
      return count;
    };
    const explored = createMemory();
    drain(explore(REFERENCE_RUN, explored));
    expect(slices(createMemory()) - slices(explored)).toBeGreaterThan(190);
  });

  it('does not confuse one parameter set with another', () => {
    const memory = createMemory();
    at(REFERENCE_RUN, 20, memory);
    const other = parametersOf({ l0: 201, lA: 4, lB: 7 });
    expect(at(other, 20, memory)).toEqual(at(other, 20));
  });
});
