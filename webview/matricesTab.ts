/** Matrices: A, the earlier A and P as pictures and as exact numbers, and the eigenvalues in the unit circle. */
import type { Figure, FigureSetting, PortraitSource } from '../src/figures/figure';
import { lyapunovMap } from '../src/figures/lyapunovMap';
import { spectrum } from '../src/figures/spectrum';
import { transitionMap } from '../src/figures/transitionMap';
import type { FigureRequest } from './charts/figureBoard';
import { MatrixFacts } from './facts';
import { figureTab } from './figureTab';
import { figureSetting, figureSource } from './figureView';
import { MatrixTables } from './matrixTables';
import type { Scene, WordKey } from './scene';
import { spectrumTable } from './spectrumTable';

type Draw = (source: PortraitSource, setting: FigureSetting) => Figure | null;

function request(name: string, title: WordKey, columns: number, draw: Draw): FigureRequest {
  return {
    name,
    title,
    columns,
    draw: (scene) => {
      const figure = draw(figureSource(scene), figureSetting(scene));
      if (!figure) throw new Error(`${name} was asked for without P`);
      return figure;
    },
  };
}

const SPECTRUM = request('spectrum', 'figure-spectrum', 2, spectrum);
const TRANSITION = request('transition', 'figure-transition', 2, transitionMap);
const LYAPUNOV = request('lyapunov', 'figure-lyapunov', 1, lyapunovMap);

function requests({ run }: Scene): FigureRequest[] {
  return run.stable ? [SPECTRUM, LYAPUNOV, TRANSITION] : [SPECTRUM, TRANSITION];
}

export const MATRICES_TAB = figureTab({
  name: 'matrices',
  label: 'tab-matrices',
  requests,
  tables: () => [spectrumTable],
  tools: [],
  below: [MatrixTables, MatrixFacts],
});
