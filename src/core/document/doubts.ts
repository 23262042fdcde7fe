/** Where in the text it is not certain which parameters the numbers are about, and why. */
import { parameterKey } from '../model/parameterKey';
import type { Parameters } from '../model/parameters';
import { parameterTexts, rawFromTexts } from '../model/parameterText';
import type { RawName, RawParameters } from '../model/rawParameters';
import { readParameters } from '../model/readParameters';
import { fractionText } from '../number/decimal';
import type { Message, Span } from '../report';
import type { Statement } from './printed/blockNumbers';
import type { ReadingLimits, SetReading } from './reading';
import { overlap } from './spans';
import { valueKey } from './stated';
import type { Setting } from './statement';

/** A passage whose numbers are not compared with anything. */
export interface Doubt {
  readonly span: Span;
  readonly reason: Message;
}

/** Sets that share a block touch each other: different ones, else they would be one. */
function sharedBlocks(sets: readonly SetReading[]): Doubt[] {
  return sets.flatMap(({ span }, i) => {
    const next = sets[i + 1];
    if (next?.span.start !== span.end) return [];
    return [{ span: { start: span.start, end: next.span.end }, reason: { key: 'unread-two-sets', args: {} } }];
  });
}

function badSets(sets: readonly SetReading[]): Doubt[] {
  const bad = sets.filter(({ parameters }) => parameters === null);
  return bad.map(({ governs }) => ({ span: governs, reason: { key: 'unread-bad-set', args: {} } }));
}

/** A parameter that is one number or one word, as `valueKey` tells it; null for lists, and for the ratio of the rates. */
function plainValue(parameters: Parameters, name: RawName): string | null {
  switch (name) {
    case 'l0':
    case 'lA':
    case 'lB':
    case 'steps':
      return String(parameters[name]);
    case 'B':
    case 'lambdaA':
    case 'lambdaB':
      return fractionText(parameters[name]);
    case 'eviction':
      return parameters.eviction;
    default:
      return null;
  }
}

/** The parameters of a set with one of them changed. */
function changed(parameters: Parameters, { name, key, value }: Setting): RawParameters {
  const raw = new Map(rawFromTexts(parameterTexts(parameters)));
  if (name === 'rates') for (const rate of ['lambdaA', 'lambdaB'] as const) raw.delete(rate);
  return raw.set(name, { key, value });
}

function restates(setting: Setting, parameters: Parameters, limits: ReadingLimits): boolean {
  const plain = plainValue(parameters, setting.name);
  if (plain !== null) return valueKey(setting.value, limits.number) !== plain;
  const { parameters: other } = readParameters(changed(parameters, setting), limits, setting.key);
  return other === null || parameterKey(other) !== parameterKey(parameters);
}

function namesRestated({ settings }: Statement, parameters: Parameters, limits: ReadingLimits): string[] {
  const restating = settings.filter((setting) => restates(setting, parameters, limits));
  return [...new Set(restating.map(({ name }) => name))];
}

/** What a document says, all in its order. */
interface Stated {
  readonly sets: readonly SetReading[];
  readonly statements: readonly Statement[];
  readonly headings: readonly Span[];
}

/** Statements that give single parameters other values than the set that governs them, each up to the next heading or set. */
function restated({ sets, statements, headings }: Stated, limits: ReadingLimits): Doubt[] {
  const doubts: Doubt[] = [];
  let [set, heading] = [0, 0];
  for (const statement of statements) {
    const { start, end } = statement.span;
    while (set < sets.length && sets[set]!.governs.end <= start) set++;
    const governing = sets[set];
    const isGoverned = governing?.parameters && governing.governs.start <= start;
    // A set's own block gives its own values.
    if (!isGoverned || overlap(governing.span, statement.span)) continue;
    const names = namesRestated(statement, governing.parameters, limits);
    if (names.length === 0) continue;
    while (heading < headings.length && headings[heading]!.start < end) heading++;
    const until = Math.min(headings[heading]?.start ?? governing.governs.end, governing.governs.end);
    const reason: Message = { key: 'unread-restated', args: { names: names.join(', ') } };
    doubts.push({ span: { start, end: until }, reason });
  }
  return doubts;
}

/** Every passage in doubt, in document order and apart from each other: where two overlap, the first goes on to the end of both. */
export function findDoubts(stated: Stated, limits: ReadingLimits): readonly Doubt[] {
  const all = [...sharedBlocks(stated.sets), ...badSets(stated.sets), ...restated(stated, limits)];
  const apart: Doubt[] = [];
  for (const doubt of all.sort((a, b) => a.span.start - b.span.start)) {
    const before = apart.at(-1);
    if (!before || before.span.end <= doubt.span.start) apart.push(doubt);
    else if (before.span.end < doubt.span.end) {
      apart.push({ ...doubt, span: { start: before.span.end, end: doubt.span.end } });
    }
  }
  return apart;
}
