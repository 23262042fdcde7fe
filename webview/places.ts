/** Words where a run would be: nothing stated yet, a problem, a fault. Each says what is so and what to do. */
import { type Child, element, notation, render } from './element';
import type { Actions, Say } from './scene';
import type { Page } from './state';

const EXAMPLE = '```vdominance\nl0: 200\nlA: 4\nlB: 7\n```';

/** A page without a run. */
export type Place = Exclude<Page, { readonly kind: 'run' }>;

function paragraph(text: string, name = 'place-text'): Child {
  return element('p', { class: name }, ...notation(text));
}

function empty(actions: Actions, say: Say): Child[] {
  const copy = element(
    'button',
    { class: 'link', attributes: { type: 'button' }, onclick: () => actions.copy(EXAMPLE) },
    say('empty-copy'),
  );
  return [
    element('h1', { class: 'place-title' }, say('empty-title')),
    paragraph(say('empty-text')),
    element('pre', { class: 'place-example' }, EXAMPLE),
    copy,
    paragraph(say('empty-forms'), 'place-text place-quiet'),
  ];
}

function loading(say: Say): Child[] {
  const bars = ['place-bar', 'place-bar place-bar-short', 'place-bar place-bar-tall'].map((name) =>
    element('div', { class: name }),
  );
  return [element('p', { class: 'hidden' }, say('loading')), ...bars];
}

/** A message comes from the host in the reader's language, and may quote the document: it is shown as it stands. */
function message(title: string, text: string, ...more: Child[]): Child[] {
  return [
    element('h1', { class: 'place-title place-bad' }, title),
    element('p', { class: 'place-text' }, text),
    ...more,
  ];
}

function contentOf(place: Place, actions: Actions, say: Say): Child[] {
  switch (place.kind) {
    case 'empty':
      return empty(actions, say);
    case 'loading':
      return loading(say);
    case 'problem':
      return message(say('problem-title'), place.message);
    case 'failed':
      return message(say('failed-title'), place.message, paragraph(say('failed-text'), 'place-text place-quiet'));
  }
}

export class PlaceView {
  readonly element = element('section', { class: 'place', attributes: { 'aria-live': 'polite' } });

  constructor(private readonly actions: Actions) {}

  update(place: Place, say: Say): void {
    this.element.dataset.kind = place.kind;
    render(this.element, JSON.stringify([place, say('empty-title')]), () => contentOf(place, this.actions, say));
  }
}
