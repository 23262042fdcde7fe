/**
 * A figure is data: a pure function of a run's columns, the decided signs, a theme and a view gives a title, a grid and a Chart.js
 * configuration a panel. The webview draws it on canvases, svg.ts writes the same one as SVG, so no two pictures can disagree.
 */
import type { ChartConfiguration } from 'chart.js';
import type { DecidedQuantity } from '../core/decision';
import type { RunColumns } from '../core/model/series';
import type { Language } from '../core/present/messages';

/** Colours by what they mean, as CSS colours. */
export interface Theme {
  readonly text: string;
  readonly secondary: string;
  readonly grid: string;
  readonly theory: string;
  readonly simulation: string;
  readonly violation: string;
  readonly eviction: string;
  readonly background: string;
  /** Borders instead of fills, heavier lines. */
  readonly highContrast: boolean;
  readonly font: { readonly family: string; readonly size: number };
}

/** What a figure is drawn from; a RunView of the protocol is one. Signs come from decisions alone, values from columns. */
export interface FigureSource {
  readonly columns: RunColumns;
  /** Per quantity its decided signs by step; null where it needs a P that does not exist. */
  readonly signs: Readonly<Record<DecidedQuantity, Int8Array | null>>;
  /** The steps at which the simulation evicts, ascending. */
  readonly evictions: Int32Array;
}

/** `absolute`: the document's units. `equilibrium`: units of N*², free of the budget. `relative`: a ratio or a cosine. */
export const SCALES = ['absolute', 'equilibrium', 'relative'] as const;
export type Scale = (typeof SCALES)[number];

export const ENERGY_AXES = ['logarithmic', 'linear'] as const;
export type EnergyAxis = (typeof ENERGY_AXES)[number];

/** How a reader wants to see it. */
export interface FigureView {
  readonly scale: Scale;
  readonly energyAxis: EnergyAxis;
  /** The claim whose failing steps are marked. */
  readonly marked: DecidedQuantity;
  /** First and last visible step. */
  readonly from: number;
  readonly to: number;
  /** Width of a panel in pixels, axis and margins included; what lines are thinned for. */
  readonly width: number;
}

/** Who looks, and where. */
export interface FigureSetting {
  readonly theme: Theme;
  readonly language: Language;
}

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

export type PlotConfiguration = ChartConfiguration<'line', PlotPoint[]>;

/** One entry of a direct legend: the mark as it is drawn, and its words (see notation.ts). */
export interface LegendItem {
  readonly mark: 'solid' | 'dashed' | 'down' | 'up' | 'ring';
  readonly color: string;
  readonly text: string;
}

export interface Panel {
  /** Stable, for whoever keeps a drawing of it. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly legend: readonly LegendItem[];
  readonly config: PlotConfiguration;
}

export interface Figure {
  readonly title: string;
  readonly theme: Theme;
  readonly grid: { readonly rows: number; readonly columns: number };
  readonly panels: readonly Panel[];
}
