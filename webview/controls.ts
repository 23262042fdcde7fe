/** The one door to the toolkit: buttons, and a field for a parameter. What follows the sunset toolkit is a change of this file. */
import {
  type Dropdown,
  provideVSCodeDesignSystem,
  type TextField,
  vsCodeButton,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
import { EVICTIONS, type ParameterName } from '../src/core/model/parameters';
import { SYMBOLS } from './asked';
import { nudged, turned } from './drafts';
import { dragHandle } from './dragHandle';
import { element, notation, render } from './element';
import type { Say } from './scene';

provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeTextField(), vsCodeDropdown(), vsCodeOption());

export type Appearance = 'primary' | 'secondary';

export function button(appearance: Appearance, pressed: () => void): HTMLElement {
  const made = document.createElement('vscode-button');
  made.setAttribute('appearance', appearance);
  made.addEventListener('click', pressed);
  return made;
}

function textField(): TextField {
  return document.createElement('vscode-text-field') as TextField;
}

/** The eviction orders; opens upwards, since it stands at the foot of the page. */
function evictionChoice(): Dropdown {
  const made = document.createElement('vscode-dropdown') as Dropdown;
  made.setAttribute('position', 'above');
  for (const value of EVICTIONS) {
    const option = document.createElement('vscode-option');
    option.setAttribute('value', value);
    made.append(option);
  }
  return made;
}

/** What a field is told about its parameter. */
export interface FieldState {
  readonly text: string;
  readonly problem: string | undefined;
  /** The text is not the document's. */
  readonly changed: boolean;
  readonly defaulted: boolean;
}

/** One parameter: its symbol, its control, and the sentence about what is wrong with it. */
export class Field {
  readonly element: HTMLElement;
  private readonly input: TextField | Dropdown;
  private readonly symbol = element('span', { class: 'field-symbol', attributes: { 'aria-hidden': 'true' } });
  /** What is wrong with the text; stands under the row of fields. */
  readonly sentence = element('p', { class: 'field-problem', attributes: { role: 'status' } });

  constructor(
    readonly name: ParameterName,
    private readonly typed: (text: string) => void,
    left: () => void,
  ) {
    this.input = name === 'eviction' ? evictionChoice() : textField();
    this.element = element('div', { class: `field field-${name}` }, this.symbol, this.input);
    this.symbol.addEventListener('click', () => this.input.focus());
    dragHandle(this.symbol, {
      begin: () => (turned(name, this.input.value, 0) === null ? null : this.input.value),
      turn: (start, notches) => this.put(turned(name, start, notches)),
      end: left,
    });
    this.input.addEventListener(name === 'eviction' ? 'change' : 'input', () => typed(this.input.value));
    this.input.addEventListener('focusout', left);
    this.input.addEventListener('keydown', (event: KeyboardEvent) => this.pressed(event));
  }

  update({ text, problem, changed, defaulted }: FieldState, say: Say): void {
    this.translate(say);
    if (this.input.value !== text) this.input.value = text;
    this.symbol.title = say('drag-hint');
    render(this.symbol, SYMBOLS[this.name], () => notation(SYMBOLS[this.name]));
    const label = `${say(`name-${this.name}`)}${defaulted && !changed ? `, ${say('defaulted')}` : ''}`;
    this.input.setAttribute('aria-label', label);
    this.input.title = label;
    this.input.setAttribute('aria-invalid', String(problem !== undefined));
    this.element.classList.toggle('field-bad', problem !== undefined);
    this.element.classList.toggle('field-changed', changed);
    this.sentence.hidden = problem === undefined;
    if (this.sentence.textContent !== (problem ?? '')) this.sentence.textContent = problem ?? '';
  }

  /** The words of a choice are in the reader's language. */
  private translate(say: Say): void {
    for (const [i, option] of [...this.input.querySelectorAll('vscode-option')].entries()) {
      const words = say(`eviction-${EVICTIONS[i]!}`);
      if (option.textContent === words) continue;
      option.textContent = words;
      option.setAttribute('aria-label', words); // the toolkit would call it "Option"
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const text = nudged(this.input.value, event.key === 'ArrowUp' ? 1 : -1);
    if (text === null) return;
    event.preventDefault();
    this.put(text);
  }

  private put(text: string | null): void {
    if (text === null) return;
    this.input.value = text;
    this.typed(text);
  }
}
