/** Dragging a symbol sideways changes its number, as a slider without ends would. */

const PIXELS_PER_NOTCH = 4;
/** With shift, a notch counts so many times. */
const FAST = 10;

/** What a handle changes. */
export interface Dragged {
  /** The text at the start of the drag; null where it cannot be dragged. */
  begin(): string | null;
  /** So many notches from there. */
  turn(start: string, notches: number): void;
  end(): void;
}

interface Drag {
  readonly start: string;
  readonly x: number;
}

/** Makes an element such a handle. A press that does not move stays a click. */
export function dragHandle(handle: HTMLElement, dragged: Dragged): void {
  let drag: Drag | null = null;
  let turned = 0;
  handle.classList.add('drag-handle');
  handle.addEventListener('pointerdown', (event) => {
    const start = event.button === 0 ? dragged.begin() : null;
    if (start === null) return;
    event.preventDefault(); // or it would select text
    handle.setPointerCapture(event.pointerId);
    drag = { start, x: event.clientX };
    turned = 0;
  });
  handle.addEventListener('pointermove', (event) => {
    if (!drag) return;
    const notches = Math.trunc((event.clientX - drag.x) / PIXELS_PER_NOTCH) * (event.shiftKey ? FAST : 1);
    if (notches === turned) return;
    turned = notches;
    dragged.turn(drag.start, notches);
  });
  const finish = (): void => {
    if (drag && turned !== 0) dragged.end();
    drag = null;
  };
  handle.addEventListener('pointerup', finish);
  handle.addEventListener('pointercancel', finish);
}
