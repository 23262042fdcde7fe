import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { extentOf, logarithmicAxis, signedLogarithmicAxis } from './axis';
import type { Figure, FigureSetting, FigureSource, FigureView, Panel } from './figure';
import { type Drawing, drawing, stacked, stepPanel } from './panel';
import { magnitude, signedMagnitude, type UnitScale } from './reader';
import { logarithmicUnit, unitText } from './units';

/** A spread has no relative form of its own; N* is the nearest. */
function unitScale({ view }: Drawing): UnitScale {
  return view.scale === 'relative' ? 'equilibrium' : view.scale;
}

function spreadPanel(on: Drawing): Panel {
  const { source, setting } = on;
  const { theme, language } = setting;
  const scale = unitScale(on);
  const theory = magnitude(source.columns, 'G_T', scale);
  const simulation = magnitude(source.columns, 'G_S', scale);
  return stepPanel(on, {
    name: 'spread',
    title: fill(FIGURES.spread, language),
    unit: logarithmicUnit(unitText(1, scale, 0, language), language),
    curves: [
      { read: theory, color: theme.theory, legend: fill(FIGURES['G-theory'], language) },
      { read: simulation, color: theme.simulation, dashed: true, legend: fill(FIGURES['G-simulation'], language) },
    ],
    axis: (points) => logarithmicAxis(extentOf(points)),
    marking: 'marked',
  });
}

function admissionPanel(on: Drawing): Panel {
  const { source, setting } = on;
  const { theme, language } = setting;
  const scale = unitScale(on);
  const theory = signedMagnitude(source.columns, 'admission_T', scale);
  const simulation = signedMagnitude(source.columns, 'admission_S', scale);
  return stepPanel(on, {
    name: 'admission',
    title: fill(FIGURES.admission, language),
    unit: logarithmicUnit(unitText(1, scale, 0, language), language),
    curves: [
      { read: theory, color: theme.theory, legend: fill(FIGURES['admission-theory'], language) },
      {
        read: simulation,
        color: theme.simulation,
        dashed: true,
        legend: fill(FIGURES['admission-simulation'], language),
      },
    ],
    axis: (points) => signedLogarithmicAxis(extentOf(points, [0])),
    marking: 'unmarked',
  });
}

/** G^T and G^S over time (the note's 1.3): a claim that needs no P, with its failing steps. */
export function spread(source: FigureSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panel = spreadPanel(on);
  return stacked(panel.title, on, [panel]);
}

/** G above the admissions ã^T and ã^S: what is left to see of a set whose A is not stable. Growth needs logarithms, signed ones for ã. */
export function spreadAndAdmission(source: FigureSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panels = [spreadPanel(on), admissionPanel(on)];
  return stacked(panels[0]!.title, on, panels);
}
