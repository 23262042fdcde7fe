import { overlap } from '../document/spans';
import type { Finding, Fix, Report, Span, Splice } from '../report';

/** A finding that a change of digits puts right. */
export type FixableFinding = Finding & { readonly fix: Fix };

function isFixable(finding: Finding): finding is FixableFinding {
  return finding.fix !== null;
}

/** The fixes that can all be carried out together: of two that write over the same characters the first in the document. */
export function fixable({ findings }: Report): FixableFinding[] {
  const taken: Splice[] = [];
  return findings.filter(isFixable).filter(({ fix: { splices } }) => {
    if (splices.some(({ span }) => taken.some((other) => overlap(span, other.span)))) return false;
    taken.push(...splices);
    return true;
  });
}

/** The splices that put every wrong number right, in document order and not overlapping. A fix is carried out as a whole or not at all. */
export function allFixes(report: Report): Splice[] {
  const splices = fixable(report).flatMap(({ fix }) => fix.splices);
  return splices.sort((a, b) => a.span.start - b.span.start);
}

/** The findings whose marks a place touches. */
export function findingsAt({ findings }: Report, { start, end }: Span): Finding[] {
  return findings.filter(({ span }) => span.start <= end && start <= span.end);
}
