import { check } from '../core/check';
import type { CheckOptions } from '../core/checkOptions';
import { applySplices } from '../core/document/applySplices';
import { LineIndex } from '../core/document/lines';
import { problemFinding } from '../core/present/findings';
import { allFixes, fixable } from '../core/present/fixes';
import type { Finding, Report, Span } from '../core/report';
import type { Slices } from '../core/slices';
import type { CheckedFile } from './formats/checkFormat';
import { coverageFinding, type MinimumCoverage } from './minimumCoverage';
import { readText } from './readText';

/** What is wanted of the check of a file beyond the check of its text. */
export interface FileWishes {
  readonly options: CheckOptions;
  /** Null where any share of its numbers will do. */
  readonly coverage: MinimumCoverage | null;
  /** Whether wrong numbers are to be put right. */
  readonly correction: 'none' | 'fix';
}

/** A checked file, and its text with wrong numbers put right; null where nothing is to be written. */
export interface FileCheck {
  readonly file: CheckedFile;
  readonly corrected: string | null;
}

const BYTE_ORDER_MARK = '\ufeff';

/** Bytes that are no UTF-8 were read all the same, but not as they were meant. */
function badBytes(span: Span): Finding {
  const message = { key: 'not-utf-8', args: {} } as const;
  return { ...problemFinding({ code: message.key, span, message }), severity: 'warning' };
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Reads and checks one document; with a correction, what is left of it is reported. Bytes that are no UTF-8 could not be written back, so such a file stays as it is. */
export function* checkFile(
  path: string,
  bytes: Uint8Array,
  { options, coverage, correction }: FileWishes,
): Slices<FileCheck> {
  const { text, firstBad } = readText(bytes);
  const first = yield* check(text, options);
  const splices = correction === 'fix' && !firstBad ? allFixes(first) : [];
  const corrected = splices.length > 0 ? applySplices(text, splices) : null;
  const report: Report = corrected === null ? first : yield* check(corrected, options);
  const low = coverage && coverageFinding(corrected ?? text, report.coverage, coverage);
  const findings = [...report.findings, ...(firstBad ? [badBytes(firstBad)] : []), ...(low ? [low] : [])];
  findings.sort((a, b) => a.span.start - b.span.start);
  const file = {
    path,
    lines: new LineIndex(corrected ?? text),
    report: { ...report, findings },
    corrected: corrected === null ? 0 : fixable(first).length,
  };
  const mark = hasMark(bytes) ? BYTE_ORDER_MARK : '';
  return { file, corrected: corrected === null ? null : mark + corrected };
}
