import { type BoundNumber, boundNumbersIn } from '../document/boundNumbers';
import type { DocumentReading } from '../document/reading';
import { firstFrom, firstOverlap } from '../document/spans';
import { problem, quoted } from '../model/problem';
import type { NumberLimits } from '../number/decimal';
import type { Problem } from '../report';
import { forEachInSlices, type Slices } from '../slices';
import type { ClaimReader } from './claim';
import { readNumberExpression } from './readExpression';

/** The bound numbers of a document: their claims, set by set, and what is wrong with those that no set governs. */
export interface BoundNumbers {
  readonly read: ClaimReader;
  readonly problems: readonly Problem[];
}

function noSet({ expression }: BoundNumber): Problem {
  return problem('bound-no-set', expression.span, { expression: quoted(expression.text) });
}

/** So many are found without a pause. */
const FEW = 200;

/** Finds the bound numbers of a document, each to be judged by the set that governs it. A document without sets binds nothing. */
export function* boundNumbers(
  text: string,
  { blocks, sets }: DocumentReading,
  limits: NumberLimits,
): Slices<BoundNumbers> {
  const governed = sets.map(({ governs: span }) => ({ span }));
  const numbers: BoundNumber[] = [];
  const problems: Problem[] = [];
  const place = (number: BoundNumber) => {
    const { start } = number.printed.span;
    if (!firstOverlap(governed, { start, end: start + 1 })) problems.push(noSet(number));
    else numbers.push(number);
  };
  if (sets.length > 0) yield* forEachInSlices(boundNumbersIn(text, blocks), place, FEW);
  const read: ClaimReader = function* ({ governs: { start, end } }, set) {
    const first = firstFrom(numbers.length, start, (i) => numbers[i]!.printed.span.start);
    for (let i = first; i < numbers.length && numbers[i]!.printed.span.start < end; i++) {
      const { expression, printed } = numbers[i]!;
      const reading = readNumberExpression(expression.text, limits);
      const id = `set${set}/bound/${i - first + 1}`;
      yield { kind: 'bound', id, set, span: printed.span, expression, printed, reading };
    }
  };
  return { read, problems };
}
