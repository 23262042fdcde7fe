/** Figures above each other on one axis of steps, with one cursor through all of them. */
import type { Figure, Panel } from '../../src/figures/figure';
import { element } from '../element';
import type { Actions, Part, Scene } from '../scene';
import { PanelView } from './panelView';

/** The figures of a scene for a stack of this width. */
export type Draw = (scene: Scene, width: number) => Figure[];

/** Everything but the cursor that a drawing depends on: while it is the same, nothing is drawn again. */
type Inputs = readonly unknown[];

function inputsOf({ run, view, claim, theme, language }: Scene, width: number, height: number): Inputs {
  return [run, view.scale, view.energyAxis, claim?.name, theme, language, width, height];
}

export class ChartStack implements Part {
  readonly element = element('div', { class: 'charts', attributes: { tabindex: '0', role: 'group' } });
  private readonly panels = new Map<string, PanelView>();
  private inputs: Inputs = [];
  private steps = 0;

  constructor(
    private readonly draw: Draw,
    private readonly actions: Actions,
  ) {
    new ResizeObserver(() => actions.redraw()).observe(this.element);
    this.listen();
  }

  update(scene: Scene): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0) return; // not on the page yet; the observer calls again
    this.element.setAttribute('aria-label', scene.say('charts'));
    this.steps = scene.run.columns.steps;
    const inputs = inputsOf(scene, width, height);
    if (inputs.some((input, i) => input !== this.inputs[i])) {
      this.inputs = inputs;
      this.redraw(this.draw(scene, width).flatMap(({ panels }) => panels));
    }
    for (const panel of this.panels.values()) panel.placeCursor(scene.step);
  }

  private redraw(panels: readonly Panel[]): void {
    const names = new Set(panels.map(({ name }) => name));
    for (const [name, view] of this.panels) {
      if (names.has(name)) continue;
      view.dispose();
      this.panels.delete(name);
    }
    for (const panel of panels) {
      const view = this.panels.get(panel.name) ?? new PanelView();
      this.panels.set(panel.name, view);
      if (view.element.parentElement !== this.element) this.element.append(view.element);
    }
    // In the order of the figures; moving an element that is in place already would make it lose its scroll and focus.
    const ordered = panels.map(({ name }) => this.panels.get(name)!);
    if (ordered.some(({ element: child }, i) => this.element.children[i] !== child)) {
      this.element.append(...ordered.map(({ element: child }) => child));
    }
    for (const [i, view] of ordered.entries()) view.draw(panels[i]!);
  }

  private listen(): void {
    const { element: host } = this;
    host.addEventListener('pointerdown', (event) => {
      const step = this.stepUnder(event);
      if (step === null || event.button !== 0) return;
      host.setPointerCapture(event.pointerId);
      this.actions.change({ step });
    });
    host.addEventListener('pointermove', (event) => {
      const step = this.stepUnder(event);
      this.placeGhosts(step);
      if (step !== null && host.hasPointerCapture(event.pointerId)) this.actions.change({ step });
    });
    host.addEventListener('pointerleave', () => this.placeGhosts(null));
  }

  private placeGhosts(step: number | null): void {
    for (const panel of this.panels.values()) panel.placeGhost(step);
  }

  private stepUnder(event: PointerEvent): number | null {
    for (const panel of this.panels.values()) {
      const step = panel.stepUnder(event);
      if (step !== null) return Math.max(0, Math.min(this.steps - 1, step));
    }
    return null;
  }
}
