/** The steps that a drag has gone over so far, before they fill the charts. */
import { element } from '../element';
import type { StepWindow } from '../window';
import type { PlotCanvas } from './plotCanvas';

export class SelectionBand {
  readonly element = element('div', { class: 'selection', attributes: { 'aria-hidden': 'true' } });

  constructor() {
    this.element.hidden = true;
  }

  place(plot: PlotCanvas, steps: StepWindow | null): void {
    this.element.hidden = steps === null;
    if (!steps) return;
    const { top, bottom, left, right } = plot.area;
    const edge = (x: number): number => Math.max(left, Math.min(right, plot.pixelOf({ x, y: 0 }).x));
    this.element.style.transform = `translate(${edge(steps.from)}px, ${top}px)`;
    this.element.style.width = `${edge(steps.to) - edge(steps.from)}px`;
    this.element.style.height = `${bottom - top}px`;
  }
}
