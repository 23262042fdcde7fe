import { relativeAt } from '../core/model/quantity';
import type { ScaledFloat } from '../core/number/float';
import { fill } from '../core/present/messages';
import { FIGURES } from '../core/present/words/figures';
import { extentOf, linearAxis } from './axis';
import type { Figure, FigureSetting, FigureView, LegendItem, Panel, PlotPoint, PortraitSource } from './figure';
import { inGrid } from './layout';
import { type Drawing, drawing } from './panel';
import { plot } from './plot';
import { difference, inUnit, placeOf, powerFor } from './scaled';
import { cloud, extentOfX, thinned } from './scatter';
import { unitScale, unitText } from './units';

type On = Drawing<PortraitSource>;

/** |W_0 ã^S| at an eviction: in tokens, or in percent of the budget, which is N* Σ W_s with W_{s+1}/W_0 = −A_{0,s}. */
function evictedTokens({ source, view }: On, t: number): number {
  const { columns, firstWeight, firstRow } = source;
  const admission = -(relativeAt(columns, 'admission_S', t) ?? 0);
  if (view.scale === 'absolute') return admission * columns.equilibrium * firstWeight;
  return (100 * admission) / firstRow.reduce((sum, entry) => sum - entry, 1);
}

function unitOfTokens({ view, setting: { language } }: On): string {
  return fill(FIGURES[view.scale === 'absolute' ? 'unit-tokens' : 'unit-budget'], language);
}

/** ‖Δ‖_P. */
function norm({ source, view }: On, t: number): ScaledFloat | null {
  const squared = inUnit(source.columns, 'Delta_norm2', unitScale(view.scale), t);
  // Exponents of energies are even: twice those of the states.
  return squared && { mantissa: Math.sqrt(squared.mantissa), exponent: squared.exponent / 2 };
}

/** The inner product less that of the step before; before the first step it is 0, as both systems start at one state. */
function change({ source, view }: On, t: number): ScaledFloat | null {
  const at = (step: number) => inUnit(source.columns, 'inner', unitScale(view.scale), step);
  const [now, before] = [at(t), t > 0 ? at(t - 1) : { mantissa: 0, exponent: 0 }];
  return now && before && difference(now, before);
}

interface Against {
  readonly name: string;
  readonly title: string;
  readonly x: (t: number) => ScaledFloat | null;
  /** The title of the x axis, given what power of ten was taken out of it. */
  readonly xTitle: (power: number) => string;
}

function legendOf({ source, setting: { theme, language } }: On): LegendItem[] {
  const none = source.evictions.length === 0;
  return [{ mark: 'up', color: theme.eviction, text: fill(FIGURES[none ? 'no-evictions' : 'eviction'], language) }];
}

function panelAgainst(on: On, { name, title, x, xTitle }: Against): Panel {
  const { source, view, setting, grid } = on;
  const { theme } = setting;
  const evictions = source.evictions.filter((t) => t >= view.from && t <= view.to);
  const power = powerFor(Array.from(evictions, x));
  const place = (t: number): PlotPoint | null => {
    const value = x(t);
    return value && { x: placeOf(value, power), y: evictedTokens(on, t) };
  };
  const points = Array.from(evictions, place).filter((point) => point !== null);
  const axes = { x: linearAxis(extentOfX(points, [0]), 0), y: linearAxis(extentOf(points, [0]), 0) };
  const drawn = cloud(thinned(points, axes, grid.pixels), {
    color: theme.eviction,
    shape: 'triangle',
    hollow: theme.highContrast,
  });
  return {
    name,
    title,
    unit: unitOfTokens(on),
    x: 'other',
    at: (t) => (source.evictions.includes(t) ? place(t) : null),
    legend: legendOf(on),
    config: plot([drawn], { ...axes, xTitle: xTitle(power) }, theme),
  };
}

/** The panels of `evictionDelta`, for figures of several. */
export function evictionDeltaPanels(on: On): Panel[] {
  const { language } = on.setting;
  const scale = unitScale(on.view.scale);
  const axis = (name: string, unit: string) => fill(FIGURES['x-axis'], language, { name, unit });
  return [
    panelAgainst(on, {
      name: 'evicted-against-delta',
      title: fill(FIGURES['evicted-against-delta'], language),
      x: (t) => norm(on, t),
      xTitle: (power) => axis('‖Δ‖ₚ', unitText('norm', scale, power, language)),
    }),
    panelAgainst(on, {
      name: 'evicted-against-change',
      title: fill(FIGURES['evicted-against-change'], language),
      x: (t) => change(on, t),
      xTitle: (power) => axis(fill(FIGURES['change-of-inner'], language), unitText(2, scale, power, language)),
    }),
  ];
}

/**
 * At each eviction the evicted tokens |W_0 ã| against ‖Δ‖_P, and against the change of the inner product at that step (SPEC's
 * eviction_delta_relation). Needs P.
 */
export function evictionDelta(source: PortraitSource, view: FigureView, setting: FigureSetting): Figure {
  const on = drawing(source, view, setting);
  return inGrid(fill(FIGURES['eviction-delta'], setting.language), setting.theme, 1, evictionDeltaPanels(on));
}
