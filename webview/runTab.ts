/** Run: energy over inner product, one axis of steps. Without P, G over admissions. */
import type { Figure } from '../src/figures/figure';
import { innerProduct } from '../src/figures/innerProduct';
import { lyapunovEnergy } from '../src/figures/lyapunovEnergy';
import { spread, spreadAndAdmission } from '../src/figures/spread';
import { AxisChoice } from './axisChoice';
import { figureTab } from './figureTab';
import { runTable, unstableTable } from './figureTables';
import { figureSetting, figureView } from './figureView';
import { ScaleChoice } from './scaleChoice';
import type { Scene } from './scene';
import { markedQuantity } from './state';
import { ZoomTools } from './zoomTools';

/** Both panels as one figure, on one axis of steps. */
function draw(scene: Scene, width: number): Figure {
  const { run, claim } = scene;
  const [view, setting] = [figureView(scene, width), figureSetting(scene)];
  if (!run.stable) return spreadAndAdmission(run, view, setting);
  // Whoever asks about G sees G where the energy was, above the same inner product.
  const above = markedQuantity(run, claim) === 'G_T - G_S' ? spread : lyapunovEnergy;
  const upper = above(run, view, setting);
  const lower = innerProduct(run, view, setting);
  return stack(upper, lower);
}

function stack(upper: Figure, lower: Figure): Figure {
  const moved = lower.places.map((place) => ({ ...place, row: place.row + upper.grid.rows }));
  return {
    ...upper,
    grid: { rows: upper.grid.rows + lower.grid.rows, columns: 1 },
    places: [...upper.places, ...moved],
    panels: [...upper.panels, ...lower.panels],
  };
}

export const RUN_TAB = figureTab({
  name: 'run',
  label: 'tab-run',
  requests: ({ run }) => [
    { name: 'energy_inner_product', title: run.stable ? 'figure-run' : 'figure-unstable', columns: 1, draw },
  ],
  tables: ({ run }) => [run.stable ? runTable : unstableTable],
  tools: [AxisChoice, ScaleChoice, ZoomTools],
});
