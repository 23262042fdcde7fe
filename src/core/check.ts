import type { CheckOptions } from './checkOptions';
import { boundNumbers } from './claims/bound';
import { checkSets } from './claims/checkSets';
import { coverageOf } from './claims/coverage';
import { printedClaims } from './claims/printed';
import { isIgnored, unusedIgnores } from './claims/setAside';
import { readStandingClaims } from './claims/standing';
import { writtenClaims } from './claims/written';
import { readNumbers } from './document/numbers';
import { readInSlices } from './document/read';
import { createMemory, type Memory } from './memory';
import { claimFinding, problemFinding, warningFinding } from './present/findings';
import type { ClaimReport, Finding, Report } from './report';
import { forEachInSlices, type Slices, sortedInSlices } from './slices';

const SEVERITIES = ['error', 'warning', 'information'] as const;

/** In document order; at one place the gravest first, then as the claims are listed (the sort is stable). */
function inDocumentOrder(a: Finding, b: Finding): number {
  const gravity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return a.span.start - b.span.start || a.span.end - b.span.end || gravity;
}

/** What is wrong with so many claims is put into words without a pause. */
const FEW_CLAIMS = 200;

/**
 * Reads a proof note and judges all that it claims: the front door of the core, the same for every front.
 * Unreadable text becomes findings at its place, and the rest is checked; only a fault of the program throws.
 */
export function* check(text: string, options: CheckOptions, memory: Memory = createMemory()): Slices<Report> {
  const { limits, severities } = options;
  const reading = yield* readInSlices(text, limits, memory.blocks);
  yield;
  const numbers = yield* readNumbers(text, reading, limits, memory.numbers);
  yield;
  const bound = yield* boundNumbers(text, reading, limits.number);
  const readers = [readStandingClaims, writtenClaims(limits.number), bound.read, printedClaims(numbers.prints)];
  const checks = yield* checkSets(reading.sets, { options, memory, readers, numbers });
  const claims = checks.flatMap((checked) => checked.claims);
  const aside = checks.flatMap((checked) => checked.aside);
  const coverage = yield* coverageOf(numbers, claims, aside);
  const silenced = bound.problems.filter(({ span }) => isIgnored(span, numbers));
  const told = bound.problems.filter(({ span }) => !isIgnored(span, numbers));
  const findings = [
    ...[...reading.problems, ...told].map(problemFinding),
    ...unusedIgnores(numbers, coverage.items, silenced).map(warningFinding),
  ];
  const tell = (claim: ClaimReport) => {
    const finding = claimFinding(claim, severities);
    if (finding) findings.push(finding);
  };
  yield* forEachInSlices(claims, tell, FEW_CLAIMS);
  const sets = checks.map(({ set }) => set);
  return { sets, claims, findings: yield* sortedInSlices(findings, inDocumentOrder), coverage };
}
