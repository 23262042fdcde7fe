import { type BoundNumber, findBoundNumbers } from '../document/boundNumbers';
import type { SetReading } from '../document/reading';
import { problem, quoted } from '../model/problem';
import type { NumberLimits } from '../number/decimal';
import type { Problem } from '../report';
import type { ClaimReader } from './claim';
import { readNumberExpression } from './readExpression';

/** The bound numbers of a document: their claims, set by set, and what is wrong with those that no set governs. */
export interface BoundNumbers {
  readonly read: ClaimReader;
  readonly problems: readonly Problem[];
}

function isGoverned({ printed }: BoundNumber, { governs: { start, end } }: Pick<SetReading, 'governs'>): boolean {
  return start <= printed.span.start && printed.span.start < end;
}

/** Finds the bound numbers of a document, each to be judged by the set that governs it. A document without sets binds nothing. */
export function boundNumbers(text: string, sets: readonly SetReading[], limits: NumberLimits): BoundNumbers {
  const numbers = sets.length === 0 ? [] : findBoundNumbers(text);
  const stray = numbers.filter((number) => !sets.some((set) => isGoverned(number, set)));
  const problems = stray.map(({ expression }) =>
    problem('bound-no-set', expression.span, { expression: quoted(expression.text) }),
  );
  const read: ClaimReader = (set, number) =>
    numbers
      .filter((bound) => isGoverned(bound, set))
      .map(({ expression, printed }, i) => ({
        kind: 'bound',
        id: `set${number}/bound/${i + 1}`,
        set: number,
        span: printed.span,
        expression,
        printed,
        reading: readNumberExpression(expression.text, limits),
      }));
  return { read, problems };
}
