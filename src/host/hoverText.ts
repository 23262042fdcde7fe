import { PARAMETER_NAMES, type Parameters } from '../core/model/parameters';
import { parameterTexts } from '../core/model/parameterText';
import { fill, type Language } from '../core/present/messages';
import { formatCount, formatNumber } from '../core/present/numerals';
import { EDITOR } from '../core/present/words/editor';
import type { Certainty, Report, SetReport, Summary } from '../core/report';
import { headline } from './headline';

const CERTAINTIES = { exact: 'hover-exact', bounded: 'hover-bounded', undecided: 'hover-undecided' } as const;

/** Names as code, so that no value can become markup. */
function settings(parameters: Parameters, names: SetReport['defaulted']): string {
  const texts = parameterTexts(parameters);
  return PARAMETER_NAMES.filter((name) => names.includes(name))
    .map((name) => `\`${name}: ${texts[name]}\``)
    .join(', ');
}

function rows(summary: Summary, { steps }: Parameters, certainty: Certainty, language: Language): string[] {
  const say = (key: keyof typeof EDITOR, args = {}) => fill(EDITOR[key], language, args);
  const of = (count: number | null) =>
    count !== null && say('hover-of', { count: formatCount(count), steps: formatCount(steps) });
  const number = (value: number | null) => value !== null && formatNumber(value);
  const table: readonly (readonly [name: string, value: string | false])[] = [
    [say('hover-inner'), of(summary.innerNonNegative)],
    [say('hover-V'), of(summary.vDominanceHolds)],
    [say('hover-G'), of(summary.gDominanceHolds)],
    [say('hover-evictions'), formatCount(summary.evictions)],
    [say('hover-mean'), number(summary.innerMean)],
    [say('hover-ratio'), number(summary.ratioMean)],
    [say('hover-decided'), say(CERTAINTIES[certainty])],
  ];
  return table.flatMap(([name, value]) => (value === false ? [] : [`| ${name} | ${value} |`]));
}

/** What a run of this set comes to, in markdown: what is true of it, and its figures with what it takes by default. */
export interface HoverText {
  readonly head: string;
  readonly details: string;
}

/** Null for a set that could not be read. A picture belongs between the two parts, where it is seen without scrolling. */
export function hoverText(report: Report, set: SetReport, language: Language): HoverText | null {
  const { parameters, summary, certainty, defaulted } = set;
  const line = headline(report, set, language);
  if (!parameters || !summary || !certainty || line === null) return null;
  const stated = PARAMETER_NAMES.filter((name) => !defaulted.includes(name));
  const table = ['| | |', '|---|---|', ...rows(summary, parameters, certainty, language)].join('\n');
  const list = settings(parameters, defaulted);
  const defaults = defaulted.length > 0 ? [fill(EDITOR['hover-defaults'], language, { list })] : [];
  return { head: `**${line}**\n\n${settings(parameters, stated)}`, details: [table, ...defaults].join('\n\n') };
}
