import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { casePanel } from './caseDistribution';
import { deltaExtremaPanel } from './deltaExtrema';
import { deltaHeatmapPanel } from './deltaHeatmap';
import { evictionDeltaPanels } from './evictionDelta';
import type { Figure, FigureSetting, FigureView, PortraitSource } from './figure';
import { gVersusVPanel } from './gVersusV';
import { inCells } from './layout';
import { energyAndRatioPanels } from './lyapunovEnergy';
import { drawing } from './panel';
import { spreadAndAdmissionPanels } from './spread';
import { unitScale } from './units';

/**
 * The first six figures in a grid of two rows (SPEC's analysis_dashboard). Without P, the three of them that need none, and G above
 * the admissions where the energies were.
 */
export function analysisDashboard(source: PortraitSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const title = fill(FIGURES.dashboard, setting.language);
  const scale = unitScale(view.scale);
  const delta = [[deltaExtremaPanel(on, scale)], [deltaHeatmapPanel(on, scale)]];
  const cases = [casePanel(source, setting)];
  if (source.lyapunov === null)
    return inCells(title, setting.theme, 2, [...delta, spreadAndAdmissionPanels(on), cases]);
  const cells = [...delta, energyAndRatioPanels(on), cases, [gVersusVPanel(on)], evictionDeltaPanels(on)];
  return inCells(title, setting.theme, 3, cells);
}
