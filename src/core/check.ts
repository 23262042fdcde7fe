import type { CheckOptions } from './checkOptions';
import { boundNumbers } from './claims/bound';
import type { Claim, ClaimReader, KnownClaims } from './claims/claim';
import { coverageOf } from './claims/coverage';
import { judge } from './claims/judge';
import { printedClaims } from './claims/printed';
import { type Aside, isIgnored, sortClaims, unusedIgnores } from './claims/setAside';
import { readStandingClaims } from './claims/standing';
import { writtenClaims } from './claims/written';
import { type NumbersReading, readNumbers } from './document/numbers';
import { readDocument } from './document/read';
import type { SetReading } from './document/reading';
import { createMemory, type Memory } from './memory';
import { parameterKey } from './model/parameterKey';
import type { Parameters } from './model/parameters';
import { claimFinding, problemFinding, warningFinding } from './present/findings';
import type { ClaimReport, Finding, Report, SetReport } from './report';
import { decided, summaryOf } from './run';
import type { Slices } from './slices';

/** What the check of one parameter set shares with that of the others. */
interface Setting {
  readonly options: CheckOptions;
  readonly memory: Memory;
  /** One for each kind of claim. */
  readonly readers: readonly ClaimReader[];
  readonly numbers: NumbersReading;
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
  readonly aside: readonly Aside[];
}

function* checkSet(reading: SetReading, number: number, setting: Setting): Slices<SetCheck> {
  const { options, memory, readers, numbers } = setting;
  const { source, span, anchor, governs, parameters, defaulted } = reading;
  const set = { number, source, span, anchor, governs, parameters, defaulted };
  const claims = readers.flatMap((read) => read(reading, number)).filter((claim) => isWanted(claim, options));
  const { open, aside, doubtful } = sortClaims(claims, numbers);
  if (!parameters) return { set: { ...set, stable: null, summary: null, certainty: null }, claims: doubtful, aside };
  const { model, decisions } = yield* decided(parameters, memory);
  const judged = yield* judge(open, { model, decisions, known: knownClaims(parameters, memory) });
  return {
    set: {
      ...set,
      stable: decisions.stable,
      summary: yield* summaryOf(parameters, memory),
      certainty: decisions.certainty,
    },
    claims: [...judged, ...doubtful],
    aside,
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
  const numbers = yield* readNumbers(text, reading, options.limits, memory.numbers);
  yield;
  const { number: limits } = options.limits;
  const bound = boundNumbers(text, reading.sets, limits);
  const readers = [readStandingClaims, writtenClaims(limits), bound.read, printedClaims(numbers.prints)];
  const checks: SetCheck[] = [];
  for (const [index, setReading] of reading.sets.entries()) {
    checks.push(yield* checkSet(setReading, index + 1, { options, memory, readers, numbers }));
  }
  const claims = checks.flatMap((checked) => checked.claims);
  const aside = checks.flatMap((checked) => checked.aside);
  const coverage = coverageOf(numbers, claims, aside);
  const silenced = bound.problems.filter(({ span }) => isIgnored(span, numbers));
  const told = bound.problems.filter(({ span }) => !isIgnored(span, numbers));
  const findings = [
    ...[...reading.problems, ...told].map(problemFinding),
    ...unusedIgnores(numbers, coverage.items, silenced).map(warningFinding),
    ...claims.map((claim) => claimFinding(claim, options.severities)).filter((finding) => finding !== null),
  ];
  const sets = checks.map(({ set }) => set);
  return { sets, claims, findings: findings.sort(inDocumentOrder), coverage };
}
