/** The explorer: holds what came from the host and what the reader chose, and draws the page from it once a frame. */
import type { Language } from '../src/core/present/messages';
import type { FromView, InspectionView, RunView, Snapshot } from '../src/protocol';
import { Announcer } from './announcer';
import { Asked } from './asked';
import { Chips } from './chips';
import { moveOf, moveStep } from './cursor';
import { element } from './element';
import { Foot } from './foot';
import { groundOf } from './ground';
import { Headline } from './headline';
import type { HostApi } from './host';
import { Inspector } from './inspector';
import { type Place, PlaceView } from './places';
import { type Actions, type Part, type Say, type Scene, sayIn } from './scene';
import {
  INITIAL_VIEW,
  type LastRun,
  lastRunOf,
  pageOf,
  restoreView,
  shownClaim,
  shownStep,
  type ViewState,
} from './state';
import { Tabs } from './tabs';
import { ThemeReader, watchTheme } from './theme';

export class Explorer implements Actions {
  private view: ViewState = INITIAL_VIEW;
  private snapshot: Snapshot | null = null;
  private language: Language = 'en';
  private last: LastRun | null = null;
  private fault: string | null = null;
  private inspection: InspectionView | null = null;
  /** The run and step that the present inspection is of, and those that were asked for last. */
  private inspected: { readonly run: RunView; readonly t: number } | null = null;
  private asked: { readonly run: RunView; readonly t: number } | null = null;
  private scene: Scene | null = null;
  private drawing = false;

  private readonly theme: ThemeReader;
  private readonly parts: readonly Part[];
  private readonly page: HTMLElement;
  private readonly place = new PlaceView(this);
  private readonly foot = new Foot(this);
  private readonly announcer = new Announcer();

  constructor(
    root: HTMLElement,
    private readonly host: HostApi,
  ) {
    this.view = restoreView(host.getState());
    root.setAttribute('role', 'main');
    const [asked, headline, chips] = [new Asked(this), new Headline(this), new Chips(this)];
    const [tabs, inspector] = [new Tabs(this), new Inspector(this)];
    this.parts = [asked, headline, chips, tabs, inspector];
    const head = element('header', { class: 'head' }, asked.element, headline.element, chips.element);
    const body = element('div', { class: 'body' }, tabs.element, inspector.element);
    this.page = element('div', { class: 'page' }, head, body);
    const scroll = element('div', { class: 'scroll' }, this.page, this.place.element);
    root.append(scroll, this.foot.element, this.announcer.element);
    this.theme = new ThemeReader(root);
    watchTheme(() => this.redraw());
    window.addEventListener('resize', () => this.redraw());
    document.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** A whole snapshot from the host. */
  show(snapshot: Snapshot): void {
    this.snapshot = snapshot;
    this.last = lastRunOf(snapshot) ?? this.last;
    this.fault = null;
    this.language = snapshot.language;
    document.documentElement.lang = snapshot.language === 'zh-cn' ? 'zh-CN' : 'en';
    this.redraw();
  }

  inspect(inspection: InspectionView): void {
    if (!this.asked || inspection.t !== this.asked.t) return; // of a step that the cursor has left
    this.inspection = inspection;
    this.inspected = this.asked;
    this.redraw();
  }

  reveal(step: number): void {
    this.change({ step });
  }

  /** A fault of the page itself is shown as one, and told to the host. */
  fail(message: string): void {
    this.fault = message;
    this.post({ type: 'failed', message });
    this.redraw();
  }

  change(change: Partial<ViewState>): void {
    this.view = { ...this.view, ...change };
    this.host.setState(this.view);
    this.redraw();
  }

  moveStep(next: (step: number) => number): void {
    if (!this.scene) return;
    const { run, claim } = this.scene;
    this.change({ step: next(shownStep(run, claim, this.view.step)) });
  }

  post(message: FromView): void {
    this.host.postMessage(message);
  }

  copy(text: string): void {
    this.post({ type: 'copy', text });
    this.announcer.say(sayIn(this.language)('copied'));
  }

  redraw(): void {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      this.draw();
    });
  }

  private draw(): void {
    const { snapshot, fault } = this;
    const say = sayIn(this.language);
    if (fault !== null) this.drawPlace({ kind: 'failed', message: fault }, say);
    else if (snapshot) this.drawSnapshot(snapshot, say);
  }

  private drawSnapshot(snapshot: Snapshot, say: Say): void {
    const page = pageOf(snapshot, this.last);
    this.foot.update(snapshot, this.view, say);
    if (page.kind === 'run') this.drawRun(snapshot, page.run, page.waiting);
    else this.drawPlace(page, say);
  }

  private drawPlace(place: Place, say: Say): void {
    this.page.hidden = true;
    this.place.element.hidden = false;
    this.place.update(place, say);
  }

  private drawRun(snapshot: Snapshot, run: RunView, waiting: Scene['waiting']): void {
    this.page.hidden = false;
    this.page.classList.toggle('page-stale', waiting !== null);
    this.place.element.hidden = true;
    const claim = shownClaim(run, this.view.claim);
    const step = shownStep(run, claim, this.view.step);
    this.scene = {
      snapshot,
      run,
      waiting,
      view: this.view,
      claim,
      step,
      inspection: this.inspection,
      inspected: this.inspected?.run === run && this.inspected.t === step,
      theme: this.theme.read(),
      language: snapshot.language,
      say: sayIn(snapshot.language),
    };
    this.ask(run, step);
    for (const part of this.parts) part.update(this.scene);
    this.announcer.update(this.scene);
  }

  /** The exact state is asked for once a step of a run; the host answers the last question. */
  private ask(run: RunView, t: number): void {
    if (this.asked?.run === run && this.asked.t === t) return;
    this.asked = { run, t };
    this.post({ type: 'inspect', step: t });
  }

  private pressed(event: KeyboardEvent): void {
    if (!this.scene || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event))
      return;
    const move = moveOf(event.key);
    if (!move) return;
    event.preventDefault();
    const ground = groundOf(this.scene);
    this.moveStep((step) => moveStep(step, move, ground));
  }
}

/** In a field, keys are text. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('vscode-text-field, vscode-dropdown, input') !== null;
}
