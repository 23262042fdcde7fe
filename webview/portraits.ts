/** The tabs of the note's figures, each one question. */
import { FIGURES, type FigureName, figureOf } from '../src/figures/figures';
import type { FigureRequest } from './charts/figureBoard';
import { caseTable, extremaTable, heatTable } from './deltaTables';
import { ProofFacts } from './facts';
import { figureTab } from './figureTab';
import { evictionTable, geometryTable } from './figureTables';
import { figureSetting, figureSource, figureView } from './figureView';
import { MapAsker } from './mapAsker';
import { ScaleChoice } from './scaleChoice';
import type { Scene, WordKey } from './scene';
import { ZoomTools } from './zoomTools';

interface Portrait {
  readonly name: FigureName;
  readonly title: WordKey;
  readonly columns: number;
  readonly everyStep?: boolean;
}

/** Those that there is what they are drawn from: some need P. */
function requests(portraits: readonly Portrait[], { run }: Scene): FigureRequest[] {
  return portraits
    .filter(({ name }) => run.stable || !FIGURES[name].needsP)
    .map((portrait) => ({ ...portrait, draw: (scene, width) => drawn(portrait.name, scene, width) }));
}

function drawn(name: FigureName, scene: Scene, width: number) {
  const figure = figureOf(name, figureSource(scene), figureView(scene, width), figureSetting(scene));
  if (!figure) throw new Error(`${name} was asked for without P`);
  return figure;
}

const DELTA: readonly Portrait[] = [
  { name: 'delta_heatmap', title: 'figure-delta-heatmap', columns: 1 },
  { name: 'delta_extrema', title: 'figure-delta-extrema', columns: 1 },
];

const GEOMETRY: readonly Portrait[] = [
  { name: 'G_vs_V_relation', title: 'figure-G-vs-V', columns: 1 },
  { name: 'case_distribution', title: 'figure-cases', columns: 1 },
];

const EVICTIONS: readonly Portrait[] = [
  { name: 'p_norm_experiments', title: 'figure-p-norm', columns: 2 },
  { name: 'eviction_delta_relation', title: 'figure-eviction-delta', columns: 2 },
];

export const DELTA_TAB = figureTab({
  name: 'delta',
  label: 'tab-delta',
  requests: (scene) => requests(DELTA, scene),
  tables: () => [heatTable, extremaTable],
  tools: [ScaleChoice, ZoomTools],
  asks: [MapAsker],
});

export const GEOMETRY_TAB = figureTab({
  name: 'geometry',
  label: 'tab-geometry',
  requests: (scene) => requests(GEOMETRY, scene),
  tables: ({ run }) => (run.stable ? [caseTable, geometryTable] : [caseTable]),
  tools: [ScaleChoice, ZoomTools],
});

export const EVICTIONS_TAB = figureTab({
  name: 'evictions',
  label: 'tab-evictions',
  requests: (scene) => requests(EVICTIONS, scene),
  tables: () => [evictionTable],
  tools: [ScaleChoice, ZoomTools],
  below: [ProofFacts],
});

/** All of them at a glance; what is printed. */
export const DASHBOARD_TAB = figureTab({
  name: 'all',
  label: 'tab-all',
  requests: (scene) =>
    requests(
      [{ name: 'analysis_dashboard', title: 'figure-dashboard', columns: scene.run.stable ? 3 : 2, everyStep: true }],
      scene,
    ),
  tables: () => [],
  tools: [ScaleChoice, ZoomTools],
  asks: [MapAsker],
});
