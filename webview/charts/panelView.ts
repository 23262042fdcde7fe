/** One panel on the page: the title line in HTML, the plot on a canvas, and the step cursor over it. */
import type { LegendItem, Panel } from '../../src/figures/figure';
import { element, notation, render } from '../element';
import { icon } from '../icon';
import type { ReadoutLine } from '../readout';
import type { StepWindow } from '../window';
import { CursorLine, CursorRing } from './cursorLine';
import { PlotCanvas } from './plotCanvas';
import { SelectionBand } from './selectionBand';

const LEGEND_CLASS: Readonly<Record<string, string>> = { down: 'legend-violation', up: 'legend-eviction' };

function legendItem({ mark, color, dash, text }: LegendItem): HTMLElement {
  const sign = icon(mark);
  sign.style.color = color;
  if (dash) sign.style.strokeDasharray = dash.join(' ');
  return element('span', { class: `legend ${LEGEND_CLASS[mark] ?? ''}` }, sign, ...notation(text));
}

/** Where a pointer is over a panel of steps. */
export interface Hit {
  /** The step under it; may lie outside the run. */
  readonly step: number;
  readonly zone: 'plot' | 'axis';
  readonly stepsPerPixel: number;
}

export class PanelView {
  readonly element: HTMLElement;
  private readonly caption = element('figcaption', { class: 'panel-title' });
  private readonly plot = new PlotCanvas();
  private readonly cursor = new CursorLine('cursor-fixed');
  private readonly ghost = new CursorLine('cursor-ghost');
  private readonly ring = new CursorRing();
  private readonly band = new SelectionBand();
  private readonly frame: HTMLElement;
  private panel: Panel | null = null;

  constructor() {
    const over = [this.band, this.cursor, this.ghost, this.ring].map((part) => part.element);
    this.frame = element('div', { class: 'plot' }, this.plot.canvas, ...over);
    this.element = element('figure', { class: 'panel' }, this.caption, this.frame);
  }

  /** Shows the words of a panel. */
  describe(panel: Panel): void {
    this.panel = panel;
    const { name, title, unit, legend } = panel;
    this.element.dataset.panel = name;
    render(this.caption, JSON.stringify([title, unit, legend]), () => [
      element('span', { class: 'panel-name' }, ...notation(title)),
      ...legend.map(legendItem),
      element('span', { class: 'panel-unit' }, ...notation(unit)),
    ]);
    this.plot.canvas.setAttribute('aria-label', [title, ...legend.map(({ text }) => text), unit].join(', '));
  }

  /** Draws the plot of what was described. Its size is asked for here, which lays out the page: describe all panels before the first is drawn. */
  draw(): void {
    if (this.panel)
      this.plot.draw(this.panel.config, { width: this.frame.clientWidth, height: this.frame.clientHeight });
  }

  placeCursor(step: number): void {
    const overSteps = this.panel?.x === 'step';
    this.cursor.place(this.plot, overSteps ? { step, lines: [] } : null);
    this.ring.place(this.plot, this.panel?.at?.(step) ?? null);
  }

  /** `read` tells what a panel says of the step. */
  placeGhost(step: number | null, read: (panel: string) => readonly ReadoutLine[]): void {
    const { panel } = this;
    const pointed = step !== null && panel?.x === 'step' ? { step, lines: read(panel.name) } : null;
    this.ghost.place(this.plot, pointed);
  }

  placeSelection(steps: StepWindow | null): void {
    this.band.place(this.plot, this.panel?.x === 'step' ? steps : null);
  }

  /** Null where a pointer is not over it, or its axis is none of steps. */
  hit({ clientX, clientY }: MouseEvent): Hit | null {
    if (this.panel?.x !== 'step') return null;
    const { left, right, top, bottom } = this.frame.getBoundingClientRect();
    if (clientY < top || clientY > bottom || clientX < left || clientX > right) return null;
    return this.hitAt(clientX - left, clientY - top);
  }

  private hitAt(x: number, y: number): Hit {
    const { area, plot } = { area: this.plot.area, plot: this.plot };
    const width = Math.max(1, area.right - area.left);
    const stepsPerPixel = (plot.stepAt(area.right) - plot.stepAt(area.left)) / width;
    return { step: plot.stepAt(x), zone: y > area.bottom ? 'axis' : 'plot', stepsPerPixel };
  }

  dispose(): void {
    this.plot.dispose();
    this.element.remove();
  }
}
