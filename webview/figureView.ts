/** How a scene asks the figures to be drawn. */
import type { Compared, FigureSetting, FigureView, PortraitSource } from '../src/figures/figure';
import { approximate } from './exact';
import type { Scene } from './scene';
import { markedQuantity } from './state';
import { shownWindow } from './window';

/** The kept runs that there is something to draw of. */
function comparedRuns({ kept }: Pick<Scene, 'kept'>): Compared[] {
  return kept.flatMap(({ name, run }) => (run ? [{ name, source: run }] : []));
}

/** The reader's view for panels of this width. */
export function figureView(scene: Scene, width: number): FigureView {
  const { run, view, claim, memory } = scene;
  return {
    scale: view.scale,
    energyAxis: view.energyAxis,
    marked: markedQuantity(run, claim),
    ...shownWindow(view.window, run.columns.steps),
    compared: comparedRuns(scene),
    width,
    memory,
  };
}

/** The run on show, with the finer map of the visible steps where the host has told it. */
export function figureSource({ run, map, view }: Pick<Scene, 'run' | 'map' | 'view'>): PortraitSource {
  const { from, to } = shownWindow(view.window, run.columns.steps);
  const source = { ...run, firstWeight: approximate(run.exact.weights[0]!) };
  return map && map.from <= from && map.to >= to ? { ...source, deltaMap: map } : source;
}

export function figureSetting({ theme, language }: Pick<Scene, 'theme' | 'language'>): FigureSetting {
  return { theme, language };
}
