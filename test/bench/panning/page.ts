/** Runs in the page before the explorer's own script, and is the host that it finds. */
import type { FromView, ToView } from '../../../src/protocol';
import { FrameClock } from './frameClock';
import { type LongRun, longRun, RUN_ID } from './longRun';
import { showPeer } from './peer';

/** What the benchmark does in its page. */
export interface PanningPage {
  readonly clock: FrameClock;
  /** Explores a run of so many steps. Returns the milliseconds that it took. */
  explore(steps: number): number;
  /** Shows it in the explorer. */
  show(): void;
  /** Whether maps of Δ that the explorer asks for are answered: in the product another process does that, here it would halt the page. */
  answers: boolean;
  showPeer(): void;
}

declare global {
  var panning: PanningPage;
}

let run: LongRun | null = null;

function tell(data: ToView): void {
  window.dispatchEvent(new MessageEvent('message', { data }));
}

function explored(): LongRun {
  if (!run) throw new Error('nothing is explored yet');
  return run;
}

function answer(message: FromView): void {
  if (message.type !== 'map' || !globalThis.panning.answers) return;
  tell({ type: 'mapped', run: RUN_ID, map: explored().map(message.from, message.to) });
}

globalThis.acquireVsCodeApi = () => ({ postMessage: answer, getState: () => null, setState: () => {} });

globalThis.panning = {
  clock: new FrameClock(),
  answers: true,
  explore: (steps) => {
    const start = performance.now();
    run = longRun(steps);
    return performance.now() - start;
  },
  show: () => {
    tell({ type: 'run', id: RUN_ID, run: explored().view });
    tell(explored().snapshot);
  },
  showPeer: () => showPeer(explored().view.columns),
};
