import type { CheckOptions } from '../checkOptions';
import type { ClaimReport, Finding, Problem } from '../report';
import { boundFinding } from './boundFinding';
import { printedFinding } from './printedFinding';
import { standingFinding } from './standingFinding';
import { writtenFinding } from './writtenFinding';

/** The finding that a judged claim gives rise to, if any. */
export function claimFinding(claim: ClaimReport, severities: CheckOptions['severities']): Finding | null {
  switch (claim.kind) {
    case 'standing':
      return standingFinding(claim, severities);
    case 'written':
      return writtenFinding(claim);
    case 'bound':
      return boundFinding(claim);
    case 'printed':
      return printedFinding(claim);
  }
}

/** What does no harm but does not do what its author means. */
export function warningFinding(problem: Problem): Finding {
  return { ...problemFinding(problem), severity: 'warning' };
}

/** Text that cannot be read is an error: what depends on it was not checked. */
export function problemFinding({ code, span, message }: Problem): Finding {
  return {
    code,
    severity: 'error',
    span,
    message,
    related: [],
    set: null,
    claim: null,
    step: null,
    printed: null,
    computed: null,
    exact: null,
    verdict: null,
    certainty: null,
    reason: null,
    fix: null,
  };
}
