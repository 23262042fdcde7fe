import type { Span } from '../../report';
import { findFormulas } from '../formulas';
import type { Leaf } from '../leaves';
import { silentPassages } from '../silent';
import { compact } from './compact';
import { namedByFormula } from './symbols';

/** The text before a table that may tell what its labels are about. It is kept as it is, and read only where a table asks. */
export interface Topic {
  /** The headings of the section, each below the one before. */
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** The last paragraph, after those that lead to it by a colon; null for one that is too long to be about one thing. */
  readonly sentences: readonly (string | null)[];
  /** Whether the section has stated the earlier wrong A: without that, "before the correction" may be any other. */
  readonly statesEarlierA: boolean;
}

export const NO_TOPIC: Topic = { headings: [], sentences: [], statesEarlierA: false };

/** A sentence such as "Results:" introduces what follows, and may leave open what it is about. */
const INTRODUCES = /[:：][\s*_]*$/;
const LONGEST_SENTENCE = 400;
/** A colon with the marks of emphasis behind it. */
const LONGEST_END = 8;
const MOST_SENTENCES = 3;

/** A_{0,n−1} = (l_0 + l_B)q/W_0, in which alone the earlier A differs from the right one (the note's 4.11). */
const EARLIER_ENTRY =
  /A_\{0,(?:l_B|n)-1\}=(?:\\frac\{\(l_0\+l_B\)(?:\\cdot |\\times |\*)?q\}\{W_0\}|\(l_0\+l_B\)(?:\\cdot |\\times |\*)?q\/W_0)/;

function statesEarlierA(text: string, span: Span): boolean {
  return text.slice(span.start, span.end).includes('A_{0') && EARLIER_ENTRY.test(compact(text, span));
}

/** What stands before the next leaf. */
export function topicAfter(text: string, { kind, span, level }: Omit<Leaf, 'lines'>, before: Topic): Topic {
  if (kind === 'table') return before;
  const words = span.end - span.start > LONGEST_SENTENCE ? null : text.slice(span.start, span.end);
  if (kind === 'heading') {
    const above = before.headings.filter((heading) => heading.level < level);
    // What a section states is known in those within it.
    const isWithin = above.length === before.headings.length;
    return {
      headings: [...above, { level, text: words ?? '' }],
      sentences: [],
      statesEarlierA: before.statesEarlierA && isWithin,
    };
  }
  const introduces = words !== null && INTRODUCES.test(words.slice(-LONGEST_END));
  const sentences = introduces ? [...before.sentences.slice(1 - MOST_SENTENCES), words] : [words];
  return { headings: before.headings, sentences, statesEarlierA: before.statesEarlierA || statesEarlierA(text, span) };
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/P[-– ]?(?:内积|inner product)/i, 'inner'],
  [/距离变化|distance change|change (?:of|in) (?:the )?distance/i, 'dist_change'],
];

/** The two sides of a condition, the one side of a comparison with 0. */
function seriesOf(text: string): readonly string[] {
  return text.split(/ (?:>=|<=|>|<) /).filter((side) => side !== '0');
}

/** The series that a text names; null where it has a formula that may name another. */
function seriesIn(text: string): ReadonlySet<string> | null {
  const span: Span = { start: 0, end: text.length };
  const found = new Set<string>();
  for (const formula of findFormulas(text, span, silentPassages(text, span))) {
    const named = namedByFormula(text.slice(formula.start, formula.end));
    if (!named) return null;
    if (named.kind !== 'constant') for (const series of seriesOf(named.text)) found.add(series);
  }
  for (const [form, series] of WORDS) if (form.test(text)) found.add(series);
  return found;
}

/** One series, none (`undefined`), or what might be another (`null`). */
type About = string | null | undefined;

function aboutOf(text: string | null): About {
  const found = text === null ? null : seriesIn(text);
  if (found?.size === 0) return undefined;
  return found?.size === 1 ? [...found][0]! : null;
}

/** The first of the texts that says anything. */
function firstAbout(texts: readonly (string | null)[]): About {
  for (const text of texts) {
    const about = aboutOf(text);
    if (about !== undefined) return about;
  }
  return undefined;
}

/** The one series that labels without one of their own are about, told by the sentence before and the heading; null where there is any doubt. */
export function seriesOfTopic({ headings, sentences }: Topic): string | null {
  const sentence = firstAbout(sentences.toReversed());
  const heading = firstAbout(headings.map(({ text }) => text).reverse());
  if (sentence === null) return null;
  if (sentence === undefined) return heading ?? null;
  return !heading || sentence === heading ? sentence : null;
}

const CORRECTS = /修正|更正|correct/i;
const TRANSITION = /转移矩阵|transition matri|\$A\$/i;

/** Whether the section states the earlier A, and compares it with the right one (the note's 4.11). */
export function isAboutCorrection({ headings, statesEarlierA: isStated }: Topic): boolean {
  return isStated && headings.some(({ text }) => CORRECTS.test(text) && TRANSITION.test(text));
}
