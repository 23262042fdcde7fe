import { formatCount, formatNumber } from '../../core/present/numerals';
import type { Summary } from '../../core/report';
import type { Exploration, FactCount, RunFacts } from '../../core/results';
import { element, type Html, notation, table } from './html';
import type { Say } from './say';

/** What a count of the summary is out of. */
const OF: Readonly<Partial<Record<keyof Summary, 'steps' | 'evictions'>>> = {
  innerNonNegative: 'steps',
  innerNegative: 'steps',
  vDominanceHolds: 'steps',
  gDominanceHolds: 'steps',
  distanceReduced: 'evictions',
};

const STEP_NUMBERS: readonly (keyof Summary)[] = ['evictions', 'firstNegativeStep'];

function summaryText(name: keyof Summary, { summary, columns }: Exploration, say: Say): string {
  const value = summary[name];
  if (value === null) return '–';
  if (STEP_NUMBERS.includes(name)) return formatCount(value);
  const of = OF[name];
  if (of === undefined) return formatNumber(value, 6);
  const all = of === 'steps' ? columns.steps : summary.evictions;
  return say('of-steps', { count: formatCount(value), all: formatCount(all) });
}

/** The figures of the note's 8.2 to 8.5: counts from decisions, means from the float series, in the document's units. */
export function summaryTable(exploration: Exploration, say: Say): Html {
  const names = Object.keys(exploration.summary) as (keyof Summary)[];
  return table({
    caption: '',
    head: [say('quantity'), say('value')],
    rows: names.map((name) => [notation(say(`summary-${name}`)), summaryText(name, exploration, say)]),
  });
}

const STATISTICS: readonly (keyof RunFacts)[] = ['innerE0Positive', 'marginNonNegative', 'quietInnerQNonPositive'];

/** A fact that fails somewhere would be a fault of the program, and is shown as one; a statistic may have any value. */
function factCell(name: keyof RunFacts, { holds, of }: FactCount, say: Say): Html {
  const fails = holds < of && !STATISTICS.includes(name);
  const text = say('of-steps', { count: formatCount(holds), all: formatCount(of) });
  return element('span', { class: fails ? 'fails' : undefined }, fails ? `▼ ${text}` : text);
}

/** The facts that cannot fail, and the statistics of the note's 7.6, as far as they exist for the set. */
export function factsTable({ facts }: Exploration, say: Say): Html {
  const names = Object.keys(facts) as (keyof RunFacts)[];
  return table({
    caption: '',
    head: [say('fact'), say('fact-holds')],
    rows: names.flatMap((name) => {
      const count = facts[name];
      return count ? [[notation(say(`fact-${name}`)), factCell(name, count, say)]] : [];
    }),
  });
}
