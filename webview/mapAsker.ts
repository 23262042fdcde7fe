/** Asks the host for Δ of the visible steps, where the map of the whole run is coarser than the picture. */
import type { DeltaMap } from '../src/core/results';
import type { Actions, Scene } from './scene';
import { type StepWindow, shownWindow } from './window';

const REST_MILLISECONDS = 120;

/** So much of a window is asked for on both sides of it, so that panning a little finds it there. */
const MARGIN = 0.25;

type Extent = Pick<DeltaMap, 'from' | 'to' | 'columns'>;

function covers(map: Extent | null, { from, to }: StepWindow): map is Extent {
  return map !== null && map.from <= from && map.to >= to;
}

function stepsPerColumn({ from, to, columns }: Extent): number {
  return (to - from + 1) / columns;
}

/** The steps to ask for; null where `whole` or `part` shows the window as finely as a map can. */
export function wantedMap(window: StepWindow, whole: Extent, part: Extent | null): StepWindow | null {
  const width = window.to - window.from + 1;
  const margin = Math.ceil(width * MARGIN);
  const wanted = { from: Math.max(whole.from, window.from - margin), to: Math.min(whole.to, window.to + margin) };
  // What has as many columns as a map may have, over no more steps than would be asked for, is as fine as can be.
  const fine = Math.max(1, (wanted.to - wanted.from + 1) / whole.columns);
  const present = covers(part, window) ? Math.min(stepsPerColumn(part), stepsPerColumn(whole)) : stepsPerColumn(whole);
  return present > 2 * fine ? wanted : null;
}

export class MapAsker {
  private timer: number | undefined;
  private asked = '';

  constructor(private readonly actions: Actions) {}

  update({ run, runId, map, view }: Scene): void {
    const wanted = wantedMap(shownWindow(view.window, run.columns.steps), run.deltaMap, map);
    const key = wanted ? `${runId} ${wanted.from} ${wanted.to}` : '';
    if (key === this.asked) return;
    this.asked = key;
    clearTimeout(this.timer);
    if (wanted) this.timer = window.setTimeout(() => this.actions.post({ type: 'map', ...wanted }), REST_MILLISECONDS);
  }
}
