/** Bars of both systems per decode stage, filled and outlined, with what was evicted below the axis. */
import { formatNumber } from '../src/core/present/numerals';
import type { InspectionView } from '../src/protocol';
import { type Child, element, notation, render, svgElement } from './element';
import type { Part, Say, Scene } from './scene';
import { type BarLayout, type Box, layoutBars, layoutSigned, type StageBars } from './stateBars';

/** Where the page is not laid out yet. */
const USUAL_WIDTH = 240;
const WIDEST = 420;
/** Right of the bars, for the name of the line at N*. */
const MARGIN = 24;
const BARS_TOP = 14;
const BARS_HEIGHT = 92;
const LABELS_HEIGHT = 36;
const BASE = BARS_TOP + BARS_HEIGHT;
const DELTA_TOP = BASE + LABELS_HEIGHT + 6;
const DELTA_HEIGHT = 40;
const TOTAL_HEIGHT = DELTA_TOP + DELTA_HEIGHT + 2;

function rectangle({ x, y, width, height }: Box, name: string): SVGElement {
  const inset = name === 'bar-theory' ? 0 : 0.75; // an outline is drawn half outside its box
  return svgElement('rect', {
    class: name,
    x: String(x + inset),
    y: String(BARS_TOP + y + inset),
    width: String(Math.max(0.5, width - 2 * inset)),
    height: String(Math.max(0.75, height - 2 * inset)),
  });
}

function label(x: number, y: number, text: string, name: string): SVGElement {
  return svgElement('text', { class: name, x: String(x), y: String(y), 'text-anchor': 'middle' }, text);
}

function stageLabels({ stage, x, evicted }: StageBars, { labelEvery }: BarLayout, say: Say): SVGElement[] {
  const labelled = stage % labelEvery === 0;
  const name = labelled
    ? [label(x, BASE + 16, labelEvery > 1 ? String(stage) : say('stage', { s: stage }), 'bar-stage')]
    : [];
  if (evicted === 0) return name;
  // An amount where there is room for it, else a mark alone; the terms name the sum.
  const amount = labelEvery === 1 ? `▲ ${formatNumber(-evicted, 3)}` : '▲';
  return [...name, label(x, BASE + 32, amount, 'bar-evicted')];
}

/** Δ = M^T − M^S by stage: filled above 0, outlined below. */
function deltaBars({ Delta }: InspectionView, width: number): SVGElement[] {
  const { bars, zero } = layoutSigned(Delta, { width: width - MARGIN, height: DELTA_HEIGHT });
  const y = DELTA_TOP - BARS_TOP;
  return [
    ...bars.map((bar, s) => rectangle({ ...bar, y: bar.y + y }, Delta[s]! < 0 ? 'bar-delta-negative' : 'bar-delta')),
    svgElement('path', { class: 'bar-zero', d: `M0 ${DELTA_TOP + zero}H${width - MARGIN}` }),
    svgElement(
      'text',
      { class: 'bar-stage', x: String(width), y: String(DELTA_TOP + zero + 4), 'text-anchor': 'end' },
      'Δ',
    ),
  ];
}

function drawing(inspection: InspectionView, equilibrium: number, width: number, say: Say): Child {
  const layout = layoutBars({ ...inspection, equilibrium }, { width: width - MARGIN, height: BARS_HEIGHT });
  const across = (y: number, name: string): SVGElement =>
    svgElement('path', { class: name, d: `M0 ${BARS_TOP + y}H${width - MARGIN}` });
  return svgElement(
    'svg',
    {
      class: 'bars',
      width: String(width),
      height: String(TOTAL_HEIGHT),
      role: 'img',
      'aria-label': say('bars-label'),
    },
    across(layout.equilibrium, 'bar-equilibrium'),
    svgElement(
      'text',
      { class: 'bar-stage', x: String(width), y: String(BARS_TOP + layout.equilibrium + 4), 'text-anchor': 'end' },
      'N*',
    ),
    ...layout.stages.flatMap(({ theory, simulation }) => [
      rectangle(theory, 'bar-theory'),
      rectangle(simulation, 'bar-simulation'),
    ]),
    across(layout.zero, 'bar-zero'),
    ...layout.stages.flatMap((stage) => stageLabels(stage, layout, say)),
    ...deltaBars(inspection, width),
  );
}

export class StateView implements Part {
  readonly element: HTMLElement;
  private readonly bars = element('div', { class: 'bars-box' });
  private readonly legend = element('p', { class: 'bars-legend' });

  constructor() {
    this.element = element('div', { class: 'state' }, this.bars, this.legend);
  }

  update({ inspection, inspected, run, say, language }: Scene): void {
    // While the exact state is on its way the last one stays, dimmed, so that stepping does not flicker.
    this.element.classList.toggle('stale', !inspected);
    if (!inspection) return;
    const width = Math.min(this.bars.clientWidth || USUAL_WIDTH, WIDEST);
    const { equilibrium } = run.columns;
    const key = JSON.stringify([inspection.t, inspection.M_S, inspection.M_T, equilibrium, width, language]);
    render(this.bars, key, () => [drawing(inspection, equilibrium, width, say)]);
    const legend = inspection.evicts ? 'bars-legend' : 'bars-legend-quiet';
    render(this.legend, `${legend} ${language}`, () => notation(say(legend)));
  }
}
