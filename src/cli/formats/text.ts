import { say } from '../../core/present/messages';
import type { ClaimReport, Finding } from '../../core/report';
import { tell } from '../humanError';
import type { CheckedFile, CheckFormat, Style } from './checkFormat';
import { excerpt } from './excerpt';
import { paint } from './paint';
import { visible } from './visible';

interface Tally {
  sets: number;
  hold: number;
  wrong: number;
  undecided: number;
  problems: number;
  /** Numbers of the text, and how many of them there are in all. */
  checked: number;
  counted: number;
  /** Findings that were put right. */
  corrected: number;
}

/** The line on which the span begins, and the span's columns on it. */
function firstLine(
  { lines }: CheckedFile,
  { start, end }: Finding['span'],
): { line: string; from: number; to: number } {
  const { line, character } = lines.at(start);
  const text = lines.line(line);
  return { line: text, from: character, to: Math.min(character + end - start, text.length) };
}

/** A printed number is wrong; anything else is as grave as the reader has set it. */
function severityWord({ report }: CheckedFile, finding: Finding): `severity-${'wrong' | Finding['severity']}` {
  const isWrong = (claim: ClaimReport) => claim.id === finding.claim && claim.kind === 'printed';
  return finding.verdict === 'violated' && report.claims.some(isWrong)
    ? 'severity-wrong'
    : `severity-${finding.severity}`;
}

/** As a compiler would: place, severity, sentence; then the line of the document with the span underlined. */
function describe(file: CheckedFile, finding: Finding, style: Style): string {
  const { line, character } = file.lines.at(finding.span.start);
  const place = `${visible(file.path)}:${line + 1}:${character + 1}`;
  const severity = paint(tell(severityWord(file, finding), style.language), finding.severity, style);
  const message = visible(say(finding.message, style.language));
  const touched = firstLine(file, finding.span);
  const shown = excerpt(touched.line, touched.from, touched.to);
  return `${place} ${severity}  ${message}\n    ${shown.line}\n    ${paint(shown.marks, finding.severity, style)}\n`;
}

/** What could not be read: text that is no claim, and claims with a fault. */
function isProblem({ claim, verdict }: Finding): boolean {
  return claim === null || verdict === 'not-applicable';
}

/** Printed numbers that are right, or not decided, are counted as numbers alone; wrong ones are wrong like any claim. */
function count(tally: Tally, { report: { sets, claims, findings, coverage }, corrected }: CheckedFile): void {
  tally.corrected += corrected;
  tally.sets += sets.length;
  for (const { kind, verdict } of claims) {
    if (verdict === 'violated') tally.wrong++;
    else if (kind === 'printed') continue;
    else if (verdict === 'holds' || verdict === 'holds-by-rounding') tally.hold++;
    else if (verdict === 'undecided') tally.undecided++;
  }
  tally.problems += findings.filter(isProblem).length;
  tally.checked += coverage.checked;
  tally.counted += coverage.checked + coverage.unchecked;
}

function closingLine(tally: Tally, style: Style): string {
  const { sets, hold, wrong, undecided, problems, checked, counted: all, corrected } = tally;
  const parts = [tell('sets', style.language, { sets }), tell('claims', style.language, { hold, wrong, undecided })];
  if (all > 0) parts.push(tell('numbers', style.language, { checked, all }));
  if (problems > 0) parts.push(tell('problems', style.language, { problems }));
  if (corrected > 0) parts.push(tell('corrected', style.language, { corrected }));
  return `${parts.join(' · ')}\n`;
}

/** Findings in document order, then one line that says what was looked at. */
export const text: CheckFormat = function* (files, style) {
  const tally: Tally = { sets: 0, hold: 0, wrong: 0, undecided: 0, problems: 0, checked: 0, counted: 0, corrected: 0 };
  for (const file of files) {
    for (const finding of file.report.findings) yield describe(file, finding, style);
    count(tally, file);
  }
  yield closingLine(tally, style);
};
