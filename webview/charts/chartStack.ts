/** Figures above each other, with one cursor through all of them. */
import { element } from '../element';
import { arrange } from '../keyed';
import { readout } from '../readout';
import type { Actions, Part, Scene } from '../scene';
import { type StepWindow, shownWindow } from '../window';
import { FigureBoard, type Requests } from './figureBoard';
import { Gestures, type Surface } from './gestures';
import type { Hit, PanelView } from './panelView';
import { type Draw, Turns } from './turns';

/** Beyond so many visible steps figures are drawn in turn, and those that look at each step wait. */
const MANY_STEPS = 20_000;
const REST_MILLISECONDS = 150;

/** Everything but the cursor that a drawing depends on: while it is the same, nothing is drawn again. */
type Inputs = readonly unknown[];

function inputsOf(
  { run, view, claim, theme, language, map, kept, printing }: Scene,
  width: number,
  height: number,
): Inputs {
  const others = kept.flatMap(({ name, run: other }) => [name, other]);
  const { from, to } = shownWindow(view.window, run.columns.steps);
  return [
    run,
    view.scale,
    view.energyAxis,
    claim?.name,
    theme,
    language,
    map,
    printing,
    from,
    to,
    width,
    height,
    ...others,
  ];
}

function differ(a: Inputs, b: Inputs): boolean {
  return a.length !== b.length || a.some((input, i) => input !== b[i]);
}

export class ChartStack implements Part, Surface {
  readonly element = element('div', { class: 'charts', attributes: { tabindex: '0', role: 'group' } });
  private readonly boards = new Map<string, FigureBoard>();
  private inputs: Inputs = [];
  private readonly turns = new Turns(() => this.placeCursors());
  private late: number | undefined;
  private scene: Scene | null = null;

  constructor(
    private readonly requests: Requests,
    actions: Actions,
  ) {
    new ResizeObserver(() => actions.redraw()).observe(this.element);
    new Gestures(this.element, this, actions);
  }

  update(scene: Scene): void {
    this.scene = scene;
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0) return; // not on the page yet; the observer calls again
    this.element.setAttribute('aria-label', scene.say('charts'));
    const inputs = inputsOf(scene, width, height);
    if (differ(inputs, this.inputs)) {
      this.inputs = inputs;
      this.redraw(scene, width);
    }
    this.placeCursors();
  }

  get steps(): number {
    return this.scene?.run.columns.steps ?? 1;
  }

  get window(): StepWindow {
    return shownWindow(this.scene?.view.window ?? null, this.steps);
  }

  hit(event: MouseEvent): Hit | null {
    for (const panel of this.panels()) {
      const hit = panel.hit(event);
      if (hit) return hit;
    }
    return null;
  }

  placeGhosts(step: number | null): void {
    const { scene } = this;
    if (!scene) return;
    for (const panel of this.panels())
      panel.placeGhost(step, (name) => (step === null ? [] : readout(scene.run, name, step)));
  }

  placeSelection(steps: StepWindow | null): void {
    for (const panel of this.panels()) panel.placeSelection(steps);
  }

  private *panels(): Generator<PanelView> {
    for (const board of this.boards.values()) yield* board.panels;
  }

  private redraw(scene: Scene, width: number): void {
    const requests = this.requests(scene);
    const names = requests.map(({ name }) => name);
    const boards = arrange(this.element, this.boards, names, () => new FigureBoard());
    const { from, to } = this.window;
    // A printer does not wait.
    const many = to - from + 1 > MANY_STEPS && !scene.printing;
    const [inTurn, late] = [new Map<string, Draw>(), new Map<string, Draw>()];
    for (const [i, board] of boards.entries()) {
      const request = requests[i]!;
      const draw = (): void => board.draw(request, scene, width);
      board.element.classList.toggle('stale', many && request.everyStep === true);
      if (many) (request.everyStep ? late : inTurn).set(request.name, draw);
      else draw();
    }
    this.turns.take(inTurn);
    this.drawLate(late);
  }

  /** Figures of very many steps are drawn when the window has come to rest, or every move of it would wait for them. */
  private drawLate(draws: ReadonlyMap<string, Draw>): void {
    clearTimeout(this.late);
    if (draws.size === 0) return;
    this.late = window.setTimeout(() => {
      for (const draw of draws.values()) draw();
      for (const { element: board } of this.boards.values()) board.classList.remove('stale');
      this.placeCursors();
    }, REST_MILLISECONDS);
  }

  private placeCursors(): void {
    if (this.scene) for (const panel of this.panels()) panel.placeCursor(this.scene.step);
  }
}
