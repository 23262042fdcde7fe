/** What the charts show of the run, and the buttons that change it: the same as the keys and the wheel. */
import { formatCount } from '../src/core/present/numerals';
import { element } from './element';
import { type IconName, icon } from './icon';
import type { Actions, Part, Scene, WordKey } from './scene';
import { type MoveWindow, showAll, shownWindow, zoomIn, zoomOut } from './window';

interface Tool {
  readonly label: WordKey;
  readonly sign: IconName;
  readonly move: MoveWindow;
}

const TOOLS: readonly Tool[] = [
  { label: 'zoom-out', sign: 'none', move: zoomOut },
  { label: 'zoom-in', sign: 'plus', move: zoomIn },
  { label: 'zoom-all', sign: 'all', move: showAll },
];

export class ZoomTools implements Part {
  readonly element = element('div', { class: 'zoom', attributes: { role: 'group' } });
  private readonly range = element('span', { class: 'zoom-range', attributes: { 'aria-live': 'polite' } });
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(actions: Actions) {
    this.buttons = TOOLS.map(({ sign, move }) =>
      element(
        'button',
        { class: 'zoom-button', attributes: { type: 'button' }, onclick: () => actions.moveWindow(move) },
        icon(sign),
      ),
    );
    this.element.append(this.range, ...this.buttons);
  }

  update({ view, run, say }: Scene): void {
    const { steps } = run.columns;
    const { from, to } = shownWindow(view.window, steps);
    const whole = from === 0 && to === steps - 1;
    const numbers = { from: formatCount(from), to: formatCount(to), steps: formatCount(steps) };
    const range = whole ? say('zoom-whole', numbers) : say('zoom-range', numbers);
    if (this.range.textContent !== range) this.range.textContent = range;
    this.element.setAttribute('aria-label', say('zoom'));
    this.element.title = say('zoom-hint');
    for (const [i, button] of this.buttons.entries()) {
      const { label, move } = TOOLS[i]!;
      button.title = say(label);
      button.setAttribute('aria-label', say(label));
      button.setAttribute('aria-disabled', String(whole && move !== zoomIn));
    }
  }
}
