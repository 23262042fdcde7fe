import { describe, expect, test } from 'vitest';
import { exactFailure } from '../../src/host/headline';
import { COUNTEREXAMPLE, checked, fence, REFERENCE } from '../core/claims/document';

/** The claim that a set is opened and copied at. */
function failureOf(text: string): string | null | undefined {
  const report = checked(text);
  return exactFailure(report, report.sets[0]!)?.claim;
}

describe('what a set is opened at', () => {
  test('is the weightiest of its claims that fails', () => {
    expect(failureOf(fence(COUNTEREXAMPLE))).toBe('set1/standing/inner');
    expect(failureOf(fence(REFERENCE, ['mean(inner) > 1']))).toBe('set1/written/1');
  });

  test('is no number of the text', () => {
    expect(failureOf(`${fence(REFERENCE)}\n0.95<!-- = mean(inner) -->\n`)).toBeUndefined();
  });
});
