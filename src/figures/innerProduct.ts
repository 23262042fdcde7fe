import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { extentOf, linearAxis } from './axis';
import { markedClaim } from './claimMarks';
import type { Figure, FigureSetting, FigureSource, FigureView, Panel } from './figure';
import { type Drawing, drawing, stacked, stepPanel } from './panel';
import { commonPower, cosine, linear, magnitude, type UnitScale } from './reader';
import { unitText } from './units';

function cosinePanel(on: Drawing): Panel {
  const { source, view, setting } = on;
  return stepPanel(on, {
    name: 'inner',
    title: fill(FIGURES.cosine, setting.language),
    unit: fill(FIGURES['unit-cosine'], setting.language),
    curves: [{ read: cosine, color: setting.theme.text }],
    axis: () => linearAxis({ min: -1, max: 1 }, 0),
    failing: markedClaim(source, view),
  });
}

function valuePanel(on: Drawing, scale: UnitScale): Panel {
  const { source, view, setting, grid } = on;
  const power = commonPower(grid, [magnitude(source.columns, 'inner', scale)]);
  return stepPanel(on, {
    name: 'inner',
    title: fill(FIGURES.inner, setting.language),
    unit: unitText(2, scale, power, setting.language),
    curves: [{ read: (columns) => linear(columns, 'inner', scale, power), color: setting.theme.text }],
    axis: (points) => linearAxis(extentOf(points, [0]), 0),
    failing: markedClaim(source, view),
  });
}

/** The panel of `innerProduct`, for figures of several. */
export function innerPanel(on: Drawing): Panel {
  const { scale } = on.view;
  return scale === 'relative' ? cosinePanel(on) : valuePanel(on, scale);
}

/** ⟨x^S, Δ⟩_P over time, or its cosine in P, with the failing steps of the marked claim (the note's 8.3). */
export function innerProduct(source: FigureSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panel = innerPanel(on);
  return stacked(panel.title, on, [panel]);
}
