/** The choice of units that charts and table share: absolute, N*², relative. */
import { SCALES, type Scale } from '../src/figures/figure';
import type { Actions, Part, Scene } from './scene';
import { Segmented } from './segmented';

export class ScaleChoice implements Part {
  private readonly choice: Segmented<Scale>;

  constructor(actions: Actions) {
    this.choice = new Segmented(SCALES, (scale) => actions.change({ scale }));
  }

  get element(): HTMLElement {
    return this.choice.element;
  }

  update({ view, say }: Scene): void {
    const choices = SCALES.map((value) => ({ value, label: say(`scale-${value}`), hint: say(`scale-${value}-hint`) }));
    this.choice.update(say('scale'), choices, view.scale);
  }
}
