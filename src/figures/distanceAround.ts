import type { ScaledFloat } from '../core/number/float';
import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { extentOf, linearAxis, logarithmicAxis } from './axis';
import { firstPerPixel } from './decimate';
import { around, rowOf, stems, xTitle } from './evictionRow';
import type { Panel, PlotPoint } from './figure';
import { type MarkStyle, marks } from './marks';
import type { Drawing } from './panel';
import { type PlotDataset, plot } from './plot';
import { logarithmOf, placeOf, powerFor } from './scaled';
import { logarithmicUnit, unitScale, unitText } from './units';

const RADIUS = 3.5;

function dots(points: PlotPoint[], style: Pick<MarkStyle, 'color' | 'shape' | 'hollow'>): PlotDataset {
  return marks(points, { ...style, rotation: 0, radius: RADIUS });
}

/** How energies are placed on the axis that the view asks for. */
function energyAxis({ view, setting: { language } }: Drawing, values: readonly ScaledFloat[]) {
  const scale = unitScale(view.scale);
  if (view.energyAxis === 'logarithmic') {
    const place = (value: ScaledFloat) => logarithmOf(value) ?? Number.NaN;
    const axis = logarithmicAxis(extentOf(values.map((value) => ({ y: place(value) }))));
    return { place, axis, unit: logarithmicUnit(unitText(2, scale, 0, language), language) };
  }
  const power = powerFor(values);
  const place = (value: ScaledFloat) => placeOf(value, power);
  const axis = linearAxis(
    extentOf(
      values.map((value) => ({ y: place(value) })),
      [0],
    ),
    0,
  );
  return { place, axis, unit: unitText(2, scale, power, language) };
}

/** The squared P-distance before and after each eviction, joined by a line. */
export function distanceAroundPanel(on: Drawing): Panel {
  const { theme, language } = on.setting;
  const row = rowOf(on);
  const found = firstPerPixel(row.grid, row.steps.keys()).flatMap((x) => {
    const pair = around(on, unitScale(on.view.scale), row.steps[x]!);
    return pair ? [{ x, ...pair }] : [];
  });
  const { place, axis, unit } = energyAxis(
    on,
    found.flatMap(({ before, after }) => [before, after]),
  );
  const before = found.map((pair) => ({ x: pair.x, y: place(pair.before) }));
  const after = found.map((pair) => ({ x: pair.x, y: place(pair.after) }));
  const color = theme.simulation;
  const datasets = [
    dots(before, { color, shape: 'circle', hollow: true }),
    dots(after, { color, shape: 'rect', hollow: theme.highContrast }),
    stems(
      before.map((point, i) => [point, after[i]!]),
      color,
      on,
    ),
  ];
  return {
    name: 'distance-around',
    title: fill(FIGURES['distance-around'], language),
    unit,
    x: 'other',
    at: (t) => after[found.findIndex(({ x }) => row.steps[x] === t)] ?? null,
    legend: [
      { mark: 'ring', color, text: fill(FIGURES['distance-before'], language) },
      { mark: 'square', color, text: fill(FIGURES['distance-after'], language) },
    ],
    config: plot(datasets, { x: row.axis, y: axis, xTitle: xTitle(on, row) }, theme),
  };
}
