import { quoted } from '../../model/problem';
import type { Span } from '../../report';
import type { Slices } from '../../slices';
import { type Leaf, leavesOf } from '../leaves';
import { readEntry } from './body';
import { compact, shown } from './compact';
import { type Group, groupsOf } from './group';
import { isApproximate, isHedged, isLargest, isTakenBack, mayName, namedBefore } from './naming';
import type { PrintedContext, PrintedPassage } from './passage';
import { type Piece, piecesOf } from './pieces';
import type { Print } from './print';
import { constantPrint, printsOf } from './printsOf';
import { mayGive, type Statement, statementsIn } from './sides';
import type { Subject } from './subject';
import { loneSide, readValueRun } from './valueRun';
import { Wording } from './wording';
import { mayBePercent, percentPrints, wordPrints } from './wordPrints';

/** Behind a value: it is the first of several, or of a range. */
const GOES_ON = /^[\s*]*(?:(?:或者?|到|至|\bor\b|\bto\b|[–—~～-])\s*(?:[-−]?\d|$)|…|\.{3})/;
/** A radius without a word of whose it is is A's, but not where P is spoken of. */
const ABOUT_P = /⟦P⟧|Lyapunov\s*(?:矩阵|matrix)|\bmatrix P\b/i;

const DIGIT = /[0-9０-９]/;

/** So many statements of one formula are read without a pause. */
const FEW = 50;

/** Reads a paragraph piece by piece. */
class ParagraphReader {
  readonly prints: Print[] = [];
  readonly #text: string;
  readonly #pieces: readonly Piece[];
  readonly #wording: Wording;

  constructor(text: string, pieces: readonly Piece[], wording: Wording) {
    this.#text = text;
    this.#pieces = pieces;
    this.#wording = wording;
  }

  *run(): Slices<void> {
    for (let i = 0; i < this.#pieces.length; ) {
      const { kind, span } = this.#pieces[i]!;
      if (kind === 'formula') {
        i += yield* this.#formula(i);
        yield;
      } else {
        this.#words(span);
        i++;
      }
    }
  }

  #words(span: Span): void {
    const words = this.#text.slice(span.start, span.end);
    if (DIGIT.test(words)) {
      const found = [...percentPrints(this.#text, span), ...wordPrints(this.#text, span, this.#wording)];
      for (const print of found) this.prints.push(print);
    }
    this.#wording.words(words);
  }

  /** Reads a formula, with those behind it that go on with its values; tells how many pieces these are. */
  *#formula(i: number): Slices<number> {
    const { span } = this.#pieces[i]!;
    const count = DIGIT.test(this.#text.slice(span.start, span.end)) ? yield* this.#certainValues(i) : 1;
    this.#wording.formula(this.#text, span);
    return count;
  }

  /** Nothing is read of what the words around suppose, deny or take back. */
  *#certainValues(i: number): Slices<number> {
    const { clause } = this.#wording;
    const { start, end } = this.#pieces[i]!.span;
    if (!mayName(clause) && !mayGive(this.#text.slice(start, end))) return 1;
    const before = this.prints.length;
    const count = yield* this.#values(i);
    if (this.prints.length === before && count === 1) return 1;
    if (!isHedged(clause) && !isTakenBack(this.#wordsBehind(i))) return count;
    this.prints.length = before;
    return 1;
  }

  *#values(i: number): Slices<number> {
    const { clause } = this.#wording;
    const subject = namedBefore(clause);
    const run = subject?.kind === 'spectrum' && readValueRun(this.#text, this.#pieces.slice(i), isApproximate(clause));
    if (!subject || !run) {
      yield* this.#statements(this.#pieces[i]!.span, { subject, goesOn: GOES_ON.test(this.#wordsBehind(i)) });
      return 1;
    }
    this.#add(subject, { subject, isOpen: false, values: [{ kind: 'body', body: run.body }], written: [] });
    return run.pieces;
  }

  #wordsBehind(i: number): string {
    const next = this.#pieces[i + 1];
    return next?.kind === 'words' ? this.#text.slice(next.span.start, next.span.end) : '';
  }

  *#statements(formula: Span, before: { readonly subject: Subject | null; readonly goesOn: boolean }): Slices<void> {
    const statements = statementsIn(this.#text, formula);
    for (const [i, statement] of statements.entries()) {
      const next = statements[i + 1];
      if (i % FEW === FEW - 1) yield;
      // `q = 0.5, 0.25`: none of several values is the value.
      if (next ? this.#isLoneValue(next) : before.goesOn) continue;
      const isFirst = i === 0;
      const nearness = isFirst && isApproximate(this.#wording.clause) ? 'near' : 'exact';
      for (const [k, group] of groupsOf(this.#text, statement, nearness).entries()) {
        this.#group(group, isFirst && k === 0 ? before.subject : null);
      }
    }
  }

  #isLoneValue(statement: Statement): boolean {
    const side = loneSide(statement);
    return side !== null && readEntry(this.#text, side, false) !== null;
  }

  /** `before` is what the words before the formula name. */
  #group(group: Group, before: Subject | null): void {
    const subject = this.#subjectOf(group, before);
    if (subject) this.#add(subject, group);
    else if (!group.subject) {
      this.prints.push(...constantPrint(group, (span) => quoted(shown(compact(this.#text, span)))));
    }
  }

  /** What a group names itself, else what the words before it name; null where neither is certain. */
  #subjectOf({ subject, isOpen }: Group, before: Subject | null): Subject | null {
    const { clause } = this.#wording;
    if (!subject) return isOpen ? before : null;
    if (subject.kind === 'modulus' && !isLargest(clause)) return null;
    const isRadius = subject.kind === 'modulus' || (subject.kind === 'radius' && subject.of === null);
    if (!isRadius) return subject;
    return ABOUT_P.test(clause) ? null : { kind: 'radius', of: 'A' };
  }

  #add(subject: Subject, group: Group): void {
    this.prints.push(...printsOf(subject, group, this.#wording.matrix));
  }
}

/** What a passage prints, and what it tells about the next one. */
export interface PassageReading {
  /** In document order. */
  readonly prints: readonly Print[];
  readonly after: PrintedContext;
  /** The words and formulas of its leaves, but for those that tell nothing and tables. */
  readonly pieces: ReadonlyMap<Leaf, readonly Piece[]>;
}

/** A leaf without one of these prints nothing, and tells nothing of what is printed behind it. */
const MAY_TELL = /[\d０-９AP:：]|矩阵|[Mm]atrix/;

/** Reads the printed numbers that statements of a passage give for quantities of the model; tables are not read here. */
export function* readPassage({ kind, text, context }: PrintedPassage, leaves: readonly Leaf[]): Slices<PassageReading> {
  const wording = new Wording(context);
  const prints: Print[] = [];
  const pieces = new Map<Leaf, readonly Piece[]>();
  for (const leaf of leaves) {
    const own = text.slice(leaf.span.start, leaf.span.end);
    wording.leaf(leaf);
    if (leaf.kind === 'table') continue;
    if (!MAY_TELL.test(own)) wording.words(own);
    else {
      const cut = piecesOf(text, leaf.span);
      const reader = new ParagraphReader(text, cut, wording);
      yield* reader.run();
      for (const print of reader.prints) prints.push(print);
      pieces.set(leaf, cut);
    }
  }
  const isText = kind === 'prose' || kind === 'formula';
  const after = isText ? wording.context : { ...context, introduction: '' };
  return { prints: prints.sort((a, b) => a.span.start - b.span.start), after, pieces };
}

/** A cheap look that says no only where nothing is printed: most cells of a table hold a number and nothing else. */
function mayPrint(text: string): boolean {
  return DIGIT.test(text) && (mayGive(text) || mayName(text) || mayBePercent(text));
}

/** The printed numbers of a passage that stands alone, such as the cell of a table. */
export function* readPrintedStatements(passage: PrintedPassage): Slices<readonly Print[]> {
  if (!mayPrint(passage.text)) return [];
  const { prints } = yield* readPassage(passage, leavesOf(passage.kind, passage.text));
  return prints;
}
