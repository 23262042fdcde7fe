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

/** What a run of this set comes to, in markdown: its headline, its figures, and which parameters it does not state. */
export function hoverText(report: Report, set: SetReport, language: Language): string | null {
  const { parameters, summary, certainty, defaulted } = set;
  const line = headline(report, set, language);
  if (!parameters || !summary || !certainty || line === null) return null;
  const stated = PARAMETER_NAMES.filter((name) => !defaulted.includes(name));
  const parts = [`**${line}**`, settings(parameters, stated)];
  parts.push(['| | |', '|---|---|', ...rows(summary, parameters, certainty, language)].join('\n'));
  if (defaulted.length > 0)
    parts.push(fill(EDITOR['hover-defaults'], language, { list: settings(parameters, defaulted) }));
  return parts.join('\n\n');
}
