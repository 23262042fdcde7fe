/** The runs that are kept beside the one on show: each a chip with its line as the charts draw it, its name, and what it follows. */
import { comparedDash } from '../src/figures/compared';
import { comparison } from './comparison';
import { type Child, element, notation, render } from './element';
import { icon } from './icon';
import { keptName } from './keptName';
import type { Actions, KeptView, Part, Scene } from './scene';

/** No chart tells more lines apart. */
const MOST = 6;

export class KeptRuns implements Part {
  readonly element = element('section', { class: 'kept' });
  /** Keeps the run on show; stands beside what was asked. */
  readonly tools: HTMLButtonElement;
  private readonly list = element('ul', { class: 'kept-list' });
  private readonly table = element('details', { class: 'comparison' });
  private readonly summary = element('summary');
  private readonly numbers = element('div', {
    class: 'comparison-scroll',
    attributes: { tabindex: '0', role: 'group' },
  });
  private scene: Scene | null = null;

  constructor(private readonly actions: Actions) {
    this.tools = element('button', {
      class: 'pin kept-keep',
      attributes: { type: 'button', 'data-focus': 'keep' },
      onclick: () => this.keepRun(),
    });
    this.table.append(this.summary, this.numbers);
    this.element.append(this.list, this.table);
  }

  update(scene: Scene): void {
    this.scene = scene;
    const { kept, say, language, waiting } = scene;
    this.element.setAttribute('aria-label', say('kept-runs'));
    if (this.tools.textContent !== say('keep-run')) this.tools.textContent = say('keep-run');
    this.tools.title = say('keep-run-hint');
    this.tools.setAttribute('aria-disabled', String(waiting !== null || kept.length >= MOST));
    this.element.hidden = kept.length === 0;
    const key = JSON.stringify([language, kept.map(({ run, ...chip }) => [chip, run !== null])]);
    render(this.list, key, () => this.chips(scene));
    this.table.hidden = !kept.some(({ run }) => run);
    this.summary.textContent = say('compare');
    this.numbers.setAttribute('aria-label', say('compare'));
    if (!this.table.hidden) this.numbers.replaceChildren(comparison(scene));
  }

  private chips({ kept, say }: Scene): Child[] {
    let drawn = 0;
    return kept.map((one) => {
      const line = one.run ? [lineSample(drawn++)] : [element('span', { class: 'kept-waits' }, say('kept-waits'))];
      const name = element('span', { class: 'kept-name' });
      name.append(this.nameButton(one, name));
      return element('li', { class: 'chip kept-chip' }, ...line, name, this.modeButton(one), this.dropButton(one));
    });
  }

  private keepRun(): void {
    const { snapshot, waiting, kept } = this.scene ?? {};
    if (!snapshot?.stated || waiting || (kept?.length ?? 0) >= MOST) return;
    this.actions.post({ type: 'keepRun', name: keptName(snapshot.stated, snapshot.explored) });
  }

  /** The name, which pressing turns into a field. */
  private nameButton(kept: KeptView, host: HTMLElement): HTMLElement {
    const title = this.scene!.say('rename-run');
    const attributes = { type: 'button', title, 'data-focus': `name ${kept.id}` };
    const onclick = (): void => {
      const input = this.nameInput(kept, () => host.replaceChildren(this.nameButton(kept, host)));
      host.replaceChildren(input);
      input.select();
    };
    return element('button', { class: 'kept-rename', attributes, onclick }, ...notation(kept.name));
  }

  private nameInput({ id, name }: KeptView, close: () => void): HTMLInputElement {
    const attributes = { class: 'kept-input', maxlength: '200', 'aria-label': this.scene!.say('rename-run') };
    const input = element('input', { attributes });
    input.value = name;
    input.size = Math.max(6, name.length);
    const finish = (said: string): void => {
      if (said !== '' && said !== name) this.actions.post({ type: 'renameRun', id, name: said });
      close();
    };
    input.addEventListener('blur', () => finish(input.value.trim()), { once: true });
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') input.value = name;
      if (key === 'Enter' || key === 'Escape') input.blur();
    });
    return input;
  }

  private modeButton({ id, mode }: KeptView): HTMLElement {
    const { say } = this.scene!;
    const follows = mode === 'following';
    const attributes = {
      type: 'button',
      title: say(follows ? 'kept-following-hint' : 'kept-frozen-hint'),
      'aria-pressed': String(follows),
      'data-focus': `mode ${id}`,
    };
    const onclick = (): void => this.actions.post({ type: 'setRunMode', id, mode: follows ? 'frozen' : 'following' });
    return element(
      'button',
      { class: 'kept-mode', attributes, onclick },
      say(follows ? 'kept-following' : 'kept-frozen'),
    );
  }

  private dropButton({ id, name }: KeptView): HTMLElement {
    const label = this.scene!.say('drop-run', { name });
    const attributes = { type: 'button', title: label, 'aria-label': label };
    const onclick = (): void => this.actions.post({ type: 'dropRun', id });
    return element('button', { class: 'kept-drop', attributes, onclick }, icon('close'));
  }
}

/** A piece of the line with which the charts draw the run that comes n-th among those drawn. */
function lineSample(n: number): Element {
  const sample = icon('solid');
  sample.style.strokeDasharray = comparedDash(n).join(' ');
  return sample;
}
