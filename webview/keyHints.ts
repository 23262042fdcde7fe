/** What the keys do, standing where the hand is: each hint is a button that does the same. */
import { type Move, moveStep } from './cursor';
import { type Child, element, render } from './element';
import { groundOf } from './ground';
import { type IconName, icon } from './icon';
import type { Actions, Part, Scene, WordKey } from './scene';

interface Group {
  readonly label: WordKey;
  readonly sign: IconName | null;
  readonly keys: readonly string[];
  readonly before: readonly Move[];
  readonly after: readonly Move[];
}

const GROUPS: readonly Group[] = [
  { label: 'keys-step', sign: null, keys: ['←', '→'], before: ['first', 'previous'], after: ['next', 'last'] },
  { label: 'keys-violation', sign: 'down', keys: ['n'], before: ['previous-violation'], after: ['next-violation'] },
  { label: 'keys-eviction', sign: 'up', keys: ['e'], before: ['previous-eviction'], after: ['next-eviction'] },
];

/** They zoom and page wherever the focus is (window.ts). */
const ZOOM_KEYS = ['+', '−', '0', 'PgUp', 'PgDn'] as const;

const ICONS: Readonly<Record<Move, IconName>> = {
  first: 'first',
  previous: 'left',
  next: 'right',
  last: 'last',
  'previous-violation': 'left',
  'next-violation': 'right',
  'previous-eviction': 'left',
  'next-eviction': 'right',
};

export class KeyHints implements Part {
  readonly element = element('div', { class: 'keys' });
  private readonly buttons = new Map<Move, HTMLButtonElement>();
  private readonly labels: readonly HTMLElement[];
  private readonly zoomKeys = element('span', { class: 'keys-group' });
  private readonly play: HTMLButtonElement;
  private scene: Scene | null = null;

  constructor(private readonly actions: Actions) {
    this.play = element('button', {
      class: 'key key-play',
      attributes: { type: 'button', 'data-focus': 'play' },
      onclick: () => actions.play(),
    });
    this.labels = GROUPS.map(() => element('span', { class: 'keys-label' }));
    this.element.append(element('span', { class: 'keys-group' }, this.play));
    for (const [i, { before, after }] of GROUPS.entries()) {
      const children: Child[] = [
        ...before.map((move) => this.button(move)),
        this.labels[i]!,
        ...after.map((move) => this.button(move)),
      ];
      this.element.append(element('span', { class: 'keys-group' }, ...children));
    }
    this.element.append(this.zoomKeys);
  }

  update(scene: Scene): void {
    this.scene = scene;
    this.updatePlay(scene);
    render(this.zoomKeys, scene.language, () => [
      element(
        'span',
        { class: 'keys-label' },
        scene.say('keys-zoom'),
        ...ZOOM_KEYS.map((key) => element('kbd', {}, key)),
      ),
    ]);
    const ground = groundOf(scene);
    for (const [move, button] of this.buttons) {
      const label = scene.say(`key-${move}`);
      button.title = label;
      button.setAttribute('aria-label', label);
      button.setAttribute('aria-disabled', String(moveStep(scene.step, move, ground) === scene.step));
    }
    for (const [i, { label, sign, keys }] of GROUPS.entries()) {
      const words = scene.say(label);
      if (this.labels[i]!.dataset.words === words) continue;
      this.labels[i]!.dataset.words = words;
      const hints = keys.map((key) => element('kbd', {}, key));
      this.labels[i]!.replaceChildren(...(sign ? [icon(sign)] : []), words, ...hints);
    }
  }

  private updatePlay({ playing, say, language }: Scene): void {
    this.play.setAttribute('aria-pressed', String(playing));
    this.play.title = say('key-play');
    render(this.play, `${playing} ${language}`, () => [
      icon(playing ? 'pause' : 'play'),
      element('span', { class: 'keys-label' }, say('play'), element('kbd', {}, say('key-space'))),
    ]);
  }

  private button(move: Move): HTMLButtonElement {
    const onclick = (): void => {
      const ground = this.scene && groundOf(this.scene);
      if (ground) this.actions.moveStep((step) => moveStep(step, move, ground));
    };
    const button = element('button', { class: 'key', attributes: { type: 'button' }, onclick }, icon(ICONS[move]));
    this.buttons.set(move, button);
    return button;
  }
}
