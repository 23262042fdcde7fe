import type { CheckOptions } from './checkOptions';
import { boundNumbers } from './claims/bound';
import type { Claim, ClaimReader, KnownClaims } from './claims/claim';
import { judge } from './claims/judge';
import { readStandingClaims } from './claims/standing';
import { writtenClaims } from './claims/written';
import { readDocument } from './document/read';
import type { SetReading } from './document/reading';
import { createMemory, type Memory } from './memory';
import { parameterKey } from './model/parameterKey';
import type { Parameters } from './model/parameters';
import { claimFinding, problemFinding } from './present/findings';
import type { ClaimReport, Finding, Report, SetReport } from './report';
import { decided, summaryOf } from './run';
import type { Slices } from './slices';

/** What the check of one parameter set shares with that of the others. */
interface Setting {
  readonly options: CheckOptions;
  readonly memory: Memory;
  /** One for each kind of claim. */
  readonly readers: readonly ClaimReader[];
}

function isWanted(claim: Claim, { severities }: CheckOptions): boolean {
  return claim.kind !== 'standing' || severities[claim.name] !== 'off' || claim.expectation !== null;
}

/** The claims about these parameters that are judged already. */
function knownClaims(parameters: Parameters, { judged }: Memory): KnownClaims {
  const prefix = parameterKey(parameters);
  return {
    get: (key) => judged.get(`${prefix} ${key}`),
    set: (key, report) => judged.set(`${prefix} ${key}`, report),
  };
}

interface SetCheck {
  readonly set: SetReport;
  readonly claims: readonly ClaimReport[];
}

function* checkSet(reading: SetReading, number: number, { options, memory, readers }: Setting): Slices<SetCheck> {
  const { source, span, anchor, governs, parameters, defaulted } = reading;
  const set = { number, source, span, anchor, governs, parameters, defaulted };
  if (!parameters) return { set: { ...set, stable: null, summary: null, certainty: null }, claims: [] };
  const { model, decisions } = yield* decided(parameters, memory);
  const claims = readers.flatMap((read) => read(reading, number));
  const wanted = claims.filter((claim) => isWanted(claim, options));
  return {
    set: {
      ...set,
      stable: decisions.stable,
      summary: yield* summaryOf(parameters, memory),
      certainty: decisions.certainty,
    },
    claims: yield* judge(wanted, { model, decisions, known: knownClaims(parameters, memory) }),
  };
}

const SEVERITIES = ['error', 'warning', 'information'] as const;

/** In document order; at one place the gravest first, then as the claims are listed (the sort is stable). */
function inDocumentOrder(a: Finding, b: Finding): number {
  const gravity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return a.span.start - b.span.start || a.span.end - b.span.end || gravity;
}

/**
 * Reads a proof note and judges all that it claims: the front door of the core, the same for every front.
 * Unreadable text becomes findings at its place, and the rest is checked; only a fault of the program throws.
 */
export function* check(text: string, options: CheckOptions, memory: Memory = createMemory()): Slices<Report> {
  const reading = readDocument(text, options.limits, memory.blocks);
  yield;
  const bound = boundNumbers(text, reading.sets, options.limits.number);
  const readers = [readStandingClaims, writtenClaims(options.limits.number), bound.read];
  const sets: SetReport[] = [];
  const claims: ClaimReport[] = [];
  for (const [index, setReading] of reading.sets.entries()) {
    const checked = yield* checkSet(setReading, index + 1, { options, memory, readers });
    sets.push(checked.set);
    claims.push(...checked.claims);
  }
  const findings = [
    ...[...reading.problems, ...bound.problems].map(problemFinding),
    ...claims.map((claim) => claimFinding(claim, options.severities)).filter((finding) => finding !== null),
  ];
  return { sets, claims, findings: findings.sort(inDocumentOrder) };
}
