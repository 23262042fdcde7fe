import type { Span } from '../../core/report';
import type { CheckedFile } from './checkFormat';

/** A place as most tools count: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf({ lines }: Pick<CheckedFile, 'lines'>, { start, end }: Span): Region {
  const [first, last] = [lines.at(start), lines.at(end)];
  return {
    startLine: first.line + 1,
    startColumn: first.character + 1,
    endLine: last.line + 1,
    endColumn: last.character + 1,
  };
}
