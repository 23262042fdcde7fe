/** One panel as a Chart.js configuration: no box, no background, light horizontal lines, fixed margins so that panels align. */
import type { ChartDataset } from 'chart.js';
import type { Axis } from './axis';
import type { PixelGrid } from './decimate';
import type { FigureView, PlotConfiguration, PlotPoint, Theme } from './figure';

/** Pixels left of every plot, whatever its labels: x axes of panels above each other align. */
export const Y_AXIS_WIDTH = 58;
/** Pixels right of every plot, and above it: room for half a mark. */
export const RIGHT_MARGIN = 10;
const TOP_MARGIN = 8;

/** Pixels between an axis and its labels. */
const PADDING = { x: 5, y: 8 };

export type PlotDataset = ChartDataset<'line', PlotPoint[]>;

/** The columns of pixels of a panel that is `view.width` wide. */
export function pixelGrid({ from, to, width }: FigureView): PixelGrid {
  return { from, to, pixels: Math.max(1, Math.floor(width) - Y_AXIS_WIDTH - RIGHT_MARGIN) };
}

export interface Axes {
  readonly x: Axis;
  readonly y: Axis;
}

function ticksOf(axis: Axis, padding: number, theme: Theme) {
  return {
    color: theme.secondary,
    font: { family: theme.font.family, size: theme.font.size },
    padding,
    autoSkip: false,
    maxRotation: 0,
    callback: (_: string | number, index: number) => axis.ticks[index]?.label ?? '',
  };
}

/** Chart.js writes into what it is given, so everything here is made afresh at each call. */
export function plot(datasets: PlotDataset[], { x, y }: Axes, theme: Theme): PlotConfiguration {
  return {
    type: 'line',
    data: { datasets },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      parsing: false,
      normalized: true,
      events: [],
      layout: { padding: { left: 0, right: RIGHT_MARGIN, top: TOP_MARGIN, bottom: 0 } },
      scales: {
        x: {
          type: 'linear',
          min: x.min,
          max: x.max,
          grid: { display: false },
          border: { color: theme.grid },
          ticks: { ...ticksOf(x, PADDING.x, theme), align: 'inner' },
          afterBuildTicks: (scale) => {
            scale.ticks = x.ticks.map(({ value }) => ({ value }));
          },
        },
        y: {
          type: 'linear',
          min: y.min,
          max: y.max,
          grid: {
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
