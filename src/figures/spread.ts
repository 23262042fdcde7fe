import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { extentOf, logarithmicAxis, signedLogarithmicAxis } from './axis';
import { markedClaim } from './claimMarks';
import type { Figure, FigureSetting, FigureSource, FigureView, Panel } from './figure';
import { type Drawing, drawing, stacked, stepPanel } from './panel';
import { magnitude, signedMagnitude } from './reader';
import { logarithmicUnit, unitScale, unitText } from './units';

function spreadPanel(on: Drawing): Panel {
  const { source, view, setting } = on;
  const { theme, language } = setting;
  const scale = unitScale(view.scale);
  return stepPanel(on, {
    name: 'spread',
    title: fill(FIGURES.spread, language),
    unit: logarithmicUnit(unitText(1, scale, 0, language), language),
    curves: [
      {
        read: (columns) => magnitude(columns, 'G_T', scale),
        color: theme.theory,
        legend: fill(FIGURES['G-theory'], language),
      },
      {
        read: (columns) => magnitude(columns, 'G_S', scale),
        color: theme.simulation,
        dashed: true,
        legend: fill(FIGURES['G-simulation'], language),
      },
    ],
    axis: (points) => logarithmicAxis(extentOf(points)),
    failing: markedClaim(source, view),
  });
}

function admissionPanel(on: Drawing): Panel {
  const { view, setting } = on;
  const { theme, language } = setting;
  const scale = unitScale(view.scale);
  return stepPanel(on, {
    name: 'admission',
    title: fill(FIGURES.admission, language),
    unit: logarithmicUnit(unitText(1, scale, 0, language), language),
    curves: [
      {
        read: (columns) => signedMagnitude(columns, 'admission_T', scale),
        color: theme.theory,
        legend: fill(FIGURES['admission-theory'], language),
      },
      {
        read: (columns) => signedMagnitude(columns, 'admission_S', scale),
        color: theme.simulation,
        dashed: true,
        legend: fill(FIGURES['admission-simulation'], language),
      },
    ],
    axis: (points) => signedLogarithmicAxis(extentOf(points, [0])),
    failing: [],
  });
}

/** G^T and G^S over time (the note's 1.3): a claim that needs no P, with its failing steps. */
export function spread(source: FigureSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panel = spreadPanel(on);
  return stacked(panel.title, on, [panel]);
}

/** The panels of `spreadAndAdmission`, for figures of several. */
export function spreadAndAdmissionPanels(on: Drawing): Panel[] {
  return [spreadPanel(on), admissionPanel(on)];
}

/** G above the admissions ã^T and ã^S: what is left to see of a set whose A is not stable. Growth needs logarithms, signed ones for ã. */
export function spreadAndAdmission(source: FigureSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  const panels = spreadAndAdmissionPanels(on);
  return stacked(panels[0]!.title, on, panels);
}
