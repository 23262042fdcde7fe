import { UNDECIDED } from '../core/decision';
import { fill, type Language } from '../core/present/messages';
import { formatCount } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import { extentOf, linearAxis } from './axis';
import { countOf, type Reader, worstPerPixel } from './decimate';
import { around, type Row, rowOf, stems, xTitle } from './evictionRow';
import type { LegendItem, Panel } from './figure';
import { type MarkStyle, marks } from './marks';
import type { Drawing } from './panel';
import { plot } from './plot';
import { placeOf, powerFor, quotient } from './scaled';
import { unitScale, unitText } from './units';

const RADIUS = 3.5;

/** How the evictions of one kind are drawn and counted. */
interface Kind {
  /** The decided sign of −dist_change. */
  readonly sign: number;
  readonly style: MarkStyle;
  readonly mark: LegendItem['mark'];
  readonly words: 'distance-lowered' | 'distance-raised-short' | 'distance-kept' | 'undecided';
}

function kindsOf({ setting: { theme } }: Drawing): Kind[] {
  const base = { rotation: 0, radius: RADIUS, hollow: theme.highContrast };
  const raising: MarkStyle = { ...base, color: theme.violation, shape: 'triangle', rotation: 180, radius: 4.5 };
  return [
    { sign: 1, style: { ...base, color: theme.simulation, shape: 'circle' }, mark: 'dot', words: 'distance-lowered' },
    { sign: -1, style: raising, mark: 'down', words: 'distance-raised-short' },
    {
      sign: 0,
      style: { ...base, color: theme.secondary, shape: 'rect', hollow: true },
      mark: 'outline',
      words: 'distance-kept',
    },
    {
      sign: UNDECIDED,
      style: { ...base, color: theme.secondary, shape: 'circle', hollow: true },
      mark: 'ring',
      words: 'undecided',
    },
  ];
}

function kindText(words: Kind['words'], found: number, language: Language): string {
  const counted = words === 'distance-lowered' || words === 'distance-raised-short';
  const key = counted && found === 1 ? (`${words}-one` as const) : words;
  return fill(FIGURES[key], language, { count: formatCount(found) });
}

/** The change at an eviction, by rank, in the unit of the view, or as a share of V before it. */
function changes(on: Drawing, { steps }: Row): { read: Reader; unit: string; title: string } {
  const { view, setting } = on;
  const { language } = setting;
  const scale = unitScale(view.scale);
  const found = Array.from(steps, (t) => around(on, scale, t));
  if (view.scale === 'relative') {
    return {
      read: (rank) => quotient(found[rank]?.change ?? null, found[rank]?.before ?? null),
      unit: fill(FIGURES['unit-ratio'], language),
      title: fill(FIGURES['distance-change-relative'], language),
    };
  }
  const power = powerFor(found.map((pair) => pair && pair.change));
  return {
    read: (rank) => {
      const change = found[rank]?.change;
      return change ? placeOf(change, power) : null;
    },
    unit: unitText(2, scale, power, language),
    title: fill(FIGURES['distance-change'], language),
  };
}

/** By how much each eviction lowers or raises the squared P-distance; which of both is decided, and counted over the whole run. */
export function distanceChangePanel(on: Drawing): Panel {
  const { theme, language } = on.setting;
  const row = rowOf(on);
  const { read, unit, title } = changes(on, row);
  const decided = on.source.signs['-dist_change'] ?? new Int8Array();
  const signs = Int8Array.from(row.steps, (t) => decided[t] ?? UNDECIDED);
  const countOfKind = (sign: number): number => countOf(on.grid, decided, sign);
  const kinds = kindsOf(on).filter(({ sign }) => countOfKind(sign) > 0);
  const drawn = kinds.map((kind) => {
    // Of several in a pixel the longest stem.
    const ranks = worstPerPixel(row.grid, { signs, wanted: kind.sign }, (rank) => -Math.abs(read(rank) ?? 0));
    return { kind, points: ranks.map((x) => ({ x, y: read(x) ?? 0 })) };
  });
  const y = linearAxis(
    extentOf(
      drawn.flatMap(({ points }) => points),
      [0],
    ),
    0,
  );
  const datasets = drawn.flatMap(({ kind: { style }, points }) => [
    marks(points, style),
    stems(
      points.map((point) => [{ x: point.x, y: 0 }, point]),
      style.color,
      on,
    ),
  ]);
  return {
    name: 'distance-change',
    title,
    unit,
    x: 'other',
    at: (t) => {
      const rank = row.steps.indexOf(t);
      return rank < 0 ? null : { x: rank, y: read(rank) ?? 0 };
    },
    legend: kinds.map(({ mark, style: { color }, words, sign }) => {
      return { mark, color, text: kindText(words, countOfKind(sign), language) };
    }),
    config: plot(datasets, { x: row.axis, y, xTitle: xTitle(on, row) }, theme),
  };
}
