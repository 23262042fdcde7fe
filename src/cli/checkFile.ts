import { check } from '../core/check';
import type { CheckOptions } from '../core/checkOptions';
import { LineIndex } from '../core/document/lines';
import { problemFinding } from '../core/present/findings';
import type { Finding, Span } from '../core/report';
import type { Slices } from '../core/slices';
import type { CheckedFile } from './formats/checkFormat';
import { readText } from './readText';

/** Bytes that are no UTF-8 were read all the same, but not as they were meant. */
function badBytes(span: Span): Finding {
  const message = { key: 'not-utf-8', args: {} } as const;
  return { ...problemFinding({ code: message.key, span, message }), severity: 'warning' };
}

/** Reads and checks one document. */
export function* checkFile(path: string, bytes: Uint8Array, options: CheckOptions): Slices<CheckedFile> {
  const { text, firstBad } = readText(bytes);
  const report = yield* check(text, options);
  const findings = firstBad ? [...report.findings, badBytes(firstBad)] : [...report.findings];
  findings.sort((a, b) => a.span.start - b.span.start);
  return { path, lines: new LineIndex(text), report: { ...report, findings } };
}
