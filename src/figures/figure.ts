/**
 * A figure is data: a pure function of a run's columns, the decided signs, a theme and a view gives a title, a grid and a Chart.js
 * configuration a panel. The webview draws it on canvases, svg.ts writes the same one as SVG, so no two pictures can disagree.
 */
import type { ChartConfiguration } from 'chart.js';
import type { DecidedQuantity } from '../core/decision';
import type { RunColumns } from '../core/model/series';
import type { Language } from '../core/present/messages';
import type { CaseCounts, DeltaMap, Extremes, Spectra } from '../core/results';
import type { Blocks } from './blocks';

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

/** What the figures beyond energy and inner product are drawn from (SPEC 11); a RunView of the protocol is one. */
export interface PortraitSource extends FigureSource {
  readonly extremes: Extremes;
  readonly cases: CaseCounts;
  /** Of the steps that are visible, or of the whole run. */
  readonly deltaMap: DeltaMap;
  readonly spectra: Spectra;
  /** P, n × n row-major; null when A is not stable. */
  readonly lyapunov: Float64Array | null;
  /** W_0: the tokens that a request takes when it is admitted. */
  readonly firstWeight: number;
  /** First rows of A and of the earlier wrong A (the note's 4.4, 4.11). */
  readonly firstRow: readonly number[];
  readonly earlierFirstRow: readonly number[];
}

/** Another run drawn into the same axes, to compare with. Its evictions and violations are not marked. */
export interface Compared {
  readonly name: string;
  readonly source: FigureSource;
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
  /** Other runs to draw beside this one, fainter and told apart by dashes; only figures over steps draw them. */
  readonly compared: readonly Compared[];
  /** Width of a panel in pixels, axis and margins included; what lines are thinned for. */
  readonly width: number;
  /** Kept by whoever draws a long run again and again, as zooming does. */
  readonly memory?: Blocks;
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

/** Lines, marks, and swatches of tiles: filled, outlined, and filled with the stroke that tells what is negative. */
export type LegendMark = 'solid' | 'dashed' | 'down' | 'up' | 'ring' | 'dot' | 'square' | 'fill' | 'outline' | 'minus';

/** One entry of a direct legend: the mark as it is drawn, and its words (see notation.ts). */
export interface LegendItem {
  readonly mark: LegendMark;
  readonly color: string;
  readonly text: string;
  /** The dashes of a line that has its own. */
  readonly dash?: readonly number[];
}

export interface Panel {
  /** Stable, for whoever keeps a drawing of it. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  /** What the x axis is: steps, on which the one cursor stands, or something of the panel's own. */
  readonly x: 'step' | 'other';
  /** Where step t is in a panel whose x axis is no step axis, in the panel's own coordinates; null where it is nowhere. */
  readonly at: ((t: number) => PlotPoint | null) | null;
  readonly legend: readonly LegendItem[];
  readonly config: PlotConfiguration;
}

/** The cells of a grid that a panel covers: its first row and column, counted from 0, and how many of each. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Figure {
  readonly title: string;
  readonly theme: Theme;
  readonly grid: { readonly rows: number; readonly columns: number };
  /** One for each panel. */
  readonly places: readonly Place[];
  readonly panels: readonly Panel[];
}
