/** The explorer: holds what came from the host and what the reader chose, and draws the page from it once a frame. */
import type { Language } from '../src/core/present/messages';
import type { DeltaMap } from '../src/core/results';
import { Blocks } from '../src/figures/blocks';
import type { FromView, InspectionView, RunView, Snapshot } from '../src/protocol';
import { Announcer } from './announcer';
import { Asked } from './asked';
import { Chips } from './chips';
import { element } from './element';
import { Foot } from './foot';
import { Headline } from './headline';
import type { HostApi } from './host';
import { Inspections } from './inspections';
import { Inspector } from './inspector';
import { KeptRuns } from './keptRuns';
import { keyAct } from './keyboard';
import { OtherChips } from './otherChips';
import { type Place, PlaceView } from './places';
import { Player } from './player';
import { RunStore } from './runStore';
import { type Actions, type KeptView, type Part, type Say, type Scene, sayIn } from './scene';
import {
  changedView,
  INITIAL_VIEW,
  type LastRun,
  lastRunOf,
  type Page,
  pageOf,
  restoreView,
  type Saved,
  shownClaim,
  shownStep,
  type ViewState,
} from './state';
import { Tabs } from './tabs';
import { ThemeReader, watchTheme } from './theme';
import { type MoveWindow, shownWindow } from './window';

export class Explorer implements Actions {
  private view: ViewState = INITIAL_VIEW;
  private snapshot: Snapshot | null = null;
  private language: Language = 'en';
  private readonly runs = new RunStore();
  private last: LastRun | null = null;
  private kept: readonly KeptView[] = [];
  private map: { readonly run: string; readonly map: DeltaMap } | null = null;
  private fault: string | null = null;
  private readonly inspections = new Inspections((step) => this.post({ type: 'inspect', step }));
  private scene: Scene | null = null;
  private drawing = false;
  private exporting = false;
  /** The tab that is being printed. */
  private printed: string | null = null;

  private readonly theme: ThemeReader;
  private readonly parts: readonly Part[];
  private readonly page: HTMLElement;
  private readonly place = new PlaceView(this);
  private readonly foot = new Foot(this);
  private readonly announcer = new Announcer();
  private readonly memory = new Blocks();
  private readonly player = new Player(
    () => this.advance(),
    () => this.redraw(),
  );

  constructor(
    root: HTMLElement,
    private readonly host: HostApi,
  ) {
    this.view = restoreView(host.getState());
    root.setAttribute('role', 'main');
    const [asked, kept] = [new Asked(this), new KeptRuns(this)];
    asked.element.append(kept.tools);
    const head = [asked, new Headline(this), new Chips(this), new OtherChips(this), kept];
    const body = [new Tabs(this), new Inspector(this)];
    this.parts = [...head, ...body];
    this.page = element(
      'div',
      { class: 'page' },
      element('div', { class: 'head' }, ...head.map((part) => part.element)),
      element('div', { class: 'body' }, ...body.map((part) => part.element)),
    );
    const scroll = element('div', { class: 'scroll' }, this.page, this.place.element);
    root.append(scroll, this.foot.element, this.announcer.element);
    this.theme = new ThemeReader(root);
    watchTheme(() => this.redraw());
    window.addEventListener('resize', () => this.redraw());
    window.addEventListener('beforeprint', () => this.print('all'));
    window.addEventListener('afterprint', () => this.print(null));
    document.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** A run that snapshots will name. */
  take(id: string, run: RunView): void {
    this.runs.put(id, run);
  }

  takeMap(run: string, map: DeltaMap): void {
    this.map = { run, map };
    this.redraw();
  }

  /** A whole snapshot from the host. */
  show(snapshot: Snapshot): void {
    this.snapshot = snapshot;
    this.runs.retain(snapshot);
    this.kept = this.runs.keptIn(snapshot);
    this.last = lastRunOf(snapshot, this.runs) ?? this.last;
    this.save();
    this.fault = null;
    this.language = snapshot.language;
    document.documentElement.lang = snapshot.language === 'zh-cn' ? 'zh-CN' : 'en';
    this.redraw();
  }

  inspect(inspection: InspectionView): void {
    if (this.inspections.take(inspection)) this.redraw();
  }

  reveal(step: number): void {
    this.change({ step });
  }

  /** Once the figure that is asked for is on the page. */
  exportFigure(): void {
    this.exporting = true;
    this.redraw();
  }

  /** A fault of the page itself is shown as one, and told to the host. */
  fail(message: string): void {
    this.fault = message;
    this.post({ type: 'failed', message });
    this.redraw();
  }

  change(change: Partial<ViewState>): void {
    this.view = changedView(this.view, change, this.scene?.run.columns.steps ?? null);
    this.save();
    this.redraw();
  }

  moveStep(next: (step: number) => number): void {
    if (!this.scene) return;
    const { run, claim } = this.scene;
    this.change({ step: next(shownStep(run, claim, this.view.step)) });
  }

  moveWindow(next: MoveWindow): void {
    if (!this.scene) return;
    const { run, claim } = this.scene;
    const { steps } = run.columns;
    this.change({ window: next(shownWindow(this.view.window, steps), shownStep(run, claim, this.view.step), steps) });
  }

  play(): void {
    if (!this.scene) return;
    const last = this.scene.run.columns.steps - 1;
    if (!this.player.playing) this.moveStep((step) => (step === last ? 0 : step));
    this.player.toggle();
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

  private save(): void {
    this.host.setState({ view: this.view, host: this.snapshot?.memento } satisfies Saved);
  }

  /** What is printed is the view of all figures, whatever the screen shows; drawn before the printer looks. */
  private print(tab: string | null): void {
    this.printed = tab;
    this.draw();
  }

  private draw(): void {
    const { snapshot, fault } = this;
    const say = sayIn(this.language);
    if (fault !== null) this.drawPlace({ kind: 'failed', message: fault }, say);
    else if (snapshot) this.drawSnapshot(snapshot, say);
  }

  private drawSnapshot(snapshot: Snapshot, say: Say): void {
    const page = pageOf(snapshot, this.runs, this.last);
    this.foot.update(snapshot, this.view, say);
    if (page.kind === 'run') this.drawRun(snapshot, page);
    else this.drawPlace(page, say);
  }

  private drawPlace(place: Place, say: Say): void {
    this.page.hidden = true;
    this.place.element.hidden = false;
    this.place.update(place, say);
  }

  private drawRun(snapshot: Snapshot, { run, id, waiting }: Extract<Page, { readonly kind: 'run' }>): void {
    this.page.hidden = false;
    this.page.classList.toggle('page-stale', waiting !== null);
    this.place.element.hidden = true;
    const claim = shownClaim(run, this.view.claim);
    const step = shownStep(run, claim, this.view.step);
    this.scene = {
      snapshot,
      run,
      runId: id,
      kept: this.kept,
      others: snapshot.others,
      map: this.map?.run === id ? this.map.map : null,
      waiting,
      view: this.printed === null ? this.view : { ...this.view, tab: this.printed },
      memory: this.memory,
      printing: this.printed !== null,
      playing: this.player.playing,
      claim,
      step,
      ...this.inspections.at(run, step),
      theme: this.theme.read(),
      language: snapshot.language,
      say: sayIn(snapshot.language),
    };
    this.inspections.ask(run, step);
    for (const part of this.parts) part.update(this.scene);
    this.announcer.update(this.scene);
    if (this.exporting) for (const part of this.parts) part.exportPicture?.();
    this.exporting = false;
  }

  /** Plays one step on; false at the last one. */
  private advance(): boolean {
    const last = (this.scene?.run.columns.steps ?? 0) - 1;
    this.moveStep((step) => Math.min(last, step + 1));
    return (this.view.step ?? last) < last;
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== ' ') this.player.stop();
    const act = this.scene && keyAct(event, this.scene, this);
    if (!act) return;
    event.preventDefault();
    act();
  }
}
