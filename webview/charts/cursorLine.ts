/** The step cursor over a plot. It moves without a new drawing, however long the run. */
import type { PlotPoint } from '../../src/figures/figure';
import { element, notation } from '../element';
import type { ReadoutLine } from '../readout';
import type { PlotCanvas } from './plotCanvas';

/** A step, and what is told of it beside the line. */
export interface Pointed {
  readonly step: number;
  readonly lines: readonly ReadoutLine[];
}

/** A vertical line at a step, over a plot whose x axis is steps. */
export class CursorLine {
  readonly element: HTMLElement;
  private readonly tag = element('div', { class: 'cursor-tag' });

  constructor(name: string) {
    this.element = element('div', { class: `cursor ${name}`, attributes: { 'aria-hidden': 'true' } }, this.tag);
    this.element.hidden = true;
  }

  /** A step out of view has no line. */
  place(plot: PlotCanvas, pointed: Pointed | null): void {
    const { top, bottom, left, right } = plot.area;
    const x = pointed ? plot.pixelOf({ x: pointed.step, y: 0 }).x : Number.NaN;
    this.element.hidden = !(x >= left - 0.5 && x <= right + 0.5);
    if (!pointed || this.element.hidden) return;
    this.element.style.transform = `translate(${x}px, ${top}px)`;
    this.element.style.height = `${bottom - top}px`;
    this.tag.classList.toggle('cursor-tag-left', x > (left + right) / 2);
    this.tag.replaceChildren(
      element('div', { class: 'cursor-step' }, `t = ${pointed.step}`),
      ...pointed.lines.map(({ label, value }) =>
        element('div', { class: 'cursor-value' }, element('span', {}, ...notation(label)), element('span', {}, value)),
      ),
    );
  }
}

/** A ring at the point of a step, over a plot whose axes are something else. */
export class CursorRing {
  readonly element = element('div', { class: 'cursor-ring', attributes: { 'aria-hidden': 'true' } });

  place(plot: PlotCanvas, point: PlotPoint | null): void {
    const { x, y } = point ? plot.pixelOf(point) : { x: Number.NaN, y: Number.NaN };
    this.element.hidden = !(Number.isFinite(x) && Number.isFinite(y));
    if (!this.element.hidden) this.element.style.transform = `translate(${x}px, ${y}px)`;
  }
}
