/** Which steps the charts show: one window for all of them. Pure. Null stands for the whole run, whatever its length. */

/** First and last visible step. */
export interface StepWindow {
  readonly from: number;
  readonly to: number;
}

/** Nothing is drawn narrower than so many steps. */
const NARROWEST = 8;

/** A step that is brought into view stands at least this share of the window from its edge. */
const MARGIN = 0.1;

function whole(steps: number): StepWindow {
  return { from: 0, to: steps - 1 };
}

/** The window of `width` steps that begins as near to `from` as the run allows; null where it is the whole run. */
function placed(from: number, width: number, steps: number): StepWindow | null {
  if (width >= steps) return null;
  const start = Math.round(Math.max(0, Math.min(steps - width, from)));
  return { from: start, to: start + width - 1 };
}

function widthOf({ from, to }: StepWindow): number {
  return to - from + 1;
}

/** What is shown of a run of `steps`: a window that was chosen for a longer one is kept as far as it reaches. */
export function shownWindow(chosen: StepWindow | null, steps: number): StepWindow {
  if (!chosen) return whole(steps);
  return placed(chosen.from, Math.max(widthOf(chosen), Math.min(NARROWEST, steps)), steps) ?? whole(steps);
}

/** Wider or narrower by `factor` about the step `at`, which stays where it is on the screen. */
export function zoomed(window: StepWindow, factor: number, at: number, steps: number): StepWindow | null {
  const before = widthOf(window);
  const least = Math.min(NARROWEST, steps);
  const width = Math.max(least, Math.min(steps, Math.round(before * factor)));
  const share = Math.max(0, Math.min(1, (at - window.from + 0.5) / before));
  return placed(at + 0.5 - share * width, width, steps);
}

/** Moved by so many steps, as far as the run goes. */
export function panned(window: StepWindow, by: number, steps: number): StepWindow | null {
  return placed(window.from + by, widthOf(window), steps);
}

/** The steps between two that were pointed at, in either order. */
export function selected(a: number, b: number, steps: number): StepWindow | null {
  const [from, to] = [Math.max(0, Math.min(a, b)), Math.min(steps - 1, Math.max(a, b))];
  const missing = Math.max(0, NARROWEST - (to - from + 1));
  return placed(from - missing / 2, to - from + 1 + missing, steps);
}

/** Moved as little as brings `step` into view with some steps beside it; unchanged where it is in view. */
export function following(window: StepWindow | null, step: number, steps: number): StepWindow | null {
  if (!window) return null;
  const { from, to } = shownWindow(window, steps);
  if (step >= from && step <= to) return window;
  const margin = Math.floor((to - from + 1) * MARGIN);
  return panned({ from, to }, step < from ? step - margin - from : step + margin - to, steps);
}

const STEP_IN = 0.5;
const PAGE = 0.8;

/** What comes after a window, from where the cursor is and how long the run. */
export type MoveWindow = (window: StepWindow, step: number, steps: number) => StepWindow | null;

export const zoomIn: MoveWindow = (window, step, steps) => zoomed(window, STEP_IN, inside(window, step), steps);
export const zoomOut: MoveWindow = (window, step, steps) => zoomed(window, 1 / STEP_IN, inside(window, step), steps);
export const showAll: MoveWindow = () => null;

function byPages(pages: number): MoveWindow {
  return (window, _, steps) => panned(window, Math.round(widthOf(window) * PAGE) * pages, steps);
}

/** + − 0 zoom about the cursor, Page Up and Page Down go by pages. */
const KEYS: Readonly<Record<string, MoveWindow>> = {
  '+': zoomIn,
  '=': zoomIn,
  '-': zoomOut,
  '0': showAll,
  PageUp: byPages(-1),
  PageDown: byPages(1),
};

/** What a key does to the window, as `KeyboardEvent.key` names it; null for a key that does nothing. */
export function windowMove(key: string): MoveWindow | null {
  return Object.hasOwn(KEYS, key) ? KEYS[key]! : null;
}

/** A zoom about a cursor that is out of view is about the middle. */
function inside({ from, to }: StepWindow, step: number): number {
  return step >= from && step <= to ? step : Math.round((from + to) / 2);
}
