import { describe, expect, it, test } from 'vitest';
import { RootModuli } from '../../../src/core/exact/rootModuli';
import { ends } from '../../../src/core/number/interval';
import { compare, type Rational, rational, subtract } from '../../../src/core/number/rational';
import { drain } from '../../../src/core/slices';

function enclosed(coefficients: readonly bigint[], bits: number): { lo: Rational; hi: Rational }[] {
  const moduli = new RootModuli(coefficients);
  return Array.from({ length: moduli.degree }, (_, k) => ends(drain(moduli.enclose(k, bits))!));
}

function holds({ lo, hi }: { lo: Rational; hi: Rational }, value: Rational): boolean {
  return compare(lo, value) <= 0 && compare(value, hi) <= 0;
}

describe('the moduli of the roots of a polynomial', () => {
  test.each([
    ['(z − 2)(z + 3)', [1n, 1n, -6n], [rational(2n), rational(3n)]],
    ['(2z − 1)(z² + 4), two of one modulus', [2n, -1n, 8n, -4n], [rational(1n, 2n), rational(2n), rational(2n)]],
    ['(z − 1)²(z + 5), one of them met twice', [1n, 3n, -9n, 5n], [rational(1n), rational(1n), rational(5n)]],
    ['3z − 1', [3n, -1n], [rational(1n, 3n)]],
    ['z⁴ + 81', [1n, 0n, 0n, 0n, 81n], [rational(3n), rational(3n), rational(3n), rational(3n)]],
  ])('%s are enclosed, ascending', (_, coefficients, moduli) => {
    const found = enclosed(coefficients, 40);
    expect(found.map((range, k) => holds(range, moduli[k]!))).toEqual(moduli.map(() => true));
  });

  it('of simple roots are enclosed as narrowly as wanted', () => {
    for (const bits of [32, 100, 300]) {
      const [, largest] = enclosed([1n, 1n, -1n], bits);
      const width = subtract(largest!.hi, largest!.lo);
      expect(compare(width, rational(1n, 1n << BigInt(bits)))).toBe(-1);
    }
  });

  it('of tiny roots are enclosed as well', () => {
    const [smallest, largest] = enclosed([10n ** 40n, 3n * 10n ** 20n, 2n], 100);
    expect([smallest, largest].map((range, k) => holds(range!, rational(BigInt(k + 1), 10n ** 20n)))).toEqual([
      true,
      true,
    ]);
    expect(compare(smallest!.hi, largest!.lo)).toBe(-1);
  });

  it('of multiple roots are told apart from the others all the same', () => {
    const [first, second, third] = enclosed([1n, 3n, -9n, 5n], 40);
    expect(compare(first!.lo, rational(99n, 100n))).toBe(1);
    expect(compare(second!.hi, rational(101n, 100n))).toBe(-1);
    expect(compare(third!.lo, rational(499n, 100n))).toBe(1);
  });
});
