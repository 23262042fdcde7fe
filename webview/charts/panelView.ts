/** One panel on the page: the title line in HTML, the plot on a canvas, and the step cursor over it. */
import type { LegendItem, Panel } from '../../src/figures/figure';
import { element, notation, render } from '../element';
import { icon } from '../icon';
import { PlotCanvas } from './plotCanvas';

const LEGEND_CLASS: Readonly<Record<string, string>> = { down: 'legend-violation', up: 'legend-eviction' };

function legendItem({ mark, color, text }: LegendItem): HTMLElement {
  const sign = icon(mark);
  sign.style.color = color;
  return element('span', { class: `legend ${LEGEND_CLASS[mark] ?? ''}` }, sign, ...notation(text));
}

/** A vertical line over the plot. It moves without a new drawing, however long the run. */
class CursorLine {
  readonly element: HTMLElement;
  readonly tag = element('span', { class: 'cursor-tag' });

  constructor(name: string) {
    this.element = element('div', { class: `cursor ${name}`, attributes: { 'aria-hidden': 'true' } }, this.tag);
  }

  place(plot: PlotCanvas, step: number | null): void {
    this.element.hidden = step === null;
    if (step === null) return;
    const { top, bottom, left, right } = plot.area;
    const x = plot.pixelOf(step);
    this.element.style.transform = `translate(${x}px, ${top}px)`;
    this.element.style.height = `${bottom - top}px`;
    this.tag.textContent = `t = ${step}`;
    this.tag.classList.toggle('cursor-tag-left', x > (left + right) / 2);
  }
}

export class PanelView {
  readonly element: HTMLElement;
  private readonly caption = element('figcaption', { class: 'panel-title' });
  private readonly plot = new PlotCanvas();
  private readonly cursor = new CursorLine('cursor-fixed');
  private readonly ghost = new CursorLine('cursor-ghost');
  private readonly frame: HTMLElement;

  constructor() {
    this.frame = element('div', { class: 'plot' }, this.plot.canvas, this.cursor.element, this.ghost.element);
    this.element = element('figure', { class: 'panel' }, this.caption, this.frame);
    this.ghost.element.hidden = true;
  }

  draw(panel: Panel): void {
    const { name, title, unit, legend, config } = panel;
    this.element.dataset.panel = name;
    render(this.caption, JSON.stringify([title, unit, legend]), () => [
      element('span', { class: 'panel-name' }, ...notation(title)),
      ...legend.map(legendItem),
      element('span', { class: 'panel-unit' }, ...notation(unit)),
    ]);
    this.plot.canvas.setAttribute('aria-label', [title, ...legend.map(({ text }) => text), unit].join(', '));
    this.plot.draw(config, { width: this.frame.clientWidth, height: this.frame.clientHeight });
  }

  placeCursor(step: number): void {
    this.cursor.place(this.plot, step);
  }

  placeGhost(step: number | null): void {
    this.ghost.place(this.plot, step);
  }

  /** The step under a pointer, or null where it is not over the plot. */
  stepUnder({ clientX, clientY }: PointerEvent): number | null {
    const { left, top, bottom } = this.frame.getBoundingClientRect();
    if (clientY < top || clientY > bottom) return null;
    return this.plot.stepAt(clientX - left);
  }

  dispose(): void {
    this.plot.dispose();
    this.element.remove();
  }
}
