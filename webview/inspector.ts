/** The step under the cursor: its state, the proof's terms, and the keys that move it. */
import { element, notation, render } from './element';
import { KeyHints } from './keyHints';
import type { Actions, Part, Scene } from './scene';
import { StateView } from './stateView';
import { Terms } from './terms';

export class Inspector implements Part {
  readonly element: HTMLElement;
  private readonly title = element('h2', { class: 'step-title', attributes: { id: 'step-title' } });
  private readonly parts: readonly Part[];

  constructor(actions: Actions) {
    const state = new StateView();
    const terms = new Terms(actions);
    const keys = new KeyHints(actions);
    this.parts = [state, terms, keys];
    const left = element('div', { class: 'step-state' }, this.title, state.element);
    const right = element('div', { class: 'step-terms' }, terms.element, keys.element);
    this.element = element(
      'section',
      { class: 'inspector', attributes: { 'aria-labelledby': 'step-title' } },
      left,
      right,
    );
  }

  update(scene: Scene): void {
    const { say, step, language } = scene;
    render(this.title, `${language} ${step}`, () => [
      ...notation(say('step-at', { t: step })),
      element('span', { class: 'step-detail' }, ` · ${say('step-state', { t: step, next: step + 1 })}`),
    ]);
    for (const part of this.parts) part.update(scene);
  }
}
