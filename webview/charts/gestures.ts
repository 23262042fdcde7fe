/**
 * The mouse over the charts: a press moves the cursor, with shift it selects steps to zoom to, on the axis it pans; the wheel zooms with
 * ctrl (which is what a pinch sends) and pans sideways or with shift, and scrolls the page as ever else. A double click shows all.
 */
import type { Actions } from '../scene';
import { panned, type StepWindow, selected, showAll, zoomed } from '../window';
import type { Hit } from './panelView';

/** The charts as gestures see them. */
export interface Surface {
  /** The window on show, and the steps of the run. */
  readonly window: StepWindow;
  readonly steps: number;
  hit(event: MouseEvent): Hit | null;
  placeGhosts(step: number | null): void;
  placeSelection(steps: StepWindow | null): void;
}

type Drag =
  | { readonly kind: 'cursor' }
  | { readonly kind: 'select'; readonly from: number; readonly to: number }
  | { readonly kind: 'pan'; readonly x: number; readonly window: StepWindow; readonly stepsPerPixel: number };

/** A notch of a wheel is some 100 pixels, and makes three out of four steps fill the charts. */
const ZOOM_PER_PIXEL = 0.003;
const PIXELS_PER_LINE = 16;

export class Gestures {
  private drag: Drag | null = null;
  /** Parts of a step that the wheel has gone sideways and the window has not. */
  private rest = 0;

  constructor(
    private readonly host: HTMLElement,
    private readonly surface: Surface,
    private readonly actions: Actions,
  ) {
    host.addEventListener('pointerdown', (event) => this.down(event));
    host.addEventListener('pointermove', (event) => this.move(event));
    host.addEventListener('pointerup', () => this.up());
    host.addEventListener('pointercancel', () => this.cancel());
    host.addEventListener('pointerleave', () => surface.placeGhosts(null));
    host.addEventListener('dblclick', (event) => surface.hit(event) && actions.moveWindow(showAll));
    host.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
  }

  private down(event: PointerEvent): void {
    const hit = this.surface.hit(event);
    if (!hit || event.button !== 0) return;
    this.host.setPointerCapture(event.pointerId);
    const step = this.inRun(hit.step);
    const { window } = this.surface;
    if (hit.zone === 'axis') {
      this.drag = { kind: 'pan', x: event.clientX, window, stepsPerPixel: hit.stepsPerPixel };
    } else if (event.shiftKey) {
      event.preventDefault(); // or it would select text
      this.drag = { kind: 'select', from: step, to: step };
    } else {
      this.drag = { kind: 'cursor' };
      this.actions.change({ step });
    }
    this.host.dataset.drag = this.drag.kind;
  }

  private move(event: PointerEvent): void {
    const hit = this.surface.hit(event);
    const step = hit && this.inRun(hit.step);
    this.surface.placeGhosts(hit?.zone === 'plot' ? step : null);
    this.host.dataset.over = hit?.zone ?? '';
    if (this.drag?.kind === 'pan') this.pan(this.drag, event.clientX);
    else if (this.drag?.kind === 'cursor' && step !== null) this.actions.change({ step });
    else if (this.drag?.kind === 'select' && step !== null) this.select({ ...this.drag, to: step });
  }

  private pan({ x, window, stepsPerPixel }: Extract<Drag, { kind: 'pan' }>, clientX: number): void {
    this.actions.moveWindow((_, __, steps) => panned(window, (x - clientX) * stepsPerPixel, steps));
  }

  private select(drag: Extract<Drag, { kind: 'select' }>): void {
    this.drag = drag;
    this.surface.placeSelection({ from: Math.min(drag.from, drag.to), to: Math.max(drag.from, drag.to) });
  }

  private up(): void {
    const { drag } = this;
    this.cancel();
    if (drag?.kind !== 'select' || drag.from === drag.to) return;
    this.actions.moveWindow((_, __, steps) => selected(drag.from, drag.to, steps));
  }

  private cancel(): void {
    this.drag = null;
    delete this.host.dataset.drag;
    this.surface.placeSelection(null);
  }

  private wheel(event: WheelEvent): void {
    const hit = this.surface.hit(event);
    if (!hit) return;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PIXELS_PER_LINE : 1;
    const zooms = event.ctrlKey || event.metaKey;
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (!zooms && Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
    event.preventDefault();
    if (zooms) {
      const factor = Math.exp(event.deltaY * unit * ZOOM_PER_PIXEL);
      this.actions.moveWindow((window, _, steps) => zoomed(window, factor, hit.step, steps));
    } else {
      const way = this.rest + sideways * unit * hit.stepsPerPixel;
      const by = Math.trunc(way);
      this.rest = way - by;
      if (by !== 0) this.actions.moveWindow((window, _, steps) => panned(window, by, steps));
    }
  }

  private inRun(step: number): number {
    return Math.max(0, Math.min(this.surface.steps - 1, step));
  }
}
