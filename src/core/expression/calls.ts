import type { Slices } from '../slices';
import { det, diagonal, eigenvalues, trace } from './matrixFunctions';
import { divide, integer, larger, smaller } from './numbers';
import { absolutes, extreme, norm, roots, total } from './operations';
import type { CallPart } from './tree';
import { entriesOf, isNumber, type Matrix, type Value, vector } from './values';

/** The number of entries of a vector, of rows and columns of a matrix. */
function size(value: Value): Value {
  if (value.kind !== 'matrix') return integer(entriesOf(value).length);
  const length = integer(value.rows.length);
  return vector([length, length]);
}

/** min or max of the entries of one value, or of several numbers. */
function extremeOf(name: 'min' | 'max', values: readonly Value[]): Value {
  if (values.length === 1) return extreme(name, values[0]!);
  return values.filter(isNumber).reduce(name === 'min' ? smaller : larger);
}

function* ofMatrix({ name, args }: CallPart, matrix: Matrix): Slices<Value> {
  switch (name) {
    case 'trace':
      return trace(matrix);
    case 'det':
      return yield* det(matrix);
    case 'eigenvalues':
      return eigenvalues(matrix, args[0]!);
    default:
      return diagonal(matrix);
  }
}

/** The functions of values at one moment; their shapes have been checked. Throws Fault, and TooLong for numbers that grow too long. */
export function* called(part: CallPart, values: readonly Value[]): Slices<Value> {
  const value = values[0]!;
  switch (part.name) {
    case 'min':
    case 'max':
      return extremeOf(part.name, values);
    case 'sum':
      return total(value);
    case 'mean':
      return divide(total(value), integer(entriesOf(value).length));
    case 'abs':
      return absolutes(value);
    case 'sqrt':
      return yield* roots(value, part.args[0]!);
    case 'norm':
      return norm(value);
    case 'size':
      return size(value);
    default:
      return value.kind === 'matrix' ? yield* ofMatrix(part, value) : value;
  }
}
