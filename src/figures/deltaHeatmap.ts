import { fill } from '../core/present/messages';
import { formatNumber, formatScaled } from '../core/present/numerals';
import { FIGURES } from '../core/present/words/figures';
import { rankAxis, stepAxis } from './axis';
import { LEVELS, levelColour, levelColours } from './diverging';
import type { Figure, FigureSetting, FigureView, LegendItem, Panel, PortraitSource, Scale, Theme } from './figure';
import { coarsened, type Heat, type Largest, type LevelMap, levelsOf } from './heatLevels';
import { type Drawing, drawing, stacked } from './panel';
import { plot } from './plot';
import { type Tile, tileLayer } from './tiles';
import { unitScale, unitText } from './units';

/** Stages beyond these are drawn together: a picture has no more rows to tell apart. */
const MOST_ROWS = 100;

/** Neighbours of one level in a row are one tile. */
function* rowTiles(map: LevelMap, row: number, view: FigureView, colours: readonly string[]): Generator<Tile> {
  const { columns, rows, n, levels } = map;
  const stage = (edge: number) => (edge * n) / rows - 0.5;
  const edge = (column: number) => map.from - 0.5 + (column * (map.to - map.from + 1)) / columns;
  for (let column = 0; column < columns; ) {
    const level = levels[column * rows + row]!;
    let end = column + 1;
    while (end < columns && levels[end * rows + row] === level) end++;
    // Half a step at both ends, and what lies beyond the visible steps, has no place.
    const [left, right] = [Math.max(edge(column), view.from), Math.min(edge(end), view.to)];
    column = end;
    if (level === 0 || left > right) continue;
    const place = { left, right, bottom: stage(row), top: stage(row + 1) };
    yield { ...place, fill: colours[level + LEVELS]!, ...(level < 0 && { stroke: 'minus' }) };
  }
}

function* tilesOf(map: LevelMap, view: FigureView, theme: Theme): Generator<Tile> {
  const colours = levelColours(theme);
  for (let row = 0; row < map.rows; row++) yield* rowTiles(map, row, view, colours);
}

/** The ends of the scale, as samples of their colours. */
function legendOf(
  largest: Largest,
  { source, setting: { theme } }: Drawing<PortraitSource>,
  scale: Scale,
): LegendItem[] {
  const unit = scale === 'absolute' ? source.columns.equilibrium : 1;
  const end =
    scale === 'relative' ? formatNumber(1) : formatScaled({ ...largest, mantissa: largest.mantissa * unit }, 3);
  return [
    { mark: 'fill', color: levelColour(LEVELS, theme), text: `+${end}` },
    { mark: 'minus', color: levelColour(-LEVELS, theme), text: `−${end}` },
  ];
}

/** The levels of the map as its picture shows them: the same ones while a window pans over it. */
function heatOf({ source: { deltaMap }, grid }: Drawing<PortraitSource>, peak: 'map' | 'column'): Heat {
  const { pixels, memory } = grid;
  const make = (): Heat => {
    const map = coarsened(deltaMap, pixels, MOST_ROWS);
    return { ...map, ...levelsOf(map, peak) };
  };
  return memory ? memory.heat(deltaMap, `${peak} ${pixels}`, make) : make();
}

/** The panel of `deltaHeatmap`, for figures of several. */
export function deltaHeatmapPanel(on: Drawing<PortraitSource>, scale: Scale): Panel {
  const { view, setting, grid } = on;
  const { theme, language } = setting;
  const relative = scale === 'relative';
  const heat = heatOf(on, relative ? 'column' : 'map');
  const tiles = [...tilesOf(heat, view, theme)];
  const axes = { x: stepAxis(view.from, view.to, grid.pixels), y: rankAxis(heat.n), lines: 'none' } as const;
  return {
    name: relative ? 'delta-map-relative' : 'delta-map',
    title: fill(FIGURES[relative ? 'delta-map-relative' : 'delta-map'], language),
    unit: relative ? fill(FIGURES['unit-cosine'], language) : unitText(1, scale, 0, language),
    x: 'step',
    at: null,
    legend: legendOf(heat.largest, on, scale),
    config: plot([], axes, theme, [tileLayer(tiles, theme)]),
  };
}

/**
 * Δ by step and stage on a diverging scale centred at zero (SPEC's delta_heatmap): linear, of the largest |Δ| of the map, or of the
 * largest of each step, where a decayed tail keeps its pattern.
 */
export function deltaHeatmap(source: PortraitSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panel = deltaHeatmapPanel(on, view.scale);
  return stacked(panel.title, on, [panel]);
}

/** The same, and below of the largest of each step: what a picture without controls shows. */
export function deltaHeatmapAndPattern(source: PortraitSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panel = deltaHeatmapPanel(on, unitScale(view.scale));
  return stacked(panel.title, on, [panel, deltaHeatmapPanel(on, 'relative')]);
}
