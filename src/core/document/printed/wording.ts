import type { Span } from '../../report';
import type { Leaf } from '../leaves';
import { compact } from './compact';
import type { PrintedContext } from './passage';

const EMPHASIS = /\*+|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])|`/g;
const INTRODUCES = /[:：]\s*$/;
/** A look at the end of words with their emphasis, that says no only where they introduce nothing. */
const MAY_INTRODUCE = /[:：][\s*_`]*$/;
/** More words than these name nothing any more. */
const LONGEST = 400;

/** A and P in a compact formula; not the types, which are indices, nor functions and states of these names. */
const MATRIX = /(?<![A-Za-z\\_{])[AP](?![A-Za-z(]|_(?!\{[^{},]*,))/g;
const A_IN_WORDS = /转移矩阵|transition matrix|矩阵\s*A(?![A-Za-z])|(?<![A-Za-z])A\s*矩阵|\bmatrix A\b/i;
const P_IN_WORDS = /Lyapunov\s*(?:矩阵|matrix)|矩阵\s*P(?![A-Za-z])|(?<![A-Za-z])P\s*矩阵|\bmatrix P\b/i;
/** Without one of these neither is in the words. */
const MATRIX_IN_WORDS = /矩阵|matrix/i;
/** A matrix that is given, or whose characteristic polynomial is: what follows is about it. */
const GIVEN = /(?:^|[,;])([AP])(?:=|\\approx|≈)\\begin|\\det\((?:\\lambda|z) ?I-([AP])\)/;

type Matrix = PrintedContext['matrix'];

/** What a text says since its last clause began, and whether it began there. */
interface Said {
  readonly isNew: boolean;
  readonly rest: string;
}

/** Where a clause ends within a paragraph: with a sentence, or with what is marked off from it. */
function isBoundary(text: string, at: number): boolean {
  const character = text.charAt(at);
  return '。！？!?；;|'.includes(character) || (character === '.' && text.charAt(at + 1).trim() === '');
}

function lastClause(text: string): Said {
  let start = text.length;
  while (start > 0 && !isBoundary(text, start - 1)) start--;
  return { isNew: start > 0, rest: text.slice(start).replace(EMPHASIS, '') };
}

/** Follows a text from piece to piece: the clause before a place, and the matrix that the text is about for certain. */
export class Wording {
  matrix: Matrix;
  /** What has been said since the clause began, and maybe before: few clauses of a text are asked for, and only then found. */
  #parts: (() => Said)[];
  /** The last of it as it stands in the text; empty behind a formula. */
  #end: string;
  /** Under a heading the first matrix that it names is the one. */
  #begins = false;

  constructor({ introduction, matrix }: PrintedContext) {
    this.#parts = [() => ({ isNew: false, rest: introduction })];
    this.#end = introduction;
    this.matrix = matrix;
  }

  /** Words, and compact formulas in ⟦ ⟧, since the clause began. */
  get clause(): string {
    let clause = '';
    for (let i = this.#parts.length - 1; i >= 0 && clause.length < LONGEST; i--) {
      const { isNew, rest } = this.#parts[i]!();
      clause = rest + clause;
      if (isNew) break;
    }
    const rest = clause.slice(-LONGEST);
    this.#parts = [() => ({ isNew: true, rest })];
    return rest;
  }

  /** A paragraph or heading begins: a colon at the end of the one before goes on with it. */
  leaf({ kind }: Leaf): void {
    if (kind === 'table' || !this.#introduces()) {
      this.#parts = [];
      this.#end = '';
    }
    this.#begins = kind === 'heading';
    if (this.#begins) this.matrix = null;
  }

  /** The clause as it is behind further words. */
  clauseBehind(words: string): string {
    const { isNew, rest } = lastClause(words.slice(-LONGEST));
    return ((isNew ? '' : this.clause) + rest).slice(-LONGEST);
  }

  words(text: string): void {
    this.#parts.push(() => lastClause(text));
    this.#end = text;
    if (!MATRIX_IN_WORDS.test(text)) return;
    if (A_IN_WORDS.test(text)) this.#mention('A');
    if (P_IN_WORDS.test(text)) this.#mention('P');
  }

  formula(text: string, span: Span): void {
    const isPlain = !/[AP]/.test(text.slice(span.start, span.end));
    const known = isPlain ? null : compact(text, span);
    this.#parts.push(() => ({ isNew: false, rest: `⟦${known ?? compact(text, span)}⟧` }));
    this.#end = '';
    if (known !== null) this.#formulaOf(known);
  }

  /** A formula in which one of the letters stands. */
  #formulaOf(latex: string): void {
    const [, given, characteristic] = GIVEN.exec(latex) ?? [];
    const matrix = given ?? characteristic;
    if (matrix) this.matrix = matrix === 'A' ? 'A' : 'P';
    else for (const named of new Set(latex.match(MATRIX))) this.#mention(named === 'A' ? 'A' : 'P');
  }

  get context(): PrintedContext {
    return { matrix: this.matrix, introduction: this.#introduces() ? this.clause : '' };
  }

  #introduces(): boolean {
    return MAY_INTRODUCE.test(this.#end) && INTRODUCES.test(this.#parts.at(-1)!().rest);
  }

  /** Where another matrix is spoken of, "the eigenvalues" are those of neither for certain. */
  #mention(matrix: 'A' | 'P'): void {
    if (this.#begins) this.matrix = matrix;
    else if (this.matrix !== matrix) this.matrix = null;
    this.#begins = false;
  }
}
