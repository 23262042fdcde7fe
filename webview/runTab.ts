/** Run: energy over inner product, one axis of steps. Without P, G over admissions. */
import { ENERGY_AXES, type EnergyAxis, type Figure, type FigureView } from '../src/figures/figure';
import { innerProduct } from '../src/figures/innerProduct';
import { lyapunovEnergy } from '../src/figures/lyapunovEnergy';
import { spread, spreadAndAdmission } from '../src/figures/spread';
import { ChartStack } from './charts/chartStack';
import { element } from './element';
import { ScaleChoice } from './scaleChoice';
import type { Actions, Part, Scene } from './scene';
import { Segmented } from './segmented';
import { markedQuantity } from './state';
import type { Tab } from './tabs';

function figures(scene: Scene, width: number): Figure[] {
  const { run, view, claim, theme, language } = scene;
  const marked = markedQuantity(run, claim);
  const whole: FigureView = {
    scale: view.scale,
    energyAxis: view.energyAxis,
    marked,
    from: 0,
    to: run.columns.steps - 1,
    width,
  };
  const setting = { theme, language };
  if (!run.stable) return [spreadAndAdmission(run, whole, setting)];
  // Whoever asks about G sees G where the energy was, above the same inner product.
  const above = marked === 'G_T - G_S' ? spread : lyapunovEnergy;
  return [above(run, whole, setting), innerProduct(run, whole, setting)];
}

class RunTab implements Part {
  readonly element: HTMLElement;
  readonly tools: HTMLElement;
  private readonly scale: ScaleChoice;
  private readonly axis: Segmented<EnergyAxis>;
  private readonly charts: ChartStack;

  constructor(actions: Actions) {
    this.scale = new ScaleChoice(actions);
    this.axis = new Segmented(ENERGY_AXES, (energyAxis) => actions.change({ energyAxis }));
    this.charts = new ChartStack(figures, actions);
    this.tools = element('div', { class: 'tools-run' }, this.axis.element, this.scale.element);
    this.element = this.charts.element;
  }

  update(scene: Scene): void {
    const { view, say, run, claim } = scene;
    this.scale.update(scene);
    const axes = ENERGY_AXES.map((value) => ({ value, label: say(`axis-${value}`) }));
    this.axis.update(say('energy-axis'), axes, view.energyAxis);
    // A ratio has no logarithmic axis, and a spread no other.
    const energy = run.stable && markedQuantity(run, claim) !== 'G_T - G_S';
    this.axis.element.hidden = view.scale === 'relative' || !energy;
    this.charts.update(scene);
  }
}

export const RUN_TAB: Tab = { name: 'run', label: 'tab-run', create: (actions) => new RunTab(actions) };
