/** Says the step under the cursor to screen readers, when the cursor rests. */
import { scaledAt } from '../src/core/model/quantity';
import { formatScaled } from '../src/core/present/numerals';
import type { RunView } from '../src/protocol';
import { caseText } from './deltaTables';
import { element } from './element';
import type { Scene } from './scene';
import { markedQuantity } from './state';

const REST_MILLISECONDS = 250;

/** What a sentence about a step is made from. */
interface Spoken extends Pick<Scene, 'step' | 'claim' | 'say'> {
  readonly run: Pick<RunView, 'stable' | 'columns' | 'signs' | 'evictions'>;
}

/** One sentence about a step: its value, whether the marked claim fails there, whether it evicts. */
export function sentenceAt({ run, step, claim, say }: Spoken): string {
  const value = (name: 'inner' | 'G_T' | 'G_S'): string => {
    const scaled = scaledAt(run.columns, name, step);
    return scaled ? formatScaled(scaled) : '';
  };
  const parts = run.stable
    ? [say('announce-inner', { value: value('inner') })]
    : [say('announce-G', { theory: value('G_T'), simulation: value('G_S') })];
  if (run.signs[markedQuantity(run, claim)]?.[step] === -1) parts.push(say('announce-fails'));
  if (run.evictions.includes(step)) parts.push(say('announce-eviction'));
  return say('announce', { t: step, parts: parts.join(', ') });
}

/** What the tab on show is about, where that is not the inner product. */
function more({ run, step, view, say }: Scene): string[] {
  return view.tab === 'delta' || view.tab === 'geometry' ? [caseText(run, step, say)] : [];
}

export class Announcer {
  readonly element = element('div', { class: 'hidden', attributes: { role: 'status', 'aria-live': 'polite' } });
  private last: number | null = null;
  private timer: number | undefined;

  /** The first step of a page is not news. */
  update(scene: Scene): void {
    if (this.last !== null && this.last !== scene.step) this.later([sentenceAt(scene), ...more(scene)].join(', '));
    this.last = scene.step;
  }

  say(text: string): void {
    clearTimeout(this.timer);
    this.element.textContent = text;
  }

  private later(text: string): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.say(text), REST_MILLISECONDS);
  }
}
