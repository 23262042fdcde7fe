/** The exact state of the step under the cursor: asked for once a step of a run, the last one kept until the next has come. */
import type { InspectionView, RunView } from '../src/protocol';
import type { Scene } from './scene';

interface Asked {
  readonly run: RunView;
  readonly t: number;
}

export class Inspections {
  private asked: Asked | null = null;
  private last: { readonly of: Asked; readonly inspection: InspectionView } | null = null;

  constructor(private readonly post: (step: number) => void) {}

  /** The host answers the last question only. */
  ask(run: RunView, t: number): void {
    if (this.asked?.run === run && this.asked.t === t) return;
    this.asked = { run, t };
    this.post(t);
  }

  /** False for an answer about a step that the cursor has left. */
  take(inspection: InspectionView): boolean {
    if (inspection.t !== this.asked?.t) return false;
    this.last = { of: this.asked, inspection };
    return true;
  }

  /** The last answer, and whether it is about this step of this run. */
  at(run: RunView, t: number): Pick<Scene, 'inspection' | 'inspected'> {
    const { of, inspection = null } = this.last ?? {};
    return { inspection, inspected: of?.run === run && of.t === t };
  }
}
