import { type BoundComment, findBoundComments } from '../document/boundComments';
import type { PrintedNumber } from '../document/digits';
import type { SetReading } from '../document/reading';
import { problem, quoted } from '../model/problem';
import type { NumberLimits } from '../number/decimal';
import type { Problem, Span } from '../report';
import type { ClaimReader } from './claim';
import { readNumberExpression } from './readExpression';

type Bound = BoundComment & { readonly printed: PrintedNumber };

/** The bound numbers of a document: their claims, set by set, and the comments that bind nothing. */
export interface BoundNumbers {
  readonly read: ClaimReader;
  readonly problems: readonly Problem[];
}

function holds({ start, end }: Span, { span }: BoundComment): boolean {
  return start <= span.start && span.start < end;
}

function bindsNumber(comment: BoundComment): comment is Bound {
  return comment.printed !== null;
}

/** Finds the bound numbers of a document, each to be judged by the set that governs it. */
export function boundNumbers(text: string, sets: readonly SetReading[], limits: NumberLimits): BoundNumbers {
  const comments = findBoundComments(text);
  const stray = comments.filter((comment) => !sets.some(({ governs }) => holds(governs, comment)));
  const problems = [
    ...comments.filter((comment) => !bindsNumber(comment)).map(({ span }) => problem('bound-no-number', span)),
    ...stray
      .filter(bindsNumber)
      .map(({ span, expression }) => problem('bound-no-set', span, { expression: quoted(expression.text) })),
  ];
  const read: ClaimReader = ({ governs }, number) =>
    comments
      .filter(bindsNumber)
      .filter((comment) => holds(governs, comment))
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
