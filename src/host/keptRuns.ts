import { parameterTexts } from '../core/model/parameterText';
import type { Exploration as Explored } from '../core/results';
import type { KeptRun as KeptRunData } from '../protocol';
import type { Checker, State } from './checker';
import { type KeptBefore, KeptRun, type KeptSetting, type KeptWish } from './keptRun';
import { numberAgain, setOf } from './subject';

/** As many lines as a reader can tell apart in one chart. */
export const MOST_KEPT = 6;

/** The runs that a reader keeps beside the one on show, each frozen as it was or following its block, in the order of keeping. */
export class KeptRuns {
  private readonly runs = new Map<string, KeptRun>();
  /** How many sets each document of theirs had in its latest report. */
  private readonly counts = new Map<string, number>();
  private count = 0;

  constructor(
    private readonly checker: Pick<Checker, 'stateOf'>,
    private readonly setting: KeptSetting,
  ) {}

  get all(): readonly KeptRun[] {
    return [...this.runs.values()];
  }

  get full(): boolean {
    return this.runs.size >= MOST_KEPT;
  }

  /** Keeps a run that is there already. */
  keep(wish: KeptWish, run: Explored): void {
    const { uri } = wish.subject;
    this.counts.set(uri.toString(), this.checker.stateOf(uri)?.report?.sets.length ?? 0);
    this.add({ ...wish, parameters: parameterTexts(run.parameters) }).run = run;
    this.setting.changed();
  }

  /** Keeps what was kept before a reload, to be computed anew; no more than may be kept. */
  restore(before: readonly KeptBefore[]): void {
    for (const one of before.slice(0, MOST_KEPT)) this.add(one).revive();
  }

  rename(id: string, name: string): void {
    const kept = this.runs.get(id);
    if (!kept || name === '') return;
    kept.name = name;
    this.setting.changed();
  }

  /** Follows its block from now on, beginning with what it states; or stays as it is. */
  setMode(id: string, mode: KeptRunData['mode']): void {
    const kept = this.runs.get(id);
    if (!kept || kept.mode === mode) return;
    kept.mode = mode;
    const state = this.checker.stateOf(kept.subject.uri);
    if (state?.report) kept.state(setOf(state, kept.subject.number)?.parameters ?? null);
    this.setting.changed();
  }

  drop(id: string): void {
    this.runs.get(id)?.dispose();
    if (this.runs.delete(id)) this.setting.changed();
  }

  /** A document has another report, or its report has become stale. */
  checked({ uri, report, stale }: State): void {
    if (!report || stale) return;
    const address = uri.toString();
    const before = this.counts.get(address);
    this.counts.set(address, report.sets.length);
    for (const kept of this.runs.values()) {
      if (kept.subject.uri.toString() !== address) continue;
      if (before !== report.sets.length) {
        kept.subject = { uri, number: numberAgain(report, kept.subject.number, kept.stated) };
      }
      kept.state(report.sets[kept.subject.number - 1]?.parameters ?? null);
    }
  }

  dispose(): void {
    for (const kept of this.runs.values()) kept.dispose();
    this.runs.clear();
  }

  private add(before: KeptBefore): KeptRun {
    this.count++;
    const kept = new KeptRun(`kept${this.count}`, before, this.setting);
    this.runs.set(kept.id, kept);
    return kept;
  }
}
