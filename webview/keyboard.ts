/** What keys do, wherever on the page they are pressed. */
import { moveOf, moveStep } from './cursor';
import { groundOf } from './ground';
import type { Actions, Scene } from './scene';
import { windowMove } from './window';

/** In a field, keys are text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('vscode-text-field, vscode-dropdown, input, select') !== null;
}

/** On a button, the space bar presses it. */
function isPressing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, summary, vscode-button, [role="tab"]') !== null;
}

/** What a key does; null for one that does nothing, or that belongs to where it was pressed. */
export function keyAct(event: KeyboardEvent, scene: Scene, actions: Actions): (() => void) | null {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return null;
  if (key === ' ') return isPressing(target) ? null : () => actions.play();
  const move = moveOf(key);
  if (move) return () => actions.moveStep((step) => moveStep(step, move, groundOf(scene)));
  const next = windowMove(key);
  return next && (() => actions.moveWindow(next));
}
