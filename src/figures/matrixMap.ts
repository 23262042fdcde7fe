/** A matrix as a map: an entry a tile, on a diverging scale centred at zero; printed while there is room, zeros left blank. */
import { formatNumber } from '../core/present/numerals';
import { rankAxis } from './axis';
import { LEVELS, labelColour, levelColour, levelOf } from './diverging';
import type { FigureSetting, LegendItem, Panel, Theme } from './figure';
import { plot } from './plot';
import { type Tile, tileLayer } from './tiles';

/** Beyond this dimension entries are tiles without numbers. */
const MOST_PRINTED = 12;

export interface Matrix {
  readonly name: string;
  readonly title: string;
  /** n × n, row-major. */
  readonly entries: ArrayLike<number>;
  readonly n: number;
  /** Entries to frame, as indices into `entries`. */
  readonly framed?: readonly number[];
  readonly legend?: readonly LegendItem[];
}

function largest(entries: ArrayLike<number>): number {
  return Array.from(entries).reduce((peak, entry) => Math.max(peak, Math.abs(entry)), 0);
}

function* tilesOf({ entries, n, framed = [] }: Matrix, theme: Theme): Generator<Tile> {
  const peak = largest(entries);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (entry === 0 && !framed.includes(i)) continue;
    const [row, column] = [Math.floor(i / n), i % n];
    const level = peak === 0 ? 0 : levelOf(entry / peak);
    const printed = n <= MOST_PRINTED;
    yield {
      left: column - 0.5,
      right: column + 0.5,
      bottom: -row - 0.5,
      top: -row + 0.5,
      ...(level !== 0 && !theme.highContrast && { fill: levelColour(level, theme) }),
      ...(level < 0 && !printed && { stroke: 'minus' }),
      ...(framed.includes(i) ? { border: theme.violation } : theme.highContrast && { border: theme.grid }),
      ...(printed && {
        label: {
          text: formatNumber(entry, 3),
          color: theme.highContrast ? theme.text : labelColour(level, theme),
          place: 'inside',
        },
      }),
    };
  }
}

/** Rows count downwards and columns to the right, from 0, as the note writes its entries. */
export function matrixPanel(matrix: Matrix, { theme }: FigureSetting): Panel {
  const { name, title, n, entries, legend = [] } = matrix;
  const peak = largest(entries);
  const negative = Array.from(entries).some((entry) => entry < 0);
  const ends: LegendItem[] = [{ mark: 'fill', color: levelColour(LEVELS, theme), text: `+${formatNumber(peak, 3)}` }];
  if (negative) ends.push({ mark: 'minus', color: levelColour(-LEVELS, theme), text: `−${formatNumber(peak, 3)}` });
  return {
    name,
    title,
    unit: `${n} × ${n}`,
    x: 'other',
    at: null,
    legend: [...(theme.highContrast ? [] : ends), ...legend],
    config: plot([], { x: rankAxis(n), y: rankAxis(n, 'down'), lines: 'none' }, theme, [
      tileLayer([...tilesOf(matrix, theme)], theme),
    ]),
  };
}
