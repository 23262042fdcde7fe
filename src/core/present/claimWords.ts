import type { ClaimReport, Finding, StandingClaimReport } from '../report';
import { fill, type Language, say } from './messages';
import { TESTS } from './words/tests';

/** Claims that say something of each step by themselves. */
const BY_STEP = ['inner', 'V_dominance', 'G_dominance'];

function standing({ name, expected }: StandingClaimReport, language: Language): string {
  const claim = say({ key: `claim-${name}`, args: {} }, language);
  const stated = BY_STEP.includes(name) ? fill(TESTS['every-step'], language, { claim }) : claim;
  return expected === 'fails' ? fill(TESTS['expected-to-fail'], language, { claim: stated }) : stated;
}

/** A claim as one would state it: `⟨x^S, Δ⟩_P ≥ 0 at every step`, `0.9424 = mean(inner)`. */
export function claimLabel(claim: ClaimReport, language: Language): string {
  switch (claim.kind) {
    case 'standing':
      return standing(claim, language);
    case 'written':
      return claim.text;
    case 'bound': {
      const name = claim.percent ? `${claim.printed}%` : claim.printed;
      return fill(TESTS.equation, language, { name, value: claim.expression });
    }
    case 'printed':
      return fill(TESTS.printed, language, { quantity: claim.quantity, printed: claim.printed });
  }
}

/** What a wrong claim should have come to and what it comes to, as texts to be compared. */
export interface Comparison {
  readonly expected: string;
  readonly actual: string;
}

/**
 * For a number of the text what it should be, against the number; for a claim about a run what it says, against how the run breaks it.
 * `finding` is the one that the claim gives rise to.
 */
export function comparison(claim: ClaimReport, finding: Finding, language: Language): Comparison {
  const message = say(finding.message, language);
  if (claim.kind === 'bound' || claim.kind === 'printed') {
    const percent = claim.kind === 'bound' && claim.percent ? '%' : '';
    const expected = claim.wouldPrint === null ? (finding.computed ?? message) : `${claim.wouldPrint}${percent}`;
    return { expected, actual: finding.printed ?? claim.printed };
  }
  const related = finding.related.map((part) => say(part, language)).join('\n');
  return { expected: claimLabel(claim, language), actual: related || (finding.computed ?? message) };
}
