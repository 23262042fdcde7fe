import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batches, startBatches } from '../../../src/core/exact/batches';
import { BoundedRun } from '../../../src/core/exact/boundedRun';
import { contraction } from '../../../src/core/exact/contraction';
import { extremeStages } from '../../../src/core/exact/extremeStages';
import { bilinear } from '../../../src/core/exact/forms';
import { exactModel } from '../../../src/core/exact/model';
import { spreadDifference } from '../../../src/core/exact/spread';
import { spectralRadius } from '../../../src/core/float/spectralRadius';
import type { Parameters } from '../../../src/core/model/parameters';
import { sign } from '../../../src/core/number/bigint';
import { drain } from '../../../src/core/slices';
import { anyParameters, COUNTEREXAMPLE, REFERENCE_RUN } from '../../parameters';

interface Tally {
  decided: number;
  open: number;
}

/** Follows a run with a bound and an exact run side by side: every sign that the bound decides must be the exact one. */
function compare(parameters: Parameters, takeOver: number): Tally {
  const model = drain(exactModel(parameters));
  const rho = spectralRadius(parameters);
  const norm = drain(contraction(model.system.w, rho, (1 - rho) / 16));
  const batches: Batches = startBatches(model.system);
  for (let t = 0; t < takeOver; t++) batches.advance();
  const bounded = new BoundedRun(batches, model.P!, norm!);
  const tally = { decided: 0, open: 0 };
  for (let t = takeOver; t < parameters.steps; t++) {
    batches.advance();
    const step = bounded.advance();
    if (!step) return { ...tally, open: tally.open + parameters.steps - t };
    expect(step.evicts).toBe(batches.eviction !== null);
    const { X, E } = batches;
    const inner = bilinear(model.P!.numerators, X, E);
    const exact = {
      inner: sign(inner),
      energy: sign(2n * inner + bilinear(model.P!.numerators, E, E)),
      spread: sign(spreadDifference(batches)),
    };
    for (const name of ['inner', 'energy', 'spread'] as const) {
      const found = step[name];
      if (found === null) expect(exact[name]).toBe(1);
      else if (found.sign === null) tally.open++;
      else {
        expect(found.sign, `${name} at ${t}`).toBe(exact[name]);
        tally.decided++;
      }
    }
  }
  return tally;
}

/** The same for the stages where x^S is largest and smallest, and the sign of Δ there. */
function compareExtremes(parameters: Parameters, takeOver: number): Tally {
  const model = drain(exactModel(parameters));
  const rho = spectralRadius(parameters);
  const norm = drain(contraction(model.system.w, rho, (1 - rho) / 16));
  const batches: Batches = startBatches(model.system);
  for (let t = 0; t < takeOver; t++) batches.advance();
  const bounded = new BoundedRun(batches, model.P!, norm!);
  const tally = { decided: 0, open: 0 };
  for (let t = takeOver; t < parameters.steps; t++) {
    batches.advance();
    if (bounded.move() === null) return { ...tally, open: tally.open + parameters.steps - t };
    const stages = extremeStages(batches.X);
    const extremes = bounded.extremes();
    for (const name of ['largest', 'smallest'] as const) {
      const found = extremes[name];
      if (found.stage !== null) expect(found.stage, `${name} at ${t}`).toBe(stages[name]);
      if (found.sign === null) tally.open++;
      else {
        expect(found.sign, `sign of ${name} at ${t}`).toBe(sign(batches.E[stages[name]]!));
        tally.decided++;
      }
    }
  }
  return tally;
}

describe('a run with an error bound', () => {
  it('decides every step of the reference run and of the counterexample', () => {
    for (const parameters of [REFERENCE_RUN, COUNTEREXAMPLE]) {
      for (const takeOver of [0, 4, 30]) expect(compare({ ...parameters, steps: 300 }, takeOver).open).toBe(0);
    }
  });

  it('never contradicts the exact run, whatever the parameters', { timeout: 60_000 }, () => {
    const stable = anyParameters({ lB: 6, steps: 60 }).filter((parameters) => drain(exactModel(parameters)).stable);
    let decided = 0;
    fc.assert(
      fc.property(stable, fc.integer({ min: 0, max: 5 }), (parameters, takeOver) => {
        decided += compare(parameters, Math.min(takeOver, parameters.steps)).decided;
      }),
      { numRuns: 150 },
    );
    expect(decided).toBeGreaterThan(0);
  });
});

describe('extremes of a run with an error bound', () => {
  it('are all decided on the reference run and the counterexample, once the states hold no equal stages', () => {
    for (const parameters of [REFERENCE_RUN, COUNTEREXAMPLE])
      expect(compareExtremes({ ...parameters, steps: 300 }, 30)).toEqual({ decided: 540, open: 0 });
  });

  it('stay open where stages are equal: no bound tells two empty ones apart', () => {
    expect(compareExtremes({ ...REFERENCE_RUN, steps: 10 }, 0).open).toBeGreaterThan(0);
  });

  it('never contradict the exact run, whatever the parameters', { timeout: 60_000 }, () => {
    const stable = anyParameters({ lB: 6, steps: 60 }).filter((parameters) => drain(exactModel(parameters)).stable);
    let decided = 0;
    fc.assert(
      fc.property(stable, fc.integer({ min: 0, max: 5 }), (parameters, takeOver) => {
        decided += compareExtremes(parameters, Math.min(takeOver, parameters.steps)).decided;
      }),
      { numRuns: 150 },
    );
    expect(decided).toBeGreaterThan(0);
  });
});

describe('the contracting norm', () => {
  it('is proved for a θ between ρ and 1', () => {
    const model = drain(exactModel(REFERENCE_RUN));
    const rho = spectralRadius(REFERENCE_RUN);
    const norm = drain(contraction(model.system.w, rho, (1 - rho) / 1024))!;
    expect(norm.theta).toBeGreaterThan(rho);
    expect(norm.theta).toBeLessThan(rho + (1 - rho) / 256);
  });

  it('is refused where the estimate leaves no room', () => {
    const model = drain(exactModel(REFERENCE_RUN));
    expect(drain(contraction(model.system.w, 1, 0.001))).toBeNull();
  });
});
