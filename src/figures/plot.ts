/** One panel as a Chart.js configuration: no box, no background, light horizontal lines, fixed margins so that panels align. */
import type { ChartDataset, Plugin, Scale } from 'chart.js';
import type { Axis } from './axis';
import type { PixelGrid } from './decimate';
import type { FigureView, PlotConfiguration, PlotPoint, Theme } from './figure';

/** Pixels left of every plot, whatever its labels: x axes of panels above each other align. */
export const Y_AXIS_WIDTH = 58;
/** Pixels right of every plot, and above it: room for half a mark. */
export const RIGHT_MARGIN = 10;
const TOP_MARGIN = 8;
/** Pixels below the title of an x axis. */
const TITLE_MARGIN = 3;

/** Pixels between an axis and its labels. */
const PADDING = { x: 5, y: 8 };

export type PlotDataset = ChartDataset<'line', PlotPoint[]>;

/** What is drawn under the lines and marks of a plot, or settles its scales. */
export type PlotLayer = Pick<Plugin<'line'>, 'id' | 'afterLayout' | 'beforeDatasetsDraw'>;

/** The columns of pixels of a panel that is `view.width` wide. */
export function pixelGrid({ from, to, width, memory }: FigureView): PixelGrid {
  const pixels = Math.max(1, Math.floor(width) - Y_AXIS_WIDTH - RIGHT_MARGIN);
  return { from, to, pixels, ...(memory && { memory }) };
}

export interface Axes {
  readonly x: Axis;
  readonly y: Axis;
  /** What x is, in plain characters as a canvas draws them; none for steps. */
  readonly xTitle?: string;
  /** `none` where tiles cover the plot. Lines for the labels of y else. */
  readonly lines?: 'none';
  /** `equal`: a unit is as long on both axes, so that a circle is one; the axes reach as far as it takes. */
  readonly aspect?: 'equal';
}

function ticksOf(axis: Axis, padding: number, theme: Theme) {
  return {
    color: theme.secondary,
    font: { family: theme.font.family, size: theme.font.size },
    padding,
    autoSkip: false,
    maxRotation: 0,
    callback: (_: string | number, index: number) => {
      const label = axis.ticks[index]?.label ?? '';
      return label.includes('\n') ? label.split('\n') : label;
    },
  };
}

/** Labels at the very ends of an axis turn inwards, so that they do not stick out. */
function endsInTicks({ min, max, ticks }: Axis): boolean {
  return ticks[0]?.value === min || ticks.at(-1)?.value === max;
}

function titleOf(text: string, theme: Theme) {
  const { family, size } = theme.font;
  return {
    display: text !== '',
    text,
    align: 'end' as const,
    color: theme.secondary,
    font: { family, size },
    padding: 0,
  };
}

/** Widens a scale to `reach` on either side of its middle. */
function reachTo(scale: Scale, reach: number): void {
  const middle = (scale.min + scale.max) / 2;
  Object.assign(scale, { min: middle - reach, max: middle + reach });
  scale.configure();
}

/** Makes a unit as long on both axes once the size of the plot is known, the given bounds within. */
const EQUAL_ASPECT: PlotLayer = {
  id: 'equal-aspect',
  afterLayout: ({ scales, chartArea }) => {
    const { x, y } = scales;
    if (!x || !y) return;
    const unit = Math.max((x.max - x.min) / chartArea.width, (y.max - y.min) / chartArea.height);
    reachTo(x, (unit * chartArea.width) / 2);
    reachTo(y, (unit * chartArea.height) / 2);
  },
};

/** Chart.js writes into what it is given, so everything here is made afresh at each call. */
export function plot(datasets: PlotDataset[], axes: Axes, theme: Theme, layers: PlotLayer[] = []): PlotConfiguration {
  const { x, y, xTitle = '' } = axes;
  return {
    type: 'line',
    data: { datasets },
    plugins: axes.aspect === 'equal' ? [EQUAL_ASPECT, ...layers] : layers,
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      parsing: false,
      normalized: true,
      events: [],
      layout: { padding: { left: 0, right: RIGHT_MARGIN, top: TOP_MARGIN, bottom: xTitle === '' ? 0 : TITLE_MARGIN } },
      scales: {
        x: {
          type: 'linear',
          min: x.min,
          max: x.max,
          grid: { display: false },
          border: { color: theme.grid },
          title: titleOf(xTitle, theme),
          ticks: { ...ticksOf(x, PADDING.x, theme), align: endsInTicks(x) ? 'inner' : 'center' },
          afterBuildTicks: (scale) => {
            scale.ticks = x.ticks.map(({ value }) => ({ value }));
          },
        },
        y: {
          type: 'linear',
          min: y.min,
          max: y.max,
          grid: {
            display: axes.lines !== 'none',
            drawTicks: false,
            color: ({ tick }) => (tick.value === y.reference ? theme.secondary : theme.grid),
          },
          border: { display: false },
          ticks: ticksOf(y, PADDING.y, theme),
          afterBuildTicks: (scale) => {
            scale.ticks = y.ticks.map(({ value }) => ({ value }));
          },
          afterFit: (scale) => {
            scale.width = Y_AXIS_WIDTH;
          },
        },
      },
    },
  };
}
