import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { ClaimReport, Finding, Report, SetReport, StandingClaimName, StandingClaimReport } from '../core/report';

/** In this order a failing claim is what a set is about. */
const WEIGHT: readonly StandingClaimName[] = ['inner', 'V_dominance', 'G_dominance', 'nonexpansive'];

function isStanding(claim: ClaimReport): claim is StandingClaimReport {
  return claim.kind === 'standing';
}

function isFailing({ failing }: StandingClaimReport): boolean {
  return failing !== null && failing > 0;
}

/** The findings that have an exact value, the weightiest first. */
export function exactFindings({ claims, findings }: Report): Finding[] {
  const weights = new Map(claims.filter(isStanding).map(({ id, name }) => [id, WEIGHT.indexOf(name)]));
  const weightOf = ({ claim }: Finding) => weights.get(claim ?? '') ?? WEIGHT.length;
  return findings.filter(({ exact }) => exact !== null).sort((a, b) => weightOf(a) - weightOf(b));
}

/** The weightiest of them about a set itself and the claims of its block; numbers of the text that it governs are no affair of the set. */
export function exactFailure(report: Report, { number }: SetReport): Finding | undefined {
  const own = report.claims.filter(({ set, kind }) => set === number && (kind === 'standing' || kind === 'written'));
  const ids = new Set(own.map(({ id }) => id));
  return exactFindings(report).find(({ claim }) => claim !== null && ids.has(claim));
}

/** The claims of a set that somebody listens to, the weightiest first. */
function claimsOf(report: Report, set: SetReport): StandingClaimReport[] {
  const heard = new Set(report.findings.map(({ claim }) => claim));
  return WEIGHT.flatMap((name) => {
    const standing = report.claims.filter(isStanding);
    const claim = standing.find((candidate) => candidate.set === set.number && candidate.name === name);
    // What no finding and no expectation mentions is switched off, or holds; `inner` is the claim of the note and always told.
    return claim && (name === 'inner' || claim.expected === 'fails' || heard.has(claim.id)) ? [claim] : [];
  });
}

/**
 * What is true of a set, in one short line: ▼ what fails, ? what could not be decided, ✓ what holds. Null for a set that could not
 * be read. An announced failure is told as a failure; whether it was announced is the findings' affair.
 */
export function headline(report: Report, set: SetReport, language: Language): string | null {
  if (!set.parameters) return null;
  if (set.stable === false) return fill(EDITOR['headline-unstable'], language);
  const { steps } = set.parameters;
  const claims = claimsOf(report, set);
  const failing = claims.find(isFailing);
  if (failing) {
    const words = EDITOR[`headline-${failing.name as Exclude<StandingClaimName, 'stable'>}`];
    return fill(words, language, { failing: failing.failing ?? 0, steps: failing.judgedSteps ?? steps });
  }
  if (claims.some(({ verdict }) => verdict === 'undecided'))
    return fill(EDITOR['headline-undecided'], language, { steps });
  return fill(EDITOR['headline-holds'], language, { steps });
}
