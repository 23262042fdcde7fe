/** The tables behind the figures of Δ: its map, its extremes, and the cases by their signs. */
import type { ScaledFloat } from '../src/core/number/float';
import { formatCount, formatScaled } from '../src/core/present/numerals';
import { caseAt } from '../src/figures/caseDistribution';
import type { RunView } from '../src/protocol';
import type { TableData } from './dataTable';
import type { Say, Scene } from './scene';
import { columns, stepRow } from './tableParts';

/** Δ at an extreme is stored in N* and carries the power of two of its step. */
function deltaText({ columns: { equilibrium, exponent } }: RunView, stored: number, t: number): string {
  return Number.isNaN(stored) ? '' : formatScaled({ mantissa: stored * equilibrium, exponent: exponent[t]! });
}

function stageText(stage: number): string {
  return stage < 0 ? '' : String(stage);
}

/** Case A, B, C or D of a step, by decided signs; `?` where one of them is not decided. */
function caseLetter({ extremes }: Pick<RunView, 'extremes'>, t: number): string {
  const name = caseAt(extremes, t);
  return name === null || name === 'undecided' ? '?' : name;
}

export function extremaTable({ run, say }: Scene): TableData {
  const { largest, smallest, deltaLargest, deltaSmallest } = run.extremes;
  return {
    label: say('figure-delta-extrema'),
    columns: columns(['t', 'i_+', 'Δ_{i₊}', 'i_−', 'Δ_{i₋}', say('column-case')]),
    rows: run.columns.steps,
    row: (t) =>
      stepRow(t, [
        stageText(largest[t]!),
        deltaText(run, deltaLargest[t]!, t),
        stageText(smallest[t]!),
        deltaText(run, deltaSmallest[t]!, t),
        caseLetter(run, t),
      ]),
  };
}

/** So many stages are columns of a table; what lies beyond is in the exported data. */
const MOST_STAGES = 40;

export function heatTable({ run, map, say }: Scene): TableData {
  const { n, from, to, columns: count, values, exponents } = map ?? run.deltaMap;
  const stages = Array.from({ length: Math.min(n, MOST_STAGES) }, (_, s) => s);
  const width = (to - from + 1) / count;
  return {
    label: say(stages.length < n ? 'figure-delta-heatmap-part' : 'figure-delta-heatmap', { stages: stages.length }),
    columns: columns(['t', ...stages.map((s) => `Δ_{${s}}`)]),
    rows: count,
    row: (c) => {
      const step = from + Math.floor(c * width);
      const last = from + Math.ceil((c + 1) * width) - 1;
      const cells = stages.map((s) => mapText(run, { mantissa: values[c * n + s]!, exponent: exponents[c]! }));
      return { step, cells: [last > step ? `${formatCount(step)}–${formatCount(last)}` : formatCount(step), ...cells] };
    },
  };
}

function mapText({ columns: { equilibrium } }: RunView, { mantissa, exponent }: ScaledFloat): string {
  return formatScaled({ mantissa: mantissa * equilibrium, exponent }, 4);
}

export function caseTable({ run, say }: Scene): TableData {
  const { cases } = run;
  const names = (['A', 'B', 'C', 'D', 'undecided'] as const).filter((name) => name !== 'undecided' || cases[name] > 0);
  return {
    label: say('figure-cases'),
    columns: columns([say('column-case'), say('column-meaning'), say('column-steps')]),
    rows: names.length,
    row: (i) => {
      const name = names[i]!;
      return { cells: [name === 'undecided' ? '?' : name, say(`case-${name}`), formatCount(cases[name])] };
    },
  };
}

/** The case of a step in words. */
export function caseText(run: Pick<RunView, 'extremes'>, t: number, say: Say): string {
  return say('announce-case', { name: caseLetter(run, t) });
}
