import type { CheckOptions } from './checkOptions';
import type { Claim, ClaimReader } from './claims/claim';
import { judge } from './claims/judge';
import { readStandingClaims } from './claims/standing';
import { writtenClaims } from './claims/written';
import { readDocument } from './document/read';
import type { SetReading } from './document/reading';
import { createMemory, type Memory } from './memory';
import { parameterKey } from './model/parameterKey';
import type { Parameters } from './model/parameters';
import { claimFinding, problemFinding } from './present/findings';
import type { ClaimReport, Finding, Report, SetReport, Summary } from './report';
import { decided, run } from './run';
import type { Slices } from './slices';

/** One reader for each kind of claim. */
function readers({ limits }: CheckOptions): readonly ClaimReader[] {
  return [readStandingClaims, writtenClaims(limits.number)];
}

function isWanted(claim: Claim, { severities }: CheckOptions): boolean {
  return claim.kind !== 'standing' || severities[claim.name] !== 'off' || claim.expectation !== null;
}

function* summaryOf(parameters: Parameters, memory: Memory): Slices<Summary> {
  const key = parameterKey(parameters);
  const known = memory.summaries.get(key);
  if (known) return known;
  const { summary } = yield* run(parameters, { vectors: false }, memory);
  memory.summaries.set(key, summary);
  return summary;
}

interface SetCheck {
  readonly set: SetReport;
  readonly claims: readonly ClaimReport[];
}

function* checkSet(reading: SetReading, number: number, options: CheckOptions, memory: Memory): Slices<SetCheck> {
  const { source, span, anchor, governs, parameters, defaulted } = reading;
  const set = { number, source, span, anchor, governs, parameters, defaulted };
  if (!parameters) return { set: { ...set, stable: null, summary: null, certainty: null }, claims: [] };
  const { model, decisions } = yield* decided(parameters, memory);
  const claims = readers(options).flatMap((read) => read(reading, number));
  const wanted = claims.filter((claim) => isWanted(claim, options));
  return {
    set: {
      ...set,
      stable: decisions.stable,
      summary: yield* summaryOf(parameters, memory),
      certainty: decisions.certainty,
    },
    claims: yield* judge(wanted, { model, decisions }),
  };
}

function inDocumentOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || a.code.localeCompare(b.code, 'en');
}

/**
 * Reads a proof note and judges all that it claims: the front door of the core, the same for every front.
 * Unreadable text becomes findings at its place, and the rest is checked; only a fault of the program throws.
 */
export function* check(text: string, options: CheckOptions, memory: Memory = createMemory()): Slices<Report> {
  const reading = readDocument(text, options.limits, memory.blocks);
  yield;
  const sets: SetReport[] = [];
  const claims: ClaimReport[] = [];
  for (const [index, setReading] of reading.sets.entries()) {
    const checked = yield* checkSet(setReading, index + 1, options, memory);
    sets.push(checked.set);
    claims.push(...checked.claims);
  }
  const findings = [
    ...reading.problems.map(problemFinding),
    ...claims.map((claim) => claimFinding(claim, options.severities)).filter((finding) => finding !== null),
  ];
  return { sets, claims, findings: findings.sort(inDocumentOrder) };
}
