import type { RunColumns } from '../core/model/series';
import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { extentOf, linearAxis, logarithmicAxis } from './axis';
import { type Failing, markedClaim } from './claimMarks';
import type { Figure, FigureSetting, FigureSource, FigureView, Panel } from './figure';
import { type Drawing, drawing, stacked, stepPanel } from './panel';
import { commonPower, energyRatio, linear, magnitude, type UnitScale } from './reader';
import { logarithmicUnit, unitScale, unitText } from './units';

/** The lemma's own steps are marked at the inner product; any other claim's are marked here too. */
function failing({ source, view }: Drawing): Failing[] {
  return view.marked === 'inner' ? [] : markedClaim(source, view);
}

function ratioPanel(on: Drawing, name: string): Panel {
  const { language, theme } = on.setting;
  return stepPanel(on, {
    name,
    title: fill(FIGURES['energy-ratio'], language),
    unit: fill(FIGURES['unit-ratio'], language),
    curves: [{ read: energyRatio, color: theme.theory }],
    axis: (points) => linearAxis(extentOf(points, [1]), 1),
    failing: failing(on),
  });
}

function energyPanel(on: Drawing, scale: UnitScale): Panel {
  const { source, view, setting, grid } = on;
  const { theme, language } = setting;
  const logarithmic = view.energyAxis === 'logarithmic';
  const magnitudes = (['V_T', 'V_S'] as const).map((name) => magnitude(source.columns, name, scale));
  const power = logarithmic ? 0 : commonPower(grid, magnitudes);
  const energy = (name: 'V_T' | 'V_S') => (columns: RunColumns) => {
    return logarithmic ? magnitude(columns, name, scale) : linear(columns, name, scale, power);
  };
  const unit = unitText(2, scale, power, language);
  return stepPanel(on, {
    name: 'energy',
    title: fill(FIGURES.energy, language),
    unit: logarithmic ? logarithmicUnit(unit, language) : unit,
    curves: [
      { read: energy('V_T'), color: theme.theory, legend: fill(FIGURES['V-theory'], language) },
      { read: energy('V_S'), color: theme.simulation, dashed: true, legend: fill(FIGURES['V-simulation'], language) },
    ],
    axis: (points) => (logarithmic ? logarithmicAxis(extentOf(points)) : linearAxis(extentOf(points, [0]), 0)),
    failing: failing(on),
  });
}

/** V^T and V^S over time, or their ratio (the note's 8.4), evictions marked. */
export function lyapunovEnergy(source: FigureSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panel = view.scale === 'relative' ? ratioPanel(on, 'energy') : energyPanel(on, view.scale);
  return stacked(panel.title, on, [panel]);
}

/** The energies above their ratio, whatever the scale: what a picture without controls shows. */
export function energyAndRatioPanels(on: Drawing): Panel[] {
  return [energyPanel(on, unitScale(on.view.scale)), ratioPanel(on, 'ratio')];
}

/** V^T and V^S over time, and their ratio below (SPEC's lyapunov_energy). */
export function energyAndRatio(source: FigureSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  return stacked(fill(FIGURES.energy, setting.language), on, energyAndRatioPanels(on));
}
