import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../src/core/model/parameters';
import { parameterTexts } from '../../src/core/model/parameterText';
import { abs } from '../../src/core/number/bigint';
import type { Rational } from '../../src/core/number/rational';
import type { Finding } from '../../src/core/report';
import { checked } from '../core/claims/document';
import { table } from '../core/document/printed/tables';
import { anyParameters } from '../parameters';
import { Reference, type ReferenceStep } from '../reference';

/** With `decimals` digits, half away from zero. */
function printed({ num, den }: Rational, decimals: number): string {
  const scaled = (2n * abs(num) * 10n ** BigInt(decimals) + den) / (2n * den);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const minus = num < 0n && scaled > 0n ? '-' : '';
  return `${minus}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function fence(parameters: Parameters): string {
  const texts = Object.entries({ ...parameterTexts(parameters), Q: 'identity' });
  const lines = texts.map(([name, text]) => `${name}: ${text.includes(',') ? `[${text}]` : text}`);
  return ['```vdominance', ...lines, '```', ''].join('\n');
}

const HEADER = ['t', 'has_eviction', '$V^T$', 'inner_prod_P', '$G^S$', 'dist_change'];

function isTie({ num, den }: Rational, decimals: number): boolean {
  const twice = 2n * num * 10n ** BigInt(decimals);
  return twice % den === 0n && (twice / den) % 2n !== 0n;
}

const numbersOf = ({ V_T, inner, G_S }: ReferenceStep) => [V_T, inner, G_S];

function row(step: ReferenceStep, decimals: number): string[] {
  const { evicts } = step;
  const numbers = numbersOf(step).map((value) => printed(value, decimals));
  return [String(step.t), evicts ? 'True' : 'False', ...numbers, evicts ? printed(step.dist_change, decimals) : '–'];
}

interface Case {
  readonly parameters: Parameters;
  /** Every step of the run. */
  readonly run: readonly (readonly string[])[];
  /** Those of the table. */
  readonly rows: readonly (readonly string[])[];
  /** Whether some number lies in the middle between two that it may be printed as. */
  readonly hasTie: boolean;
}

/** A run of a stable set, from the reference, with the table of some of its steps in a row; neither the first nor the last is among them. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    parameters: anyParameters({ lB: 4, steps: 1 }),
    from: fc.integer({ min: 1, max: 4 }),
    length: fc.integer({ min: 2, max: 5 }),
    decimals: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ parameters: some, from, length, decimals }) => {
    const parameters: Parameters = { ...some, Q: { kind: 'identity' }, steps: from + length + 1 };
    const model = new Reference(parameters);
    const steps = model.P ? [...model.steps()] : [];
    const run = steps.map((step) => row(step, decimals));
    const hasTie = steps.flatMap(numbersOf).some((value) => isTie(value, decimals));
    return { parameters, run, rows: run.slice(from, from + length), hasTie };
  })
  .filter(({ rows }) => rows.length > 0);

/** The findings of numbers in a document with this table, and the text that each is at. */
function findingsOf({ parameters }: Case, rows: Case['rows']): string[] {
  const text = `${fence(parameters)}\n${table(HEADER, ...rows)}\n`;
  const isPrinted = ({ claim }: Finding) => claim === null || claim.includes('/printed/');
  return checked(text)
    .findings.filter(isPrinted)
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

/** Another last digit. */
function misprint(number: string, by: number): string {
  return number.slice(0, -1) + ((Number(number.at(-1)) + by) % 10);
}

describe('a table of a run', () => {
  it('is right when it is printed with any number of digits', () => {
    fc.assert(
      fc.property(anyCase, (some) => {
        expect(findingsOf(some, some.rows)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has one finding where one digit is wrong, at that number', () => {
    const place = fc.record({ row: fc.nat(4), column: fc.constantFrom(2, 3, 4), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(anyCase, place, (some, { row: wanted, column, by }) => {
        fc.pre(!some.hasTie);
        const at = wanted % some.rows.length;
        const wrong = misprint(some.rows[at]![column]!, by);
        const rows = some.rows.map((cells, i) => (i === at ? cells.with(column, wrong) : cells));
        expect(findingsOf(some, rows)).toEqual([`printed-wrong ${wrong}`]);
      }),
      { numRuns: 60 },
    );
  });

  it('has one finding where its rows are one step off, however many cells it has', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(-1, 1), (some, by) => {
        const rows = some.rows.map(([t, ...cells]) => [String(Number(t) + by), ...cells]);
        const energies = new Set(rows.map((cells) => cells[2]));
        const wrong = rows.flatMap((cells) => {
          const right = some.run[Number(cells[0])]!;
          return [2, 3, 4].filter((column) => cells[column] !== right[column]);
        });
        fc.pre(energies.size === rows.length && wrong.length > 1);
        expect(findingsOf(some, rows)).toEqual(['index-shifted t']);
      }),
      { numRuns: 60 },
    );
  });
});
