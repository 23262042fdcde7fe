import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplices } from '../../src/core/document/applySplices';
import type { Parameters } from '../../src/core/model/parameters';
import { parameterTexts } from '../../src/core/model/parameterText';
import { abs } from '../../src/core/number/bigint';
import { equals, type Rational, rational } from '../../src/core/number/rational';
import type { Finding } from '../../src/core/report';
import { checked } from '../core/claims/document';
import { anyParameters } from '../parameters';
import { Reference } from '../reference';

/** With `decimals` digits, half away from zero. */
function rounded({ num, den }: Rational, decimals: number): string {
  const scaled = (2n * abs(num) * 10n ** BigInt(decimals) + den) / (2n * den);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const minus = num < 0n && scaled > 0n ? '-' : '';
  return `${minus}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function fence(parameters: Parameters): string {
  const { l0, lA, lB, B, lambdaA, lambdaB } = parameterTexts(parameters);
  const lines = Object.entries({ l0, lA, lB, B, lambdaA, lambdaB, steps: 1 }).map(([name, text]) => `${name}: ${text}`);
  return ['```vdominance', ...lines, '```', ''].join('\n');
}

/** The ways to write the numbers of a vector, and of a matrix. */
const LISTS: readonly ((texts: readonly string[]) => string)[] = [
  (texts) => `$W = [${texts.join(', ')}]$`,
  (texts) => `$$W^\\top = \\left(${texts.join(',\\; ')}\\right)$$`,
  (texts) => `权重向量为 $(${texts.join(', ')})^T$。`,
  (texts) => `The weights are: $\\begin{pmatrix} ${texts.join(' \\\\ ')} \\end{pmatrix}$.`,
  (texts) => texts.map((text, i) => `- $W_{${i}} = ${text}$`).join('\n'),
];
const MATRICES: readonly ((name: string, rows: readonly (readonly string[])[]) => string)[] = [
  (name, rows) =>
    `$$${name} = \\begin{pmatrix}\n${rows.map((row) => row.join(' & ')).join(' \\\\\n')}\n\\end{pmatrix}$$`,
  (name, rows) =>
    `> $${name} = \\begin{bmatrix} ${rows.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{bmatrix}_{n \\times n}$`,
  (name, rows) => `$${name} = [${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]$`,
  (name, rows) => rows.flatMap((row, i) => row.map((text, j) => `$${name}_{${i},${j}}=${text}$`)).join('；'),
];

interface Case {
  readonly text: string;
  /** What the numbers of the note are in truth, in its order. */
  readonly values: readonly Rational[];
}

/** A note that prints W, A and, where there is one, P of a set, all rounded to some digits. */
const anyNote: fc.Arbitrary<Case> = fc
  .record({
    parameters: anyParameters({ lB: 5, steps: 1 }),
    decimals: fc.integer({ min: 1, max: 6 }),
    list: fc.constantFrom(...LISTS),
    matrix: fc.constantFrom(...MATRICES),
  })
  .map(({ parameters: some, decimals, list, matrix }) => {
    const parameters: Parameters = { ...some, Q: { kind: 'identity' } };
    const { W, A, P } = new Reference(parameters);
    const text = (value: Rational) => rounded(value, decimals);
    const matrices = [['A', A] as const, ...(P ? [['P', P] as const] : [])];
    const parts = [
      list(W.map(text)),
      ...matrices.map(([name, M]) =>
        matrix(
          name,
          M.map((row) => row.map(text)),
        ),
      ),
    ];
    return {
      text: [fence(parameters), ...parts, ''].join('\n\n'),
      values: [...W, ...matrices.flatMap(([, M]) => M.flat())],
    };
  });

/** The numerals that the note prints, with a point each, behind its block of parameters. */
function numerals(text: string): { readonly start: number; readonly digits: string }[] {
  const from = text.indexOf('```', 3);
  return [...text.slice(from).matchAll(/-?\d+\.\d+/g)].map(({ 0: digits, index }) => ({ start: from + index, digits }));
}

function numberOf(digits: string): Rational {
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const value = rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  return digits.startsWith('-') ? { num: -value.num, den: value.den } : value;
}

function wrongIn(text: string): Finding[] {
  return checked(text).findings.filter(({ code }) => code.startsWith('printed'));
}

describe('printed numbers', () => {
  it('are right when they are rounded well, however they are laid out', () => {
    fc.assert(
      fc.property(anyNote, ({ text, values }) => {
        expect(numerals(text)).toHaveLength(values.length);
        expect(wrongIn(text)).toEqual([]);
        const judged = checked(text).claims.flatMap((claim) => (claim.kind === 'printed' ? claim.numerals : []));
        expect(judged.map(({ start }) => start).toSorted((a, b) => a - b)).toEqual(
          numerals(text).map(({ start }) => start),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('with one digit changed are wrong there and nowhere else, and the fix puts them right', () => {
    fc.assert(
      fc.property(anyNote, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), ({ text, values }, at, place, by) => {
        const all = numerals(text);
        const i = at % all.length;
        const { start, digits } = all[i]!;
        const places = [...digits.matchAll(/\d/g)].map(({ index }) => index);
        const changed = places[place % places.length]!;
        const digit = (Number(digits.charAt(changed)) + by) % 10;
        const wrong = digits.slice(0, changed) + digit + digits.slice(changed + 1);
        const edited = text.slice(0, start) + wrong + text.slice(start + digits.length);
        // A value halfway between two prints may be rounded either way.
        const printed = numberOf(wrong);
        const unit = rational(1n, 10n ** BigInt(digits.length - digits.indexOf('.') - 1));
        const distance = rational(
          printed.num * values[i]!.den - values[i]!.num * printed.den,
          printed.den * values[i]!.den,
        );
        const isRight = abs(distance.num) * 2n * unit.den <= distance.den * unit.num;
        const findings = wrongIn(edited);
        if (isRight) expect(findings).toEqual([]);
        else {
          expect(findings.map(({ span }) => [span.start, span.end])).toEqual([[start, start + wrong.length]]);
          expect(findings[0]!.printed).toBe(wrong);
          const fixed = applySplices(edited, findings[0]!.fix!.splices);
          expect(wrongIn(fixed)).toEqual([]);
          expect(equals(numberOf(numerals(fixed)[i]!.digits), numberOf(digits))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
