import type { Fault } from '../expression/fault';
import type { AskingClaimReport, PrintedClaimReport, Problem, Span } from '../report';
import type { AskingClaim, PrintedClaim } from './claim';

/** A fault as a problem, at its characters within the expression's text. */
export function problemOf({ code, span, say }: Fault): Problem {
  return { code, span, message: say };
}

/** The text of a claim's expression and where it stands. */
function expressionOf(claim: AskingClaim): { readonly text: string; readonly span: Span } {
  return claim.kind === 'bound' ? claim.expression : claim;
}

/** The problem in the document: at its characters where the expression is written as it is read, else at the whole of it. */
function placed(fault: Problem, claim: AskingClaim): Problem {
  const { text, span } = expressionOf(claim);
  if (span.end - span.start !== text.length) return { ...fault, span };
  return { ...fault, span: { start: span.start + fault.span.start, end: span.start + fault.span.end } };
}

/** What was found about a claim that says the same, as a report on this one. */
export function inPlace(report: AskingClaimReport, claim: AskingClaim): AskingClaimReport {
  const { id, set, span } = claim;
  return { ...report, id, set, span, fault: report.fault && placed(report.fault, claim) };
}

/** What was found about a print that says the same, with places counted from its start, as a report on this one. */
export function printedInPlace(report: PrintedClaimReport, { id, set, print }: PrintedClaim): PrintedClaimReport {
  const by = print.span.start;
  const place = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...report,
    id,
    set,
    span: place(report.span),
    numerals: report.numerals.map(place),
    splices: report.splices.map(({ span, text }) => ({ span: place(span), text })),
  };
}
