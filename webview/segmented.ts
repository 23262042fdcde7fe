/** A small choice of one among few, as a radio group: arrow keys choose, Tab passes by. */
import { element, notation } from './element';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export class Segmented<T extends string> {
  readonly element = element('div', { class: 'segmented', attributes: { role: 'radiogroup' } });
  private readonly buttons = new Map<T, HTMLButtonElement>();

  constructor(
    private readonly values: readonly T[],
    private readonly choose: (value: T) => void,
  ) {
    for (const value of values) {
      const attributes = { type: 'button', role: 'radio' };
      const button = element('button', { class: 'segment', attributes, onclick: () => choose(value) });
      this.buttons.set(value, button);
      this.element.append(button);
    }
    this.element.addEventListener('keydown', (event) => this.pressed(event));
  }

  update(label: string, choices: readonly Choice<T>[], chosen: T): void {
    this.element.setAttribute('aria-label', label);
    for (const { value, label: text, hint } of choices) {
      const button = this.buttons.get(value)!;
      if (button.dataset.label !== text) {
        button.dataset.label = text;
        button.replaceChildren(...notation(text));
      }
      button.title = hint ?? '';
      button.setAttribute('aria-checked', String(value === chosen));
      button.tabIndex = value === chosen ? 0 : -1;
    }
  }

  private pressed(event: KeyboardEvent): void {
    const direction = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // else the arrow would move the step cursor too
    const at = this.values.findIndex((value) => this.buttons.get(value) === document.activeElement);
    const value = this.values[(at + direction + this.values.length) % this.values.length]!;
    this.choose(value);
    this.buttons.get(value)!.focus();
  }
}
