/** Whatever a document holds: a check comes to a report whose places lie in the text and whose sentences can be said. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/core/check';
import { type CheckOptions, DEFAULT_OPTIONS } from '../../src/core/checkOptions';
import { applySplices } from '../../src/core/document/applySplices';
import { createMemory } from '../../src/core/memory';
import { allFixes } from '../../src/core/present/fixes';
import { say } from '../../src/core/present/messages';
import type { Message, Report, Span } from '../../src/core/report';
import { drain } from '../../src/core/slices';
import { anyMarks, anyNote } from './documents';

/** More than a suite has time for: `FUZZ_RUNS=10000 npx vitest run test/laws/documentFuzz.test.ts`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 250);

/** Small sets, so that a document is checked in milliseconds. */
const OPTIONS: CheckOptions = {
  ...DEFAULT_OPTIONS,
  limits: { ...DEFAULT_OPTIONS.limits, parameters: { ...DEFAULT_OPTIONS.limits.parameters, lB: 8, steps: 200 } },
};

/** Pieces that claim, print, bind or ignore numbers, right and wrong ones. */
const PIECES = [
  '```vdominance\nl0: 5\nlA: 1\nlB: 4\nclaims:\n  - inner >= 0\n  - det(P) > 1e6\n  - mean(inner) ≈ 0.9\nexpect: {inner: fails}\n```',
  '```vdominance\nl0: 50\nlA: 4\nlB: 7\nsteps: 20\n```',
  '取 $l_0 = 10$，$l_A = 2$，$l_B = 3$，$\\lambda_A = \\lambda_B = 1.0$。',
  '若 $l_A = 1$，则不同。',
  '$$W = [11, 12, 6.5]$$',
  '$W_1 = l_0 + 2 = 12$，$13 \\times 0.5 = 6.5$，$N^* \\approx 33.9$',
  '$$P = \\begin{pmatrix}\n8.70 & 3.53 & 0 \\\\\n3.53 & 5.04 & 0 \\\\\n0 & 0 & 1\n\\end{pmatrix}$$',
  '$P$ 的特征值：$\\{1.0, 4.8, 8.9\\}$，$\\max|\\lambda| = 0.769 < 1$',
  '**Eigenvalues of $A$**: $\\{0, 0.988e^{\\pm i\\theta}\\}$',
  '| t | inner | dist_change | has_eviction |\n|---|---|---|---|\n| 1 | 1.95 | -5.12 | True |\n| 2 | 4.22 | – | False |\n| … | … | … | … |',
  '| 指标 | 值 |\n|---|---|\n| 非负次数 | **200/200 (100%)** |\n| 平均值 | 0.9424 |\n| 误差 | $\\sim 10^{-14}$ |',
  'mean 0.9424<!-- = mean(inner) --> and 55.6%<!-- = count(dist_change < 0) / count(evicted > 0) -->',
  '<!-- vdominance ignore -->',
  'ignored $N^* = 3$ <!-- vdominance ignore-line -->',
];

const anyPiece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: anyNote },
  { weight: 1, arbitrary: anyMarks },
);

/** What becomes of a text when somebody edits it without looking. */
interface Slip {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const anySlip: fc.Arbitrary<Slip> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(12),
  inserted: fc.constantFrom(
    '',
    '',
    '9',
    '.',
    '-',
    '$',
    '|',
    '}',
    '\\\\',
    '&',
    '\n',
    '\r\n',
    '\n\n',
    '`',
    '<!--',
    '\ud800',
    '步',
    '٣',
    '９',
  ),
});

const anyDocument = fc
  .tuple(fc.array(anyPiece, { maxLength: 8 }), fc.array(anySlip, { maxLength: 6 }))
  .map(([pieces, slips]) =>
    slips.reduce((text, { at, removed, inserted }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + inserted + text.slice(start + removed);
    }, pieces.join('\n\n')),
  );

function expectSaid(message: Message | null): void {
  if (!message) return;
  for (const language of ['en', 'zh-cn'] as const) expect(say(message, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
}

function expectInside({ start, end }: Span, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(start).toBeLessThanOrEqual(end);
  expect(end).toBeLessThanOrEqual(text.length);
}

function expectSound({ findings, claims, coverage, sets }: Report, text: string): void {
  for (const { span, message, related, reason } of findings) {
    expectInside(span, text);
    [message, ...related, reason].forEach(expectSaid);
  }
  for (const { span, anchor, governs } of sets) for (const place of [span, anchor, governs]) expectInside(place, text);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  for (const { span, reason } of claims) {
    expectInside(span, text);
    expectSaid(reason);
  }
  const states = (wanted: string) => coverage.items.filter(({ state }) => state === wanted).length;
  expect([coverage.checked, coverage.unchecked, coverage.ignored]).toEqual(
    ['checked', 'unchecked', 'ignored'].map(states),
  );
  for (const { span, reason } of coverage.items) {
    expect(text.slice(span.start, span.end)).toMatch(/\p{Nd}/u);
    expectSaid(reason);
  }
}

test('a check comes to a sound report', () => {
  const memory = createMemory();
  fc.assert(
    fc.property(anyDocument, (text) => {
      const report = drain(check(text, OPTIONS, memory));
      expectSound(report, text);
      // What was remembered of other documents changes nothing.
      expect(drain(check(text, OPTIONS))).toEqual(report);
    }),
    { numRuns: RUNS },
  );
});

test('after all fixes none is left', () => {
  fc.assert(
    fc.property(anyDocument, (text) => {
      const fixed = applySplices(text, allFixes(drain(check(text, OPTIONS))));
      expect(allFixes(drain(check(fixed, OPTIONS)))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
