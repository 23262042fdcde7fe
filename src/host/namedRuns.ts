import type { CheckOptions } from '../core/checkOptions';
import type { Exploration as Explored } from '../core/results';
import type { RunView } from '../protocol';
import { runView } from './runView';

/** A run as a page shows it, under the id by which snapshots name it. */
export interface NamedRun {
  readonly id: string;
  readonly view: RunView;
}

interface Named extends NamedRun {
  readonly set: number;
  readonly severities: CheckOptions['severities'];
}

/** Makes each run ready to be shown once, however often snapshots name it: its claims are judged and its numbers written out only then. */
export class NamedRuns {
  private readonly named = new WeakMap<Explored, Named>();
  private count = 0;

  /** The run of the set with this number. Another number or other severities make another view of it, under another id. */
  of(run: Explored, set: number, severities: CheckOptions['severities']): NamedRun {
    const known = this.named.get(run);
    return known?.set === set && known.severities === severities ? known : this.name(run, { set, severities });
  }

  /** A run that is kept to compare with: whatever name it has, since nobody asks for the claims of its set. */
  kept(run: Explored, severities: CheckOptions['severities']): NamedRun {
    return this.named.get(run) ?? this.name(run, { set: 0, severities });
  }

  /** The id that a run has by now; null when no snapshot has named it. */
  idOf(run: Explored): string | null {
    return this.named.get(run)?.id ?? null;
  }

  private name(run: Explored, { set, severities }: Pick<Named, 'set' | 'severities'>): NamedRun {
    this.count++;
    const named = { id: `run${this.count}`, view: runView(run, set, severities), set, severities };
    this.named.set(run, named);
    return named;
  }
}
