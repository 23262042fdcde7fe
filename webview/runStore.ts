/** The runs that the host has sent, under the ids by which its snapshots name them. */
import type { RunView, Snapshot } from '../src/protocol';
import type { KeptView } from './scene';

export class RunStore {
  private readonly runs = new Map<string, RunView>();

  put(id: string, run: RunView): void {
    this.runs.set(id, run);
  }

  /** Null for a run that has not come, or that no snapshot names any more. */
  get(id: string): RunView | null {
    return this.runs.get(id) ?? null;
  }

  /** The kept runs of a snapshot, each with what is drawn of it. */
  keptIn({ kept }: Snapshot): KeptView[] {
    return kept.map((run) => ({ ...run, run: run.run === null ? null : this.get(run.run) }));
  }

  /** Forgets the runs that the latest snapshot does not name: the host counts on just that, and sends them again. */
  retain({ state, kept }: Pick<Snapshot, 'state' | 'kept'>): void {
    const named = new Set(kept.map(({ run }) => run));
    if (state.kind === 'run') named.add(state.run);
    for (const id of this.runs.keys()) if (!named.has(id)) this.runs.delete(id);
  }
}
