import { equals, type Rational } from '../number/rational';
import type { QMatrix } from './parameters';
import { firstBadMinor } from './positiveDefinite';
import { problem, quoted } from './problem';
import type { RawList, RawName, RawValue } from './rawParameters';
import { type Intake, readNonNegative, readPositive, readRational } from './readScalar';

/** `n` is lB where that was readable; without it lengths are not judged. */
type Dimension = number | null;

function hasLength(name: RawName, list: RawList, n: Dimension, { problems }: Intake): boolean {
  const actual = list.items.length;
  if (n === null || actual === n) return true;
  problems.push(problem('wrong-length', list.span, { name, expected: n, actual }));
  return false;
}

type ReadEntry = (name: RawName, value: RawValue, intake: Intake) => Rational | null;

function readEntries(name: RawName, list: RawList, read: ReadEntry, intake: Intake): Rational[] | null {
  const entries = list.items.map((item) => read(name, item, intake));
  return entries.every((entry) => entry !== null) ? entries : null;
}

/** `empty`, or n numbers ≥ 0 in merged units. */
export function readStart(value: RawValue, n: Dimension, intake: Intake): 'empty' | readonly Rational[] | null {
  if ('items' in value) {
    return hasLength('start', value, n, intake) ? readEntries('start', value, readNonNegative, intake) : null;
  }
  if (value.text.trim() === 'empty') return 'empty';
  intake.problems.push(problem('bad-start', value.span, { text: quoted(value.text) }));
  return null;
}

/** Entries with their places, so that the one that breaks the symmetry can be named. */
interface FullMatrix {
  readonly list: RawList;
  readonly rows: readonly (readonly Rational[])[];
}

function readRow(row: RawValue, n: Dimension, intake: Intake): Rational[] | null {
  if (!('items' in row)) {
    intake.problems.push(problem('not-a-list', row.span, { name: 'Q' }));
    return null;
  }
  return hasLength('Q', row, n, intake) ? readEntries('Q', row, readRational, intake) : null;
}

function isSymmetric({ list, rows }: FullMatrix, { problems }: Intake): boolean {
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j < i; j++) {
      if (equals(row[j]!, rows[j]![i]!)) continue;
      const place = list.items[i]!;
      const span = 'items' in place ? place.items[j]!.span : place.span;
      problems.push(problem('not-symmetric', span, { row: i, column: j }));
      return false;
    }
  }
  return true;
}

function isPositiveDefinite({ list, rows }: FullMatrix, { problems }: Intake): boolean {
  const bad = firstBadMinor(rows);
  if (bad === null) return true;
  if (bad === 'too-large') problems.push(problem('entries-too-long', list.span));
  else problems.push(problem('not-positive-definite', list.span, { order: bad }));
  return false;
}

/** The identity, n numbers > 0 (a diagonal), or n lists of n numbers: symmetric and positive definite, both decided exactly. */
export function readQ(value: RawValue, n: Dimension, intake: Intake): QMatrix | null {
  if (!('items' in value)) {
    if (/^(identity|I)$/.test(value.text.trim())) return { kind: 'identity' };
    intake.problems.push(problem('bad-Q', value.span, { text: quoted(value.text) }));
    return null;
  }
  if (!hasLength('Q', value, n, intake)) return null;
  if (!value.items.some((item) => 'items' in item)) {
    const entries = readEntries('Q', value, readPositive, intake);
    return entries && { kind: 'diagonal', entries };
  }
  // Without lB the rows must still be as long as they are many.
  const rows = value.items.map((row) => readRow(row, value.items.length, intake));
  if (!rows.every((row) => row !== null)) return null;
  const matrix = { list: value, rows };
  return isSymmetric(matrix, intake) && isPositiveDefinite(matrix, intake) ? { kind: 'full', rows } : null;
}
