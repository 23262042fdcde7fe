import type { LineIndex } from '../document/lines';
import type { ClaimReport, Coverage, Finding, Report, SetReport, Span } from '../report';
import { type Language, say } from './messages';
import { type ParametersData, parametersData } from './parametersData';

/** How places and sentences of a report are told. */
interface Telling {
  /** Of the document that the report is about. */
  readonly lines: LineIndex;
  readonly language: Language;
}

/** Zero-based lines and UTF-16 characters, as in the language server protocol. */
function rangeOf({ start, end }: Span, { lines }: Telling): object {
  return { start: lines.at(start), end: lines.at(end) };
}

function setData(set: SetReport, telling: Telling): object {
  const parameters: ParametersData | null = set.parameters && parametersData(set.parameters);
  return {
    source: set.source,
    range: rangeOf(set.span, telling),
    parameters,
    defaulted: set.defaulted,
    summary: set.summary,
  };
}

function claimData({ id, set, kind, span, verdict, certainty }: ClaimReport, telling: Telling): object {
  return { id, set, kind, range: rangeOf(span, telling), verdict, certainty };
}

function findingData(finding: Finding, telling: Telling): object {
  const { code, severity, set, claim, step, printed, computed, exact, verdict, certainty, reason } = finding;
  return {
    code,
    severity,
    range: rangeOf(finding.span, telling),
    message: say(finding.message, telling.language),
    set,
    claim,
    step,
    printed,
    computed,
    exact,
    verdict,
    certainty,
    reason: reason && say(reason, telling.language),
  };
}

function coverageData({ checked, unchecked, ignored, percent, items }: Coverage, telling: Telling): object {
  const told = items.map(({ span, state, reason }) => {
    return { range: rangeOf(span, telling), state, reason: reason && say(reason, telling.language) };
  });
  return { checked, unchecked, ignored, percent, items: told };
}

/** A report as JSON holds it, under the names of docs/command-line.md. */
export function reportData({ sets, claims, findings, coverage }: Report, telling: Telling): object {
  return {
    parameterSets: sets.map((set) => setData(set, telling)),
    claims: claims.map((claim) => claimData(claim, telling)),
    findings: findings.map((finding) => findingData(finding, telling)),
    coverage: coverageData(coverage, telling),
  };
}
