/** What was asked, small, above the verdict: the parameters as they are run, the place, and whether the explorer follows the cursor. */
import type { ParameterName } from '../src/core/model/parameters';
import { PARAMETER_NAMES } from '../src/core/model/parameters';
import type { ParameterTexts } from '../src/core/model/parameterText';
import { formatCount } from '../src/core/present/numerals';
import { type Child, element, notation, render, separated } from './element';
import type { Actions, Part, Scene } from './scene';

/** As the note writes them; `_` lowers. */
export const SYMBOLS: Readonly<Record<ParameterName, string>> = {
  l0: 'l_0',
  lA: 'l_A',
  lB: 'l_B',
  lambdaA: 'λ_A',
  lambdaB: 'λ_B',
  B: 'B',
  steps: 'steps',
  eviction: 'eviction',
  start: 'start',
  Q: 'Q',
};

/** The parameters whose text is not the document's. */
export function changedNames(stated: ParameterTexts, explored: ParameterTexts): ParameterName[] {
  return PARAMETER_NAMES.filter((name) => stated[name].trim() !== explored[name].trim());
}

function setting(name: ParameterName, texts: ParameterTexts): Child[] {
  return notation(`${SYMBOLS[name]} = ${texts[name]}`);
}

function dimensions(texts: ParameterTexts): Child {
  const said = separated((['l0', 'lA', 'lB'] as const).map((name) => setting(name, texts)));
  return element('strong', { class: 'asked-main' }, ...said);
}

function others({ snapshot: { defaulted, stated }, say }: Scene, texts: ParameterTexts): Child {
  const unusual = (['eviction', 'start', 'Q'] as const).filter(
    (name) => !defaulted.includes(name) || texts[name] !== stated?.[name],
  );
  const steps = /^\d+$/.test(texts.steps) ? formatCount(Number(texts.steps)) : texts.steps;
  const said = separated([
    [say('rates', { lambdaA: texts.lambdaA, lambdaB: texts.lambdaB })],
    setting('B', texts),
    [say('steps-asked', { steps })],
    ...unusual.map((name) => setting(name, texts)),
  ]);
  return element('span', { class: 'asked-others' }, ...said);
}

export class Asked implements Part {
  readonly element: HTMLElement;
  private readonly parameters = element('div', { class: 'asked-parameters' });
  private readonly place = element('span', { class: 'asked-place' });
  private readonly pin: HTMLButtonElement;
  private pinned = false;

  constructor(actions: Actions) {
    this.pin = element('button', {
      class: 'pin',
      attributes: { type: 'button' },
      onclick: () => actions.post({ type: 'pin', pinned: !this.pinned }),
    });
    this.element = element('div', { class: 'asked' }, this.parameters, this.place, this.pin);
  }

  update(scene: Scene): void {
    const { snapshot, say, language } = scene;
    const { stated, explored, set, document: source, following } = snapshot;
    const texts = explored ?? stated;
    const key = JSON.stringify([texts, stated, snapshot.defaulted, language]);
    render(this.parameters, key, () =>
      texts ? [dimensions(texts), others(scene, texts), ...this.exploring(scene)] : [],
    );
    this.element.classList.toggle('asked-changed', explored !== null);
    this.place.textContent = source && set ? say('place', { name: source.name, line: set.line }) : '';
    this.place.title = set ? say('set-of', { number: set.number, count: set.count }) : '';
    this.pinned = following === 'pinned';
    this.pin.textContent = say(this.pinned ? 'pinned' : 'follows-cursor');
    this.pin.title = say(this.pinned ? 'unpin-hint' : 'pin-hint');
    this.pin.setAttribute('aria-pressed', String(this.pinned));
  }

  private exploring({ snapshot: { stated, explored }, say }: Scene): Child[] {
    if (!stated || !explored) return [];
    const names = changedNames(stated, explored).map((name) => SYMBOLS[name]);
    if (names.length === 0) return [];
    const attributes = { title: say('exploring-hint') };
    return [
      element(
        'span',
        { class: 'asked-exploring', attributes },
        ...notation(say('exploring', { names: names.join(', ') })),
      ),
    ];
  }
}
