import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { extentOf, linearAxis, logarithmicAxis } from './axis';
import type { Figure, FigureSetting, FigureSource, FigureView, Panel } from './figure';
import { type Drawing, drawing, type StepPanel, stacked, stepPanel } from './panel';
import { commonPower, energyRatio, linear, magnitude, type UnitScale } from './reader';
import { logarithmicUnit, unitText } from './units';

/** The lemma's own steps are marked at the inner product; any other claim's are marked here too. */
function marking({ view }: Drawing): StepPanel['marking'] {
  return view.marked === 'inner' ? 'unmarked' : 'marked';
}

function ratioPanel(on: Drawing): Panel {
  const { source, setting } = on;
  const curve = { read: energyRatio(source.columns), color: setting.theme.theory };
  return stepPanel(on, {
    name: 'energy',
    title: fill(FIGURES['energy-ratio'], setting.language),
    unit: fill(FIGURES['unit-ratio'], setting.language),
    curves: [curve],
    axis: (points) => linearAxis(extentOf(points, [1]), 1),
    marking: marking(on),
  });
}

function energyPanel(on: Drawing, scale: UnitScale): Panel {
  const { source, view, setting } = on;
  const { theme, language } = setting;
  const logarithms = (['V_T', 'V_S'] as const).map((name) => magnitude(source.columns, name, scale));
  const logarithmic = view.energyAxis === 'logarithmic';
  const power = logarithmic ? 0 : commonPower(on.grid, logarithms);
  const [theory, simulation] = logarithmic
    ? logarithms
    : (['V_T', 'V_S'] as const).map((name) => linear(source.columns, name, scale, power));
  const unit = unitText(2, scale, power, language);
  return stepPanel(on, {
    name: 'energy',
    title: fill(FIGURES.energy, language),
    unit: logarithmic ? logarithmicUnit(unit, language) : unit,
    curves: [
      { read: theory!, color: theme.theory, legend: fill(FIGURES['V-theory'], language) },
      { read: simulation!, color: theme.simulation, dashed: true, legend: fill(FIGURES['V-simulation'], language) },
    ],
    axis: (points) => (logarithmic ? logarithmicAxis(extentOf(points)) : linearAxis(extentOf(points, [0]), 0)),
    marking: marking(on),
  });
}

/** V^T and V^S over time, or their ratio (the note's 8.4), evictions marked. */
export function lyapunovEnergy(source: FigureSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panel = view.scale === 'relative' ? ratioPanel(on) : energyPanel(on, view.scale);
  return stacked(panel.title, on, [panel]);
}
