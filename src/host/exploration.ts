import type { ReadingLimits } from '../core/document/reading';
import { PARAMETER_NAMES, type ParameterName, type Parameters } from '../core/model/parameters';
import { type ParameterTexts, parameterTexts } from '../core/model/parameterText';
import type { Message } from '../core/report';
import type { Exploration as Explored } from '../core/results';
import type { Engine } from '../engine/engine';
import { Newest } from './newest';
import { textsKey } from './textsKey';

/** Results sooner than this are shown in one go; later ones are announced as under way first (milliseconds). */
const NOTICE = 100;

/** The run that an explorer shows: of what the document states, or of what the reader tries in its place. The newest wish wins. */
export class Exploration {
  private readonly newest = new Newest();
  private notice: ReturnType<typeof setTimeout> | undefined;
  private parameters: Parameters | null = null;
  private applying = false;
  private result: { readonly run: Explored; readonly key: string } | null = null;

  /** What the document states, and what is tried in its place; null when nothing differs. */
  stated: ParameterTexts | null = null;
  explored: ParameterTexts | null = null;
  problems: Readonly<Partial<Record<ParameterName, Message>>> = {};
  failure: string | null = null;

  constructor(
    private readonly engine: Pick<Engine, 'explore' | 'readControls'>,
    private readonly changed: () => void,
  ) {}

  /** The latest run, and whether it is of other parameters than those wanted now. */
  get shown(): { readonly run: Explored; readonly stale: boolean } | null {
    const texts = this.explored ?? this.stated;
    return this.result && texts && { run: this.result.run, stale: this.result.key !== textsKey(texts) };
  }

  /** Another set: what was tried before belongs to the last one. */
  turnTo(parameters: Parameters | null): void {
    this.newest.cancel();
    this.result = null;
    this.explored = null;
    this.stated = null;
    this.state(parameters);
  }

  /** The same set, stating something new, or not; what is tried in its place stays. */
  state(parameters: Parameters | null): void {
    if (this.takeOver(parameters) && !this.explored) this.runStated();
  }

  /** The same, of a text that has been checked to its end: what was written into it is tried no more, even if it has been taken back. */
  checked(parameters: Parameters | null): void {
    const { applying } = this;
    this.applying = false;
    if (applying) this.explored = null;
    if ((this.takeOver(parameters) || applying) && !this.explored) this.runStated();
  }

  /** What is tried has been written into the document, whose next check takes its place. */
  applied(): void {
    this.applying = true;
  }

  /** Tries parameters without touching the document. */
  explore(texts: ParameterTexts, limits: ReadingLimits): void {
    if (!this.stated) return;
    if (textsKey(texts) === textsKey(this.stated)) {
      this.reset();
      return;
    }
    this.explored = texts;
    this.request(async (signal) => {
      const reading = await this.engine.readControls(texts, limits, signal);
      if (reading.kind === 'failed') this.failure = reading.error;
      if (reading.kind !== 'done') return;
      this.problems = reading.value.problems;
      if (reading.value.parameters) await this.run(reading.value.parameters, textsKey(texts), signal);
    });
  }

  /** Back to what the document states. */
  reset(): void {
    this.explored = null;
    this.runStated();
  }

  /** The parameters that differ from the document, with their new texts. */
  get changes(): ReadonlyMap<ParameterName, string> {
    const { stated, explored } = this;
    if (!stated || !explored) return new Map();
    const differing = PARAMETER_NAMES.filter((name) => explored[name] !== stated[name]);
    return new Map(differing.map((name) => [name, explored[name]]));
  }

  /** Resolves when no run is on its way. */
  settled(): Promise<void> {
    return this.newest.idle();
  }

  dispose(): void {
    this.newest.cancel();
    clearTimeout(this.notice);
  }

  /** Whether what is stated is another thing than before. */
  private takeOver(parameters: Parameters | null): boolean {
    const texts = parameters && parameterTexts(parameters);
    const moved = texts === null || this.stated === null || textsKey(texts) !== textsKey(this.stated);
    this.parameters = parameters;
    this.stated = texts;
    return moved;
  }

  private runStated(): void {
    const { parameters, stated } = this;
    this.problems = {};
    this.failure = null;
    if (parameters && stated) this.request((signal) => this.run(parameters, textsKey(stated), signal));
    else this.changed();
  }

  private async run(parameters: Parameters, key: string, signal: AbortSignal): Promise<void> {
    const outcome = await this.engine.explore(parameters, signal);
    if (outcome.kind === 'cancelled') return;
    this.failure = outcome.kind === 'failed' ? outcome.error : null;
    if (outcome.kind === 'done') this.result = { run: outcome.value, key };
  }

  private request(task: (signal: AbortSignal) => Promise<void>): void {
    clearTimeout(this.notice);
    this.notice = setTimeout(this.changed, NOTICE);
    this.newest.request(async (signal) => {
      await task(signal);
      if (signal.aborted) return;
      clearTimeout(this.notice);
      this.changed();
    });
  }
}
