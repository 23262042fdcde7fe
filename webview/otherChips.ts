/** The document's own claims about the set on show, as chips: pressing one shows it in the text, and the step at which it first fails. */
import type { OtherClaimView } from '../src/protocol';
import { ICONS, TONES } from './chips';
import { type Child, element, render } from './element';
import { icon } from './icon';
import type { Actions, Part, Scene } from './scene';

export class OtherChips implements Part {
  readonly element = element('div', { class: 'chips chips-others', attributes: { role: 'group' } });

  constructor(private readonly actions: Actions) {}

  update(scene: Scene): void {
    const { others, say, language } = scene;
    this.element.hidden = others.length === 0;
    this.element.setAttribute('aria-label', say('other-claims'));
    render(this.element, JSON.stringify([others, language]), () => others.map((claim) => this.chip(claim, scene)));
  }

  private chip({ id, kind, text, verdict, first }: OtherClaimView, { say }: Scene): Child {
    const onclick = (): void => {
      this.actions.post({ type: 'revealClaim', claim: id });
      if (first !== null) this.actions.change({ step: first });
    };
    const said = say(verdict === 'holds-by-rounding' ? 'holds' : verdict);
    const title = say('other-claim-hint', { kind: say(`kind-${kind}`), verdict: said });
    const attributes = { type: 'button', title, 'data-focus': id };
    const words =
      first === null ? [] : [element('span', { class: 'separator' }, ' · '), say('other-first', { t: first })];
    // Text of the document is shown as it stands.
    return element(
      'button',
      { class: `chip chip-${TONES[verdict]}`, attributes, onclick },
      icon(ICONS[verdict]),
      element('span', { class: 'chip-text' }, text),
      ...words,
      element('span', { class: 'hidden' }, ` ${said}`),
    );
  }
}
