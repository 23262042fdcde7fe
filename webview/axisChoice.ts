/** The choice of a logarithmic or a linear energy axis, where the energies are on show in units of their own. */
import { ENERGY_AXES, type EnergyAxis } from '../src/figures/figure';
import type { Actions, Part, Scene } from './scene';
import { Segmented } from './segmented';
import { markedQuantity } from './state';

export class AxisChoice implements Part {
  private readonly choice: Segmented<EnergyAxis>;

  constructor(actions: Actions) {
    this.choice = new Segmented(ENERGY_AXES, (energyAxis) => actions.change({ energyAxis }));
  }

  get element(): HTMLElement {
    return this.choice.element;
  }

  update({ view, say, run, claim }: Scene): void {
    const axes = ENERGY_AXES.map((value) => ({ value, label: say(`axis-${value}`) }));
    this.choice.update(say('energy-axis'), axes, view.energyAxis);
    // A ratio has no logarithmic axis, and a spread no other.
    const energy = run.stable && markedQuantity(run, claim) !== 'G_T - G_S';
    this.element.hidden = view.scale === 'relative' || !energy;
  }
}
