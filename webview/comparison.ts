/** The summaries of the run on show and of the kept ones side by side. */
import { formatCount, formatNumber } from '../src/core/present/numerals';
import type { RunView } from '../src/protocol';
import { type Child, element, notation } from './element';
import { radiusText } from './headline';
import type { Scene, WordKey } from './scene';

interface Row {
  readonly label: WordKey;
  /** Null where the run has no such number. */
  readonly read: (run: RunView) => string | null;
}

function count(value: number | null): string | null {
  return value === null ? null : formatCount(value);
}

function number(value: number | null): string | null {
  return value === null ? null : formatNumber(value);
}

function failing(name: 'inner' | 'V_dominance' | 'G_dominance'): Row['read'] {
  return ({ claims }) => count(claims.find((claim) => claim.name === name)?.failing ?? null);
}

const ROWS: readonly Row[] = [
  { label: 'compare-steps', read: ({ columns }) => formatCount(columns.steps) },
  { label: 'compare-radius', read: ({ spectralRadius }) => radiusText(spectralRadius) },
  { label: 'compare-evictions', read: ({ evictions }) => formatCount(evictions.length) },
  { label: 'compare-inner', read: failing('inner') },
  { label: 'compare-first', read: ({ summary }) => count(summary.firstNegativeStep) },
  { label: 'compare-inner-min', read: ({ summary }) => number(summary.innerMin) },
  { label: 'compare-inner-mean', read: ({ summary }) => number(summary.innerMean) },
  { label: 'compare-V', read: failing('V_dominance') },
  { label: 'compare-ratio', read: ({ summary }) => number(summary.ratioMean) },
  { label: 'compare-G', read: failing('G_dominance') },
  { label: 'compare-reduced', read: ({ summary }) => count(summary.distanceReduced) },
  { label: 'compare-change', read: ({ summary }) => number(summary.distanceChangeMean) },
  { label: 'compare-cases', read: ({ cases: { A, B, C, D } }) => [A, B, C, D].map(formatCount).join(' · ') },
];

/** One column a run, the one on show first. */
export function comparison({ run, kept, say }: Pick<Scene, 'run' | 'kept' | 'say'>): HTMLElement {
  const others = kept.flatMap(({ name, run: other }) => (other ? [{ name, run: other }] : []));
  const runs = [{ name: say('this-run'), run }, ...others];
  const heads = runs.map(({ name }) =>
    element('th', { class: 'comparison-run', attributes: { scope: 'col' } }, ...notation(name)),
  );
  const rows = ROWS.map(({ label, read }) => {
    const texts = runs.map((one) => read(one.run) ?? '–');
    const cells: Child[] = texts.map((text) => element('td', { class: text === texts[0] ? '' : 'differs' }, text));
    return element(
      'tr',
      {},
      element('th', { class: 'comparison-name', attributes: { scope: 'row' } }, ...notation(say(label))),
      ...cells,
    );
  });
  return element(
    'table',
    { class: 'comparison-table' },
    element('thead', {}, element('tr', {}, element('td'), ...heads)),
    element('tbody', {}, ...rows),
  );
}
