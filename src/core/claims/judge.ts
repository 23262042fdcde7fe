import type { Answer } from '../expression/outcome';
import type { AskingClaimReport, ClaimReport } from '../report';
import { forEachInSlices, type Slices } from '../slices';
import { ask } from './ask';
import type { AskingClaim, Claim, Evidence } from './claim';
import { type DecidedForm, decidedForm } from './decidedForm';
import { judgePrinted } from './indexShift';
import { judgeBound } from './judgeBound';
import { judgeStanding } from './judgeStanding';
import { judgeAnswer, judgeDecided } from './judgeWritten';
import { inPlace } from './place';

/** The form of a written claim that needs no run of its own; null where it is none, or has not been decided. */
function formOf(claim: AskingClaim, { decisions }: Evidence): DecidedForm | null {
  if (claim.kind === 'bound' || 'fault' in claim.reading) return null;
  const form = decidedForm(claim.reading.expression);
  return form === 'stable' || (form && decisions.columns[form.quantity]) ? form : null;
}

/** Equal for claims that say the same. */
function keyOf(claim: AskingClaim): string {
  if (claim.kind === 'written') return `written ${claim.text}`;
  const { text, style } = claim.printed;
  return `bound ${JSON.stringify([claim.expression.text, text, style.percent, style.approximate])}`;
}

function* judgeAsking(claim: AskingClaim, answer: Answer | null, evidence: Evidence): Slices<AskingClaimReport> {
  const { model, decisions } = evidence;
  if (claim.kind === 'bound') return yield* judgeBound(claim, answer!);
  return answer
    ? yield* judgeAnswer(claim, answer, model.system.n)
    : yield* judgeDecided(claim, formOf(claim, evidence)!, decisions);
}

/** What an earlier check has found. A text that could not be read is read anew: the limits may have changed. */
function knownReport(claim: AskingClaim, { known }: Evidence): AskingClaimReport | undefined {
  const report = 'fault' in claim.reading ? undefined : known.get(keyOf(claim));
  return report?.kind === 'printed' ? undefined : report;
}

/** Judges what no earlier check has: all that need a run of the steps by the same one. */
function* judgeOpen(claims: readonly AskingClaim[], evidence: Evidence): Slices<Map<AskingClaim, AskingClaimReport>> {
  const answers = yield* ask(
    claims.filter((claim) => !formOf(claim, evidence)),
    evidence,
  );
  const reports = new Map<AskingClaim, AskingClaimReport>();
  for (const claim of claims) {
    // The same may be claimed twice.
    const report = knownReport(claim, evidence) ?? (yield* judgeAsking(claim, answers.of(claim), evidence));
    reports.set(claim, report);
    evidence.known.set(keyOf(claim), report);
    yield;
  }
  return reports;
}

/** Judges claims that have an expression of their own, whatever earlier checks have found. */
function* judgeAsked(claims: readonly AskingClaim[], evidence: Evidence): Slices<Map<AskingClaim, AskingClaimReport>> {
  const reports = new Map<AskingClaim, AskingClaimReport>();
  const open: AskingClaim[] = [];
  yield* forEachInSlices(claims, (claim) => {
    const report = knownReport(claim, evidence);
    if (report) reports.set(claim, report);
    else open.push(claim);
  });
  for (const [claim, report] of yield* judgeOpen(open, evidence)) reports.set(claim, report);
  return reports;
}

/**
 * The one function that judges the claims of a parameter set, of every kind, from exact arithmetic alone: in their order, and printed
 * numbers behind the others.
 */
export function* judge(claims: readonly Claim[], evidence: Evidence): Slices<ClaimReport[]> {
  const printed = claims.filter((claim) => claim.kind === 'printed');
  const others = claims.filter((claim) => claim.kind !== 'printed');
  const judged = yield* judgeAsked(
    others.filter((claim) => claim.kind !== 'standing'),
    evidence,
  );
  const reports: ClaimReport[] = [];
  yield* forEachInSlices(others, (claim) => {
    if (claim.kind === 'standing') reports.push(judgeStanding(claim, evidence.decisions));
    else reports.push(inPlace(judged.get(claim)!, claim));
  });
  yield* forEachInSlices(yield* judgePrinted(printed, evidence), (report) => reports.push(report));
  return reports;
}
