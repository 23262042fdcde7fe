/** The parameters at the foot, always visible: live while typing, Reset and Apply only while something differs from the document. */
import { PARAMETER_NAMES, type ParameterName } from '../src/core/model/parameters';
import type { ParameterTexts } from '../src/core/model/parameterText';
import type { Snapshot } from '../src/protocol';
import { changedNames } from './asked';
import { button, Field } from './controls';
import { currentTexts, type Drafts } from './drafts';
import { element } from './element';
import type { Actions, Say } from './scene';
import type { ViewState } from './state';

/** In the order of the foot; the folded ones show on request where the page is narrow. */
const SHOWN: readonly ParameterName[] = ['l0', 'lA', 'lB', 'lambdaA', 'lambdaB', 'B', 'steps'];
const FOLDED: readonly ParameterName[] = PARAMETER_NAMES.filter((name) => !SHOWN.includes(name));

export class Foot {
  readonly element: HTMLElement;
  private readonly fields: readonly Field[];
  private readonly buttons: HTMLElement;
  private readonly reset: HTMLElement;
  private readonly apply: HTMLElement;
  private readonly more: HTMLButtonElement;
  private drafts: Drafts = {};
  /** The set the drafts were typed for. */
  private owner = '';
  private stated: ParameterTexts | null = null;
  private explored: ParameterTexts | null = null;
  private folded = true;
  private sending = false;

  constructor(private readonly actions: Actions) {
    this.fields = [...SHOWN, ...FOLDED].map((name) => this.field(name));
    this.reset = button('secondary', () => this.resetAll());
    this.apply = button('primary', () => actions.post({ type: 'apply' }));
    const onclick = (): void => actions.change({ moreParameters: this.folded });
    this.more = element('button', { class: 'link more', attributes: { type: 'button' }, onclick });
    this.buttons = element('div', { class: 'foot-buttons' }, this.reset, this.apply);
    const fields = element('div', { class: 'fields' }, ...this.fields.map((field) => field.element), this.more);
    const problems = element('div', { class: 'problems' }, ...this.fields.map(({ sentence }) => sentence));
    this.element = element('section', { class: 'foot' }, fields, this.buttons, problems);
  }

  update(snapshot: Snapshot, view: ViewState, say: Say): void {
    const { stated, explored, problems, defaulted } = snapshot;
    this.element.hidden = stated === null;
    if (!stated) return;
    this.takeOver(snapshot, stated);
    const texts = currentTexts({ stated, explored }, this.drafts);
    const changed = changedNames(stated, texts);
    for (const field of this.fields) {
      const { name } = field;
      const state = {
        text: texts[name],
        problem: problems[name],
        changed: changed.includes(name),
        defaulted: defaulted.includes(name),
      };
      field.update(state, say);
    }
    this.labels(say, view.moreParameters);
    this.buttons.hidden = changed.length === 0;
    this.apply.toggleAttribute('disabled', Object.keys(problems).length > 0);
  }

  /** Drafts belong to one set; those of another are dropped when the explorer moves on. */
  private takeOver({ document, set, explored }: Snapshot, stated: ParameterTexts): void {
    const owner = `${document?.name} ${set?.number}`;
    if (owner !== this.owner) this.drafts = {};
    this.owner = owner;
    this.stated = stated;
    this.explored = explored;
  }

  private labels(say: Say, shown: boolean): void {
    this.folded = !shown;
    this.element.classList.toggle('foot-folded', this.folded);
    this.element.setAttribute('aria-label', say('parameters'));
    this.more.textContent = say(shown ? 'less' : 'more');
    this.more.setAttribute('aria-expanded', String(shown));
    this.reset.textContent = say('reset');
    this.reset.title = say('reset-hint');
    this.apply.textContent = say('apply');
    this.apply.title = say('apply-hint');
  }

  private field(name: ParameterName): Field {
    return new Field(
      name,
      (text) => this.type(name, text),
      () => this.leave(name),
    );
  }

  /** At most one message a frame, with everything typed until then. */
  private type(name: ParameterName, text: string): void {
    this.drafts = { ...this.drafts, [name]: text };
    this.actions.redraw();
    if (this.sending) return;
    this.sending = true;
    requestAnimationFrame(() => {
      this.sending = false;
      const { stated, explored } = this;
      if (stated) this.actions.post({ type: 'explore', parameters: currentTexts({ stated, explored }, this.drafts) });
    });
  }

  /** Once left, a field shows what the host made of its text, unless that has not come yet. */
  private leave(name: ParameterName): void {
    const known = (this.explored ?? this.stated)?.[name];
    if (this.drafts[name] !== known) return;
    const { [name]: _, ...rest } = this.drafts;
    this.drafts = rest;
  }

  private resetAll(): void {
    this.drafts = {};
    this.actions.post({ type: 'reset' });
  }
}
