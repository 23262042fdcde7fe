import type { Span } from '../../report';
import { type Body, readMultiset } from './body';
import type { Piece } from './pieces';
import { type Statement, statementsIn } from './sides';

/** Values given one by one, and over how many pieces of the paragraph. */
export interface ValueRun {
  readonly body: Body;
  readonly pieces: number;
}

/** Between two formulas of a list. */
const CONNECTION = /^\s*(?:[,，、;；]|and\b|,\s*and\b|以?及|和|与)\s*$/;

/** The only side of a statement that relates nothing. */
export function loneSide({ sides }: Statement): Span | null {
  return sides.length === 1 ? sides[0]!.span : null;
}

/** The values of a formula that lists them and does nothing else; null where it does anything else. */
function listed(text: string, formula: Span): Span[] | null {
  const spans = statementsIn(text, formula).map(loneSide);
  return spans.includes(null) ? null : spans.filter((span) => span !== null);
}

/** `$1.0$, $2.9$ and $10.8$`, or the same in one formula: several numbers from the first piece on. Null where there are none. */
export function readValueRun(text: string, pieces: readonly Piece[], approximate: boolean): ValueRun | null {
  const cells: Span[] = [];
  let count = 0;
  for (let i = 0; i < pieces.length; i += 2) {
    const values = pieces[i]!.kind === 'formula' ? listed(text, pieces[i]!.span) : null;
    if (!values) break;
    for (const value of values) cells.push(value);
    count = i + 1;
    const between = pieces[i + 1]?.span;
    if (!between || !CONNECTION.test(text.slice(between.start, between.end))) break;
  }
  const [first, last] = [cells[0], cells.at(-1)];
  if (cells.length < 2 || !first || !last) return null;
  const body = readMultiset(text, cells, { span: { start: first.start, end: last.end }, approximate });
  return body && { body, pieces: count };
}
