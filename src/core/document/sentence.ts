import type { RawName } from '../model/rawParameters';
import type { NumberLimits } from '../number/decimal';
import type { Span } from '../report';
import { type BlockReading, NOTHING, type Passage } from './blockReading';
import { findFormulas, type Holes } from './formulas';
import { type FormulaReading, readFormula } from './settings';
import { type Constraints, draftSet, rawFromSettings, valueKey } from './stated';
import type { Setting } from './statement';

const REQUIRED: readonly RawName[] = ['l0', 'lA', 'lB'];

/** Between a setting and a further value: `$l_0 = 1$, …, $5$`, `$l_0 = 10$ 或 $20$`. */
const CONNECTION = /^[\s,，、;；~～–—…-]*(?:\.{3}|或者?|到|至|和|与|及|or|and|to|through)?[\s,，、~～–—…-]*$/;
/** The same with the further value outside of mathematics: `$l_0 = 1$–5`. */
const GOES_ON = /^\s*(?:[~～–—…-]|\.{3}|或者?|到|至|or\b|to\b)\s*\d/;

const LONGEST_CONNECTION = 40;

interface ReadFormula extends FormulaReading {
  readonly span: Span;
}

/** Whether a setting is the start of a range or a list of values, in a formula or from one to the next. */
function hasRange(text: string, formulas: readonly ReadFormula[]): boolean {
  return formulas.some(({ isRange, endsWithSetting, span }, i) => {
    if (isRange || !endsWithSetting) return isRange;
    const behind = text.slice(span.end, span.end + LONGEST_CONNECTION).replace(/^\$+/, '');
    if (GOES_ON.test(behind)) return true;
    const next = formulas[i + 1];
    if (!next?.beginsWithValue || next.span.start - span.end > LONGEST_CONNECTION) return false;
    return CONNECTION.test(text.slice(span.end, next.span.start).replaceAll('$', ''));
  });
}

/**
 * Cuts settings where a parameter gets another value than before. Several sets are told apart only where each sets all of the same
 * parameters; anything else is no reading to rely on.
 */
function separate(settings: readonly Setting[], limits: NumberLimits): readonly (readonly Setting[])[] {
  const groups: Setting[][] = [[]];
  let values = new Map<RawName, string>();
  for (const setting of settings) {
    const key = valueKey(setting.value, limits);
    if ((values.get(setting.name) ?? key) !== key) {
      groups.push([]);
      values = new Map();
    }
    values.set(setting.name, key);
    groups.at(-1)!.push(setting);
  }
  const names = groups.map((group) => [...new Set(group.map(({ name }) => name))].sort().join());
  return names.every((list) => list === names[0]) ? groups : [];
}

function isComplete(group: readonly Setting[], unsure: ReadonlySet<RawName>): boolean {
  const names = new Set(group.map(({ name }) => name));
  const ratesTwice = names.has('rates') && (names.has('lambdaA') || names.has('lambdaB'));
  return REQUIRED.every((name) => names.has(name)) && [...unsure].every((name) => names.has(name)) && !ratesTwice;
}

function anchorOf(group: readonly Setting[]): Span {
  return {
    start: group.reduce((least, { statement }) => Math.min(least, statement.start), Number.POSITIVE_INFINITY),
    end: group.reduce((most, { statement }) => Math.max(most, statement.end), 0),
  };
}

/** One set has the whole block; several share it, each from its first setting to the next one's. */
function divide(block: Span, anchors: readonly Span[]): Span[] {
  return anchors.map(({ start }, i) => ({
    start: i === 0 ? block.start : start,
    end: anchors[i + 1]?.start ?? block.end,
  }));
}

function readSets(passage: Passage, span: Span, formulas: readonly ReadFormula[]): BlockReading {
  if (hasRange(passage.text, formulas)) return NOTHING;
  const unsure = new Set(formulas.flatMap((formula) => formula.unsure));
  const constraints: Constraints = {
    shares: formulas.flatMap(({ shares }) => shares),
    equalRates: formulas.some(({ equalRates }) => equalRates),
  };
  const settings = formulas.flatMap((formula) => formula.settings);
  const groups = separate(settings, passage.limits.number);
  if (!groups.every((group) => isComplete(group, unsure))) return NOTHING;
  const anchors = groups.map(anchorOf);
  const spans = divide(span, anchors);
  const drafts = groups.map((group, i) => {
    const raw = rawFromSettings(group);
    return draftSet({ source: 'sentence', span: spans[i]!, anchor: anchors[i]!, raw, constraints }, passage);
  });
  const known = drafts.filter((draft) => draft !== null);
  if (known.length < drafts.length) return NOTHING;
  return { ...NOTHING, sets: known.map(({ set }) => set), problems: known.flatMap(({ problems }) => problems) };
}

/** The sets that a paragraph or heading states in formulas: l_0, l_A and l_B at least. Nothing where the reading is not certain. */
export function readSentence(passage: Passage, span: Span, holes: Holes): BlockReading {
  const formulas = findFormulas(passage.text, span, holes);
  return readSets(
    passage,
    span,
    formulas.map((formula) => ({ ...readFormula(passage.text, formula), span: formula })),
  );
}
