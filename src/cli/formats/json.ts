import { type Language, say } from '../../core/present/messages';
import { parametersData } from '../../core/present/parametersData';
import type { ClaimReport, Finding, SetReport, Span } from '../../core/report';
import type { CheckedFile, CheckFormat } from './checkFormat';

/** Zero-based lines and UTF-16 characters, as in the language server protocol. */
function rangeOf({ lines }: CheckedFile, { start, end }: Span): object {
  return { start: lines.at(start), end: lines.at(end) };
}

function setData(file: CheckedFile, set: SetReport): object {
  return {
    source: set.source,
    range: rangeOf(file, set.span),
    parameters: set.parameters && parametersData(set.parameters),
    defaulted: set.defaulted,
    summary: set.summary,
  };
}

function claimData(file: CheckedFile, { id, set, kind, span, verdict, certainty }: ClaimReport): object {
  return { id, set, kind, range: rangeOf(file, span), verdict, certainty };
}

function findingData(file: CheckedFile, finding: Finding, language: Language): object {
  const { code, severity, set, claim, step, printed, computed, exact, verdict, certainty, reason } = finding;
  return {
    code,
    severity,
    range: rangeOf(file, finding.span),
    message: say(finding.message, language),
    set,
    claim,
    step,
    printed,
    computed,
    exact,
    verdict,
    certainty,
    reason: reason && say(reason, language),
  };
}

/** One object with a line for each file, under the names of the command-line documentation (docs/command-line.md). */
export const json: CheckFormat = function* (files, { language }) {
  let separator = '{"files":[\n';
  for (const file of files) {
    const { sets, claims, findings } = file.report;
    const data = {
      path: file.path,
      parameterSets: sets.map((set) => setData(file, set)),
      claims: claims.map((claim) => claimData(file, claim)),
      findings: findings.map((finding) => findingData(file, finding, language)),
    };
    yield `${separator}${JSON.stringify(data)}`;
    separator = ',\n';
  }
  yield separator.startsWith('{') ? '{"files":[]}\n' : '\n]}\n';
};
