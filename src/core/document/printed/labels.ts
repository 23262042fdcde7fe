import type { Span } from '../../report';
import { findFormulas } from '../formulas';
import { silentPassages } from '../silent';
import { namedByFormula, namedByWords } from './symbols';

/** What a label names, in the language of written claims. */
export interface Measure {
  readonly value: string;
  /** Of a count, how many there are in all; `value / total` is its share. */
  readonly total: string | null;
}

interface Label {
  /** In lower case, a formula as the mark `F`. */
  readonly words: string;
  /** What its formula names, if it has one. */
  readonly formula: { readonly text: string; readonly kind: 'series' | 'condition' | 'constant' } | null;
  /** The series that the text around the table is about. */
  readonly topic: string | null;
}

const F = '\u0001';

/** These have a value at evictions only. */
const AT_EVICTIONS = /dist_change|inner_e|margin|carried/;

function count(condition: string): Measure {
  return { value: `count(${condition})`, total: AT_EVICTIONS.test(condition) ? 'count(evicted > 0)' : 'steps' };
}

function plain(value: string | null): Measure | null {
  return value === null ? null : { value, total: null };
}

const STATISTICS: readonly (readonly [RegExp, string])[] = [
  [/(?:平均比值|平均值|平均|均值|mean ratio|mean|average)/, 'mean'],
  [/(?:最小值|最小|minimum|min)/, 'min'],
  [/(?:最大值|最大|maximum|max)/, 'max'],
];

/** What is left of a label without its statistic, where that says nothing more. */
const FILLER = /^(?:的|之|of|the|value|值|\s)+|(?:的|之|of|the|value|值|\s)+$/g;

/** The series that words or the formula name, or that of the text around where there is neither. */
function seriesNamed(words: string, { formula, topic }: Label): string | null {
  if (words === '') return topic;
  if (words === F) return formula?.kind === 'series' ? formula.text : null;
  return namedByWords(words).find(({ kind }) => kind === 'series')?.text ?? null;
}

/** `平均距离变化`, `mean of inner`, `F 最小值`. */
function readStatistic(label: Label): Measure | null {
  for (const [form, name] of STATISTICS) {
    const found = form.exec(label.words);
    if (!found) continue;
    const { 0: statistic, index } = found;
    const [before, behind] = [label.words.slice(0, index), label.words.slice(index + statistic.length)];
    if (before.trim() !== '' && behind.trim() !== '') return null;
    const series = seriesNamed((before + behind).replace(FILLER, ''), label);
    const isRatio = /比值|ratio/.test(statistic);
    return series !== null && (!isRatio || series.includes(' / ')) ? plain(`${name}(${series})`) : null;
  }
  return null;
}

const LESS = '减少|降低|缩短|减小|lower|reduce|decrease';
const IS_LESS = new RegExp(LESS);
const MORE = '增加|增大|raise|increase';
const DISTANCE = new RegExp(
  `^(?:(?:number of )?(?:evictions?|驱逐) ?(?:that |which )?(?<first>${LESS}|${MORE})s?(?:ing)? ?(?:the )?(?:p-?)?(?:distance|距离)|(?<second>${LESS}|${MORE})(?:p-?)?距离的? ?(?:eviction|驱逐))(?:的? ?次数)?$`,
);
const EVICTIONS =
  /^(?:evictions|(?:number|count) of evictions|eviction counts?|(?:eviction|驱逐) ?(?:的)?(?:总)?次数)$/;
const NON_NEGATIVE = /^非负(?:的)?(?:次数|步数)$|^(?:number of |count of )?non-?negative (?:steps|count|values)$/;
const NEGATIVE = /^负(?:值)?(?:的)?(?:次数|步数)$|^(?:number of |count of )?negative (?:steps|count|values)$/;
const STEPS_WITH = new RegExp(
  `^(?:${F} ?(?:的|成立的)? ?(?:次数|步数|steps|count)|(?:number of )?steps (?:with|where) ${F})$`,
);

/** `非负次数`, `F 次数`, `eviction 减少距离的次数`. */
function readCount({ words, formula, topic }: Label): Measure | null {
  const distance = DISTANCE.exec(words)?.groups;
  if (distance) {
    const verb = distance.first ?? distance.second ?? '';
    return count(`dist_change ${IS_LESS.test(verb) ? '<' : '>'} 0`);
  }
  if (EVICTIONS.test(words)) return count('evicted > 0');
  if (NON_NEGATIVE.test(words)) return topic === null ? null : count(`${topic} >= 0`);
  if (NEGATIVE.test(words)) return topic === null ? null : count(`${topic} < 0`);
  return STEPS_WITH.test(words) && formula?.kind === 'condition' ? count(formula.text) : null;
}

const OF_A = new RegExp(`^(?:a(?: ?的|'s)? ?)?${F}(?: of a)?$`);

/** `N^*`, `A 的 F`, `spectral radius of A`. */
function readConstant({ words, formula }: Label): Measure | null {
  if (formula?.kind === 'constant') {
    const isOfA = formula.text === 'rho' && OF_A.test(words);
    return words === F || isOfA ? plain(formula.text) : null;
  }
  return formula ? null : plain(namedByWords(words).find(({ kind }) => kind === 'constant')?.text ?? null);
}

const LONGEST_LABEL = 120;

function labelAt(text: string, cell: Span, topic: string | null): Label | null {
  const holes = silentPassages(text, cell).filter(({ start }) => text.charAt(start) !== '`');
  if (holes.length > 0 || cell.end - cell.start > LONGEST_LABEL) return null;
  let words = '';
  let at = cell.start;
  let formula: Label['formula'] = null;
  for (const { start, end } of findFormulas(text, cell, [])) {
    words += text.slice(at, start).replace(/\$+$/, '');
    at = end + 1;
    const symbol = text.slice(start, end).trim();
    // The matrix whose eigenvalues are meant.
    if (symbol === 'A') words += 'A';
    else if (formula) return null;
    else {
      formula = namedByFormula(symbol);
      if (!formula) return null;
      words += F;
    }
  }
  words += text.slice(at, cell.end);
  const tidy = words.replace(/[*`]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
  return { words: tidy, formula, topic };
}

/** What the label of a row is about; null where it leaves any doubt. `topic` is the series of the text around, if there is one. */
export function readMeasure(text: string, cell: Span, topic: string | null): Measure | null {
  const label = labelAt(text, cell, topic);
  return label && (readCount(label) ?? readStatistic(label) ?? readConstant(label));
}
