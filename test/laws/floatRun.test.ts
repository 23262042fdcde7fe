import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide';
import { exactModel } from '../../src/core/exact/model';
import { floatSystem, runFloat } from '../../src/core/float/run';
import type { Parameters } from '../../src/core/model/parameters';
import { valueAt } from '../../src/core/model/quantity';
import { OBSERVABLES, type RunColumns, SERIES_NAMES, type SeriesName } from '../../src/core/model/series';
import { toNumber } from '../../src/core/number/float';
import { subtract } from '../../src/core/number/rational';
import { drain } from '../../src/core/slices';
import { anyParameters } from '../parameters';
import { Reference, type ReferenceStep } from '../reference';

/**
 * Relative error of a float column against its natural scale: V for energies, ‖x‖·‖Δ‖ for the inner products, the largest state for
 * amounts. The scale takes in how ill-conditioned P is, which any float64 algorithm pays for.
 */
const RELATIVE_ERROR = 1e-9;

function floatColumns(parameters: Parameters): RunColumns {
  const model = drain(exactModel(parameters));
  const P =
    model.P && Float64Array.from(model.P.numerators.flat(), (num) => toNumber({ num, den: model.P!.denominator }));
  const { evictions, decidedSteps } = drain(decide(model, { evictionGeometry: false }));
  return drain(runFloat(floatSystem(parameters, P), { vectors: false, evictions, decidedSteps }));
}

function exactValue(step: ReferenceStep, name: SeriesName): number | null {
  const { needsP, defined } = OBSERVABLES[name];
  if ((needsP && !step.model.P) || (defined === 'evictions' && !step.evicts)) return null;
  if (name === 'decomposition_error') return 0;
  return toNumber(step[name]);
}

/** The size of what is added up in an observable of this degree at this step. */
function scaleOf(step: ReferenceStep, name: SeriesName): number {
  const length = (v: readonly { num: bigint; den: bigint }[]) => Math.hypot(...v.map(toNumber));
  const states = length(step.x) + length(step.M_T.map((entry) => subtract(entry, step.model.N))) + length(step.e);
  const amounts = length(step.M_S) + length(step.M_T) + toNumber(step.model.N) * step.M_S.length;
  const P = step.model.P ? Math.max(...step.model.P.flat().map((entry) => Math.abs(toNumber(entry)))) : 1;
  const Q = Math.max(...step.model.Q.flat().map((entry) => Math.abs(toNumber(entry))));
  const { degree, decays, needsP } = OBSERVABLES[name];
  const size = decays ? states : amounts;
  return size ** degree * (degree === 2 || needsP ? Math.max(1, P, Q) : 1);
}

describe('the float run against the rational reference model', () => {
  it('agrees at every step of 200 random parameter sets, to the stated relative error', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyParameters({ lB: 5, steps: 15 }), (parameters) => {
        const columns = floatColumns(parameters);
        for (const step of new Reference(parameters).steps()) {
          for (const name of SERIES_NAMES) {
            const exact = exactValue(step, name);
            const float = valueAt(columns, name, step.t);
            if (exact === null) expect(float, `${name} at ${step.t}`).toBeNull();
            else
              expect(Math.abs(float! - exact), `${name} at ${step.t}`).toBeLessThanOrEqual(
                RELATIVE_ERROR * scaleOf(step, name),
              );
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
