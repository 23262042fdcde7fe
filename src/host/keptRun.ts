import type { Parameters } from '../core/model/parameters';
import { type ParameterTexts, parameterTexts } from '../core/model/parameterText';
import type { Exploration as Explored } from '../core/results';
import type { Engine } from '../engine/engine';
import type { KeptRun as KeptRunData } from '../protocol';
import { Newest } from './newest';
import { readSettings } from './settings';
import type { Subject } from './subject';
import { textsKey } from './textsKey';

/** What a reader says of a run to keep. */
export interface KeptWish {
  readonly name: string;
  readonly mode: KeptRunData['mode'];
  /** The set that it is of, and stays with while it follows. */
  readonly subject: Subject;
  /** What that set stated when it could last be read, to find it again by. */
  readonly stated: ParameterTexts;
}

/** A kept run without its run, as it comes through a reload. */
export interface KeptBefore extends KeptWish {
  readonly parameters: ParameterTexts;
}

/** What a kept run needs of its surroundings. */
export interface KeptSetting {
  readonly engine: Pick<Engine, 'explore' | 'readControls'>;
  /** Called whenever something of it is different. */
  readonly changed: () => void;
}

/** A run that stays beside the one on show. Its parameters change only together with its run, so that the two always agree. */
export class KeptRun {
  private readonly newest = new Newest();
  name: string;
  mode: KeptRunData['mode'];
  subject: Subject;
  parameters: ParameterTexts;
  stated: ParameterTexts;
  /** Null while it is first computed, and while its block cannot be read. */
  run: Explored | null = null;

  constructor(
    readonly id: string,
    { name, mode, subject, parameters, stated }: KeptBefore,
    private readonly setting: KeptSetting,
  ) {
    this.name = name;
    this.mode = mode;
    this.subject = subject;
    this.parameters = parameters;
    this.stated = stated;
  }

  /** Its set is there in another report: with these parameters, or with null when they cannot be read. */
  state(parameters: Parameters | null): void {
    if (parameters) this.stated = parameterTexts(parameters);
    if (this.mode === 'following') this.follow(parameters);
  }

  /** Computes its run from its parameters as texts, when nothing but these is left of it. */
  revive(): void {
    const { limits } = readSettings(this.subject.uri).options;
    this.newest.request(async (signal) => {
      const reading = await this.setting.engine.readControls(this.parameters, limits, signal);
      if (reading.kind === 'done' && reading.value.parameters) await this.compute(reading.value.parameters, signal);
    });
  }

  dispose(): void {
    this.newest.cancel();
  }

  private follow(parameters: Parameters | null): void {
    if (!parameters) {
      this.newest.cancel();
      this.become(null);
    } else if (!this.run || textsKey(parameterTexts(parameters)) !== textsKey(this.parameters)) {
      this.newest.request((signal) => this.compute(parameters, signal));
    } else {
      this.newest.cancel(); // back to what is there already
    }
  }

  private async compute(parameters: Parameters, signal: AbortSignal): Promise<void> {
    const outcome = await this.setting.engine.explore(parameters, signal);
    if (signal.aborted || outcome.kind === 'cancelled') return;
    this.parameters = parameterTexts(parameters);
    this.become(outcome.kind === 'done' ? outcome.value : null);
  }

  private become(run: Explored | null): void {
    if (run === this.run) return;
    this.run = run;
    this.setting.changed();
  }
}
