import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { decompositionPanel } from './decomposition';
import { distanceAroundPanel } from './distanceAround';
import { distanceChangePanel } from './distanceChange';
import type { Figure, FigureSetting, FigureView, PortraitSource } from './figure';
import { innerPanel } from './innerProduct';
import { inGrid } from './layout';
import { drawing } from './panel';

/**
 * The note's two experiments (8.2 to 8.6): the squared P-distance around each eviction, its change, the inner product, and
 * V^T − V^S against 2⟨x^S, Δ⟩_P + ‖Δ‖²_P. Needs P.
 */
export function pNormExperiments(source: PortraitSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, { ...view, marked: 'inner' }, setting);
  const panels = [distanceAroundPanel(on), distanceChangePanel(on), innerPanel(on), decompositionPanel(on)];
  return inGrid(fill(FIGURES['p-norm-experiments'], setting.language), setting.theme, 2, panels);
}
