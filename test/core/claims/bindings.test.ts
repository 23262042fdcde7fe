import { describe, expect, it } from 'vitest';
import { bindings } from '../../../src/core/claims/bindings';
import { candidates } from '../../../src/core/claims/candidates';
import { readNumberExpression } from '../../../src/core/claims/readExpression';
import { printedBefore } from '../../../src/core/document/digits';
import { createMemory } from '../../../src/core/memory';
import type { Parameters } from '../../../src/core/model/parameters';
import { DEFAULT_NUMBER_LIMITS } from '../../../src/core/number/decimal';
import { drain } from '../../../src/core/slices';
import { COUNTEREXAMPLE, MARGINAL, REFERENCE_RUN } from '../../parameters';

/** What prints as the number that ends the text, each as `expression = value`, equal ones with two signs. */
function offered(text: string, parameters: Parameters): string[] {
  const found = drain(bindings(parameters, printedBefore(text, text.length)!, createMemory()));
  return found.map(({ expression, equal, value }) => `${expression} ${equal ? '==' : '='} ${value.text}`);
}

describe('the quantities that a printed number may be bound to', () => {
  it('are those that print so, with their values', () => {
    expect(offered('0.9424', REFERENCE_RUN)).toEqual(['mean(inner) = 0.942377036978']);
    expect(offered('1.102', REFERENCE_RUN)).toEqual(['mean(V_T / V_S) = 1.10169807251']);
    expect(offered('−0.79', REFERENCE_RUN)).toEqual(['mean(dist_change) = -0.790616608677']);
    expect(offered('1678/45 = 37.2889', COUNTEREXAMPLE)).toEqual(['trace(P) = 1678/45']);
  });

  it('are compared exactly: a plain integer is the value itself', () => {
    expect(offered('9', REFERENCE_RUN)).toEqual(['count(evicted > 0) == 9']);
    expect(offered('197', COUNTEREXAMPLE)).toEqual(['count(inner < 0) == 197', 'count(V_T < V_S) == 197']);
  });

  it('come with equal ones before rounded ones, then the shortest first', () => {
    expect(offered('0.5', REFERENCE_RUN)).toEqual(['p == 1/2', 'q == 1/2', 'max(Delta_norm2) = 0.478454464673']);
    expect(offered('1.0', COUNTEREXAMPLE).slice(0, 5)).toEqual([
      'lA == 1',
      'P[3,3] == 1',
      'lambdaA == 1',
      'lambdaB == 1',
      'max(V_T / V_S) == 1',
    ]);
  });

  it('are shares where the number has a percent sign', () => {
    expect(offered('55.6%', REFERENCE_RUN)).toEqual(['count(dist_change < 0) / count(evicted > 0) = 5/9']);
    expect(offered('50\\%', REFERENCE_RUN).slice(0, 2)).toEqual(['p == 1/2', 'q == 1/2']);
  });

  it('leave out what needs P where there is none', () => {
    expect(offered('2', MARGINAL[0])).toEqual(['l0 == 2', 'lA == 2']);
  });

  it('are none for a number that nothing prints as', () => {
    expect(offered('123456.789', REFERENCE_RUN)).toEqual([]);
  });

  it('are all expressions that a comment may bind a number to', () => {
    for (const text of [...candidates(7, false), ...candidates(7, true)]) {
      expect(readNumberExpression(text, DEFAULT_NUMBER_LIMITS)).toHaveProperty('expression');
    }
  });
});
