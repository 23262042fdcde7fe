/** The note's eight figures by the names of their files (SPEC 11). */
import { analysisDashboard } from './analysisDashboard';
import { caseDistribution } from './caseDistribution';
import { deltaExtremaAndShares } from './deltaExtrema';
import { deltaHeatmapAndPattern } from './deltaHeatmap';
import { evictionDelta } from './evictionDelta';
import type { Figure, FigureSetting, FigureView, PortraitSource } from './figure';
import { gVersusV } from './gVersusV';
import { energyAndRatio } from './lyapunovEnergy';
import { pNormExperiments } from './pNormExperiments';

type Draw = (source: PortraitSource, view: FigureView, setting: FigureSetting) => Figure;

/** How a figure is drawn, and what it is drawn from. */
interface Definition {
  readonly draw: Draw;
  readonly needsP: boolean;
}

export const FIGURES = {
  delta_extrema: { draw: deltaExtremaAndShares, needsP: false },
  delta_heatmap: { draw: deltaHeatmapAndPattern, needsP: false },
  lyapunov_energy: { draw: energyAndRatio, needsP: true },
  case_distribution: { draw: caseDistribution, needsP: false },
  G_vs_V_relation: { draw: gVersusV, needsP: true },
  eviction_delta_relation: { draw: evictionDelta, needsP: true },
  p_norm_experiments: { draw: pNormExperiments, needsP: true },
  analysis_dashboard: { draw: analysisDashboard, needsP: false },
} as const satisfies Record<string, Definition>;

export type FigureName = keyof typeof FIGURES;

export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

/** The figure of that name; null where it needs a P that does not exist. */
export function figureOf(
  name: FigureName,
  source: PortraitSource,
  view: FigureView,
  setting: FigureSetting,
): Figure | null {
  const { draw, needsP } = FIGURES[name];
  return needsP && source.lyapunov === null ? null : draw(source, view, setting);
}
