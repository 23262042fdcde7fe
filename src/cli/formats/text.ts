import { say } from '../../core/present/messages';
import type { Finding } from '../../core/report';
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

/** As a compiler would: place, severity, sentence; then the line of the document with the span underlined. */
function describe(file: CheckedFile, finding: Finding, style: Style): string {
  const { line, character } = file.lines.at(finding.span.start);
  const place = `${visible(file.path)}:${line + 1}:${character + 1}`;
  const severity = paint(tell(`severity-${finding.severity}`, style.language), finding.severity, style);
  const message = visible(say(finding.message, style.language));
  const touched = firstLine(file, finding.span);
  const shown = excerpt(touched.line, touched.from, touched.to);
  return `${place} ${severity}  ${message}\n    ${shown.line}\n    ${paint(shown.marks, finding.severity, style)}\n`;
}

function count(tally: Tally, { report }: CheckedFile): void {
  tally.sets += report.sets.length;
  for (const { verdict } of report.claims) {
    if (verdict === 'holds' || verdict === 'holds-by-rounding') tally.hold++;
    if (verdict === 'violated') tally.wrong++;
    if (verdict === 'undecided') tally.undecided++;
  }
  tally.problems += report.findings.filter((finding) => finding.claim === null).length;
}

function closingLine(tally: Tally, style: Style): string {
  const { sets, hold, wrong, undecided, problems } = tally;
  const parts = [
    tell(sets === 1 ? 'one-set' : 'sets', style.language, { sets }),
    tell(hold === 1 ? 'one-claim-holds' : 'claims', style.language, { hold, wrong, undecided }),
  ];
  if (problems > 0) parts.push(tell(problems === 1 ? 'one-problem' : 'problems', style.language, { problems }));
  return `${parts.join(' · ')}\n`;
}

/** Findings in document order, then one line that says what was looked at. */
export const text: CheckFormat = function* (files, style) {
  const tally: Tally = { sets: 0, hold: 0, wrong: 0, undecided: 0, problems: 0 };
  for (const file of files) {
    for (const finding of file.report.findings) yield describe(file, finding, style);
    count(tally, file);
  }
  yield closingLine(tally, style);
};
