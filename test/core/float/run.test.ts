import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lyapunovFloat } from '../../../src/core/float/lyapunov';
import { type FloatRunOptions, floatSystem, runFloat } from '../../../src/core/float/run';
import type { Parameters } from '../../../src/core/model/parameters';
import { relativeAt, valueAt } from '../../../src/core/model/quantity';
import { OBSERVABLES, type RunColumns, SERIES_NAMES, type SeriesName } from '../../../src/core/model/series';
import { toNumber } from '../../../src/core/number/float';
import { rational } from '../../../src/core/number/rational';
import { drain } from '../../../src/core/slices';
import { anyParameters, COUNTEREXAMPLE, parametersOf, REFERENCE_RUN } from '../../parameters';
import { Reference, type ReferenceStep } from '../../reference';
import { errorOf, exactEnergies, exactP, geometricMean, roundedMatrix, sizeOf } from './exactSeries';

const ENERGY_NAMES = ['V_T', 'V_S', 'inner', 'Delta_norm2'] as const;
const NEEDS_P = SERIES_NAMES.filter((name) => OBSERVABLES[name].needsP);
const NEEDS_NO_P = SERIES_NAMES.filter((name) => !OBSERVABLES[name].needsP);

const SCALARS: FloatRunOptions = { vectors: false };

function columnsOf(parameters: Parameters, options: FloatRunOptions = SCALARS): RunColumns {
  return drain(runFloat(floatSystem(parameters, lyapunovFloat(parameters)), options));
}

/** The same with the exact P rounded once, so that errors are those of the run itself. */
function columnsWithExactP(parameters: Parameters): RunColumns {
  return drain(runFloat(floatSystem(parameters, roundedMatrix(exactP(parameters))), SCALARS));
}

function series(columns: RunColumns, name: SeriesName): (number | null)[] {
  return Array.from({ length: columns.steps }, (_, t) => valueAt(columns, name, t));
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function isDefined(value: number | null): value is number {
  return value !== null;
}

function evictionsOf(columns: RunColumns): number[] {
  return [...columns.scalars.admission_S.keys()].filter((t) => columns.scalars.admission_S[t]! < 0);
}

describe('the reference run (the note, section 8)', () => {
  const columns = columnsOf(REFERENCE_RUN);
  const at = (name: SeriesName, steps: readonly number[]) => steps.map((t) => valueAt(columns, name, t)!.toFixed(2));

  it('evicts at nine steps', () => {
    expect(evictionsOf(columns)).toEqual([1, 2, 3, 5, 6, 9, 10, 13, 17]);
  });

  it('has the table of B.1', () => {
    const steps = [1, 2, 3, 5, 6];
    expect(at('dist_change', steps)).toEqual(['-5.12', '-2.49', '-0.85', '-3.10', '0.31']);
    expect(at('inner', steps)).toEqual(['1.95', '4.22', '5.08', '5.82', '6.76']);
  });

  it('has the means 0.9424 of inner, 1.102 of V_T/V_S and −0.79 of dist_change', () => {
    const inner = series(columns, 'inner').filter(isDefined);
    const [V_T, V_S] = [series(columns, 'V_T'), series(columns, 'V_S')];
    expect(mean(inner)).toBeCloseTo(0.94237703697799, 12);
    expect(Math.min(...inner)).toBe(0);
    expect(mean(V_T.map((value, t) => value! / V_S[t]!)).toFixed(3)).toBe('1.102');
    const changes = series(columns, 'dist_change').filter(isDefined);
    expect(changes).toHaveLength(9);
    expect(changes.filter((change) => change < 0)).toHaveLength(5);
    expect(mean(changes).toFixed(2)).toBe('-0.79');
  });

  it('has margin −0.066 at t = 17 and no other below 0, inner_e0 above 0 at one eviction', () => {
    const margins = series(columns, 'margin');
    expect(margins[17]!.toFixed(3)).toBe('-0.066');
    expect(margins.filter((margin) => margin !== null && margin < 0)).toHaveLength(1);
    expect(series(columns, 'inner_e0').filter((value) => value !== null && value > 0)).toHaveLength(1);
  });

  it('carries nothing over at the first eviction: the note’s Δ = ã e_0 + e', () => {
    expect(columns.scalars.carried[1]).toBe(0);
    expect(columns.scalars.inner[1]).toBe(columns.scalars.margin[1]);
    expect(columns.scalars.carried[2]).not.toBe(0);
  });

  it('leaves the residue of rounding in decomposition_error, as in the note’s 8.5', () => {
    const residues = series(columns, 'decomposition_error').map((value) => Math.abs(value!));
    expect(Math.max(...residues)).toBeLessThan(1e-13 * valueAt(columns, 'V_T', 0)!);
    expect(residues.some((residue) => residue > 0)).toBe(true);
  });

  it('stores plain values while nothing leaves the range', () => {
    expect([...columns.exponent].every((exponent) => exponent === 0)).toBe(true);
    expect(columns.vectors).toBeNull();
  });
});

it('finds the counterexample of the lemma: −719/480 N*² at t = 3, −4623.2 with B = 1000', () => {
  const columns = columnsOf(COUNTEREXAMPLE);
  expect(relativeAt(columns, 'inner', 3)).toBeCloseTo(-719 / 480, 13);
  expect(valueAt(columns, 'inner', 3)!.toFixed(1)).toBe('-4623.2');
});

/**
 * Long runs against the exact one. Errors are relative to V for V_T and V_S, to ‖Δ‖²_P, and to ‖x‖_P·‖Δ‖_P for the inner product; the
 * worst that was met is 4e-14.
 */
describe('energies of long runs, to 1e-12', () => {
  const start = [3, 0, 9, 1, 0, 2, 7].map((M) => rational(M, 3));
  const diagonal = { kind: 'diagonal', entries: [1, 2, 3, 4, 5, 6, 7].map((q) => rational(q, 3)) } as const;
  const full = {
    kind: 'full',
    rows: [
      [rational(2), rational(1), rational(0)],
      [rational(1), rational(3), rational(1)],
      [rational(0), rational(1), rational(2)],
    ],
  } as const;
  const cases: [string, Parameters][] = [
    ['the reference run, 1,000 steps', { ...REFERENCE_RUN, steps: 1000 }],
    ['(10, 2, 3), 5,000 steps', parametersOf({ l0: 10, lA: 2, lB: 3, steps: 5000 })],
    ['(5, 1, 4), 600 steps', { ...COUNTEREXAMPLE, steps: 600 }],
    ['(50, 4, 7), 400 steps', parametersOf({ l0: 50, lA: 4, lB: 7, steps: 400 })],
    ['high-first', { ...REFERENCE_RUN, eviction: 'high-first', steps: 400 }],
    ['proportional', { ...REFERENCE_RUN, eviction: 'proportional', steps: 200 }],
    ['a start off the balance', { ...REFERENCE_RUN, start, steps: 400 }],
    ['a diagonal Q', { ...REFERENCE_RUN, Q: diagonal, steps: 300 }],
    ['a full Q', parametersOf({ l0: 10, lA: 2, lB: 3, steps: 300, Q: full })],
    ['a decay by 10⁶ a batch', parametersOf({ l0: 20, lA: 1, lB: 2, lambdaA: rational(10 ** 6), steps: 300 })],
  ];

  it.each(cases)('%s', (_, parameters) => {
    const columns = columnsWithExactP(parameters);
    const worst = { V_T: 0, V_S: 0, inner: 0, Delta_norm2: 0 };
    for (const exact of exactEnergies(parameters, 37)) {
      for (const name of ENERGY_NAMES) {
        const scale = name === 'inner' ? geometricMean(exact.V_S, exact.Delta_norm2) : sizeOf(exact[name]);
        worst[name] = Math.max(worst[name], errorOf(columns, name, exact.t, exact[name], scale));
      }
    }
    for (const name of ENERGY_NAMES) expect(worst[name], name).toBeLessThan(1e-12);
  });
});

describe('(10, 2, 3) over 5,000 steps', () => {
  const columns = columnsOf(parametersOf({ l0: 10, lA: 2, lB: 3, steps: 5000 }));
  const first = evictionsOf(columns)[0]!;
  const always = SERIES_NAMES.filter((name) => OBSERVABLES[name].defined === 'always');

  it('stores normal numbers only, long after the energy has left the range', () => {
    expect(first).toBe(1);
    for (const name of always) {
      if (name === 'decomposition_error' || name === 'evicted') continue; // may be 0 exactly
      const stored = columns.scalars[name].subarray(first);
      expect(
        stored.every((value) => Math.abs(value) >= 2 ** -1022 && Math.abs(value) < 2 ** 1000),
        name,
      ).toBe(true);
    }
    expect(columns.exponent[4999]).toBeLessThan(-1800);
    expect(valueAt(columns, 'V_S', 4999)).toBe(0);
  });

  it('comes to rest: admissions go to N*, and nothing is evicted any more', () => {
    expect(relativeAt(columns, 'admission_S', 4999)).toBe(1);
    expect(relativeAt(columns, 'admission_T', 4999)).toBe(1);
    expect(columns.scalars.evicted.subarray(first + 1).every((value) => value === 0)).toBe(true);
  });
});

describe('an unstable set over 100,000 steps', () => {
  const parameters = parametersOf({ l0: 0, lA: 3, lB: 8, steps: 100_000 });
  const columns = columnsOf(parameters);

  it('has finite values wherever no P is needed, and none elsewhere', () => {
    for (const name of NEEDS_NO_P) expect(columns.scalars[name].every(Number.isFinite), name).toBe(true);
    for (const name of NEEDS_P) expect(columns.scalars[name].every(Number.isNaN), name).toBe(true);
    expect(valueAt(columns, 'V_S', 5)).toBeNull();
  });

  it('keeps the simulation in view while the theory grows beyond every float', () => {
    expect(columns.exponent[99_999]).toBeGreaterThan(50_000);
    expect(valueAt(columns, 'G_T', 99_999)).toBe(Number.POSITIVE_INFINITY);
    const G_S = relativeAt(columns, 'G_S', 99_999)!;
    expect(G_S).toBeGreaterThan(1);
    expect(G_S).toBeLessThan(20);
    expect(evictionsOf(columns).length).toBeGreaterThan(70_000);
  });

  it('agrees with the rational model at the first 40 steps', () => {
    for (const step of new Reference({ ...parameters, steps: 40 }).steps()) {
      for (const name of NEEDS_NO_P) {
        const exact = toNumber(step[name as ExactName]);
        const error = Math.abs(valueAt(columns, name, step.t)! - exact);
        expect(error, `${name} at ${step.t}`).toBeLessThanOrEqual(1e-12 * amplitude(step) ** OBSERVABLES[name].degree);
      }
    }
  });
});

type ExactName = Exclude<SeriesName, 'decomposition_error'>;

/** The largest of all that is added up at a step: states and N*. */
function amplitude(step: ReferenceStep): number {
  return Math.max(...[...step.M_T, ...step.M_S, step.model.N].map((entry) => Math.abs(toNumber(entry))));
}

/** Any start, any eviction order, any Q, stable or not. */
it('agrees with the rational model in every observable, to 1e-12 of the largest states so far and of P', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyParameters({ lB: 5, steps: 12 }), (parameters) => {
      const reference = new Reference(parameters);
      const entries = reference.P?.flat().map(toNumber) ?? null;
      const steps = [...reference.steps()];
      // As everywhere else: where the admission is 0 exactly, rounding would say what is evicted.
      const evictions = Int32Array.from(steps.filter(({ evicts }) => evicts).map(({ t }) => t));
      const options = { ...SCALARS, evictions, decidedSteps: steps.length };
      const columns = drain(runFloat(floatSystem(parameters, entries && Float64Array.from(entries)), options));
      const Q = Math.max(...reference.Q.flat().map((entry) => Math.abs(toNumber(entry))));
      const form = Math.max(1, Q, ...(entries ?? [])) * parameters.lB;
      let largest = 0;
      for (const step of steps) {
        largest = Math.max(largest, amplitude(step));
        for (const name of SERIES_NAMES) {
          const { degree, defined, needsP } = OBSERVABLES[name];
          const value = valueAt(columns, name, step.t);
          if ((needsP && !entries) || (defined === 'evictions' && !step.evicts)) {
            expect(value, `${name} at ${step.t}`).toBeNull();
            continue;
          }
          const exact = name === 'decomposition_error' ? 0 : toNumber(step[name]);
          const bound = 1e-12 * largest ** degree * (degree === 2 || needsP ? form : 1);
          expect(Math.abs(value! - exact), `${name} at ${step.t}`).toBeLessThanOrEqual(bound);
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe('identities that the columns keep', () => {
  const columns = columnsOf(REFERENCE_RUN);
  const { inner, inner_Q, carried, margin } = columns.scalars;

  it('inner(t) = inner(t − 1) − inner_Q(t − 1) where t evicts nothing (6.3)', () => {
    const evictions = new Set(evictionsOf(columns));
    for (let t = 1; t < 200; t++) {
      if (evictions.has(t)) continue;
      expect(Math.abs(inner[t]! - inner[t - 1]! + inner_Q[t - 1]!)).toBeLessThan(1e-13);
    }
  });

  it('inner = carried + margin at every eviction', () => {
    for (const t of evictionsOf(columns)) expect(inner[t]).toBeCloseTo(carried[t]! + margin[t]!, 13);
  });
});

describe('vectors', () => {
  const parameters: Parameters = { ...REFERENCE_RUN, steps: 20 };
  const columns = columnsOf(parameters, { vectors: true });
  const { M_T, M_S, Delta, e } = columns.vectors!;
  const row = (vector: Float64Array, t: number) => [...vector.subarray(7 * t, 7 * t + 7)];

  it('are the states of the rational model in N*', () => {
    for (const step of new Reference(parameters).steps()) {
      const N = toNumber(step.model.N);
      for (const [s, entry] of row(M_T, step.t).entries()) expect(entry).toBeCloseTo(toNumber(step.M_T[s]!) / N, 12);
      for (const [s, entry] of row(M_S, step.t).entries()) expect(entry).toBeCloseTo(toNumber(step.M_S[s]!) / N, 12);
      for (const [s, entry] of row(Delta, step.t).entries()) {
        expect(entry).toBeCloseTo(toNumber(step.Delta[s]!) / N, 12);
      }
      for (const [s, entry] of row(e, step.t).entries()) expect(entry).toBeCloseTo(toNumber(step.e[s]!) / N, 12);
    }
  });

  it('hold an emptied stage as exactly 0, and nothing below', () => {
    for (const t of evictionsOf(columns)) expect(row(M_S, t)[0]).toBe(0);
    expect(M_S.every((entry) => entry >= 0)).toBe(true);
  });

  it('have the spreads G_T and G_S at every one of 300 steps', () => {
    const long = columnsOf({ ...REFERENCE_RUN, steps: 300 }, { vectors: true });
    for (let t = 0; t < 300; t++) {
      const spread = (vector: Float64Array) => Math.max(...row(vector, t)) - Math.min(...row(vector, t));
      expect(long.scalars.G_T[t]).toBeCloseTo(spread(long.vectors!.M_T), 14);
      expect(long.scalars.G_S[t]).toBeCloseTo(spread(long.vectors!.M_S), 14);
    }
  });

  it('sum up to the evicted amount', () => {
    for (let t = 0; t < 20; t++) {
      expect(row(e, t).reduce((a, b) => a + b)).toBeCloseTo(columns.scalars.evicted[t]!, 14);
    }
  });

  it('carry the exponents that the columns state: Delta all of it, the others none that is negative', () => {
    const long = columnsOf(parametersOf({ l0: 10, lA: 2, lB: 3, steps: 2000 }), { vectors: true });
    const last = long.vectors!.Delta.subarray(3 * 1999);
    expect(long.exponent[1999]).toBeLessThan(-700);
    expect(last.every((entry) => entry !== 0 && Math.abs(entry) < 2 ** 64)).toBe(true);
    expect([...long.vectors!.M_S.subarray(3 * 1999)]).toEqual([1, 1, 1]);
  });
});

describe('decided evictions', () => {
  it('take the place of the float test, both ways', () => {
    const never = columnsOf(REFERENCE_RUN, { vectors: false, evictions: new Int32Array(0), decidedSteps: 200 });
    expect(evictionsOf(never)).toEqual([]);
    expect(never.scalars.Delta_norm2.every((value) => value === 0)).toBe(true);
    expect(never.scalars.admission_S.every((value) => value >= 0)).toBe(true);

    const early = columnsOf(REFERENCE_RUN, { vectors: false, evictions: Int32Array.of(1, 2), decidedSteps: 6 });
    expect(evictionsOf(early)).toEqual([1, 2, 6, ...evictionsOf(early).slice(3)]);
  });

  it('do nothing worse than rounding where the float ã is not below 0', () => {
    const columns = columnsOf(REFERENCE_RUN, { vectors: true, evictions: Int32Array.of(0), decidedSteps: 1 });
    expect(columns.scalars.admission_S[0]).toBe(0);
    expect(columns.scalars.evicted[0]).toBe(0);
    expect(columns.scalars.margin[0]).toBeCloseTo(0, 15);
    expect(columns.scalars.dist_change[0]).toBeCloseTo(0, 15);
    expect([...columns.vectors!.Delta.subarray(0, 7)].every((entry) => entry === 0)).toBe(true);
    expect(columns.vectors!.M_S).toEqual(columnsOf(REFERENCE_RUN, { vectors: true }).vectors!.M_S);
  });

  it('are the float run’s own where nothing is near a tie', () => {
    const evictions = Int32Array.of(1, 2, 3, 5, 6, 9, 10, 13, 17);
    const decided = columnsOf(REFERENCE_RUN, { vectors: false, evictions, decidedSteps: 200 });
    expect(decided).toEqual(columnsOf(REFERENCE_RUN));
  });
});

describe('hostile starts', () => {
  it('at M* stays there, all zero', () => {
    const start = new Array(3).fill(rational(2000, 59));
    const columns = columnsOf(parametersOf({ l0: 10, lA: 2, lB: 3, start, steps: 500 }));
    for (const name of ['V_T', 'V_S', 'inner', 'G_T', 'G_S'] as const) {
      expect(
        columns.scalars[name].every((value) => value === 0),
        name,
      ).toBe(true);
    }
    expect(columns.scalars.admission_S.every((value) => value === 1)).toBe(true);
  });

  it('of 10⁹⁰ requests does not overflow', () => {
    const start = [rational(10n ** 90n), ...new Array(6).fill(rational(1))];
    const columns = columnsOf({ ...REFERENCE_RUN, B: rational(1n, 10n ** 90n), start, steps: 300 });
    for (const name of SERIES_NAMES) {
      if (OBSERVABLES[name].defined === 'always') expect(columns.scalars[name].every(Number.isFinite), name).toBe(true);
    }
    expect(columns.scalars.V_T.every((value) => value > 0)).toBe(true);
  });
});

it('lets others in: the longer a run, the more slices', () => {
  const slicesOf = (steps: number) => {
    const parameters: Parameters = { ...REFERENCE_RUN, steps };
    return [...runFloat(floatSystem(parameters, lyapunovFloat(parameters)), SCALARS)].length;
  };
  expect(slicesOf(60_000) - slicesOf(60)).toBeGreaterThanOrEqual(5);
});
