/** Figures as pictures of their own, for exports, reports and the command line: the whole run, in N*, on one ground. */
import type { Language } from '../core/present/messages';
import type { Exploration } from '../core/results';
import type { FigureSetting, FigureView, Theme } from './figure';
import { type FigureName, figureOf } from './figures';
import { portraitOf } from './portrait';
import { spectrum } from './spectrum';
import { renderSvg, type SvgSize } from './svg';

/** How a picture is to look. Without a size, the figure's own. */
export interface PictureSetting {
  readonly theme: Theme;
  readonly language: Language;
  readonly size?: SvgSize;
}

/** Pixels, and how many panels stand beside each other in them. */
interface Format extends SvgSize {
  readonly columns: number;
}

const FORMATS: Readonly<Record<FigureName, Format>> = {
  delta_extrema: { width: 900, height: 520, columns: 1 },
  delta_heatmap: { width: 900, height: 520, columns: 1 },
  lyapunov_energy: { width: 900, height: 480, columns: 1 },
  case_distribution: { width: 600, height: 360, columns: 1 },
  G_vs_V_relation: { width: 720, height: 480, columns: 1 },
  eviction_delta_relation: { width: 720, height: 560, columns: 1 },
  p_norm_experiments: { width: 1200, height: 640, columns: 2 },
  analysis_dashboard: { width: 1440, height: 900, columns: 3 },
};

function wholeRun({ columns }: Exploration, width: number): FigureView {
  return {
    scale: 'equilibrium',
    energyAxis: 'logarithmic',
    marked: 'inner',
    compared: [],
    from: 0,
    to: columns.steps - 1,
    width,
  };
}

/** The figure as SVG text, the same at each call; null where it needs a P that does not exist. */
export function figureSvg(name: FigureName, exploration: Exploration, picture: PictureSetting): string | null {
  const { theme, language, size = FORMATS[name] } = picture;
  const setting: FigureSetting = { theme, language };
  const view = wholeRun(exploration, size.width / FORMATS[name].columns);
  const figure = figureOf(name, portraitOf(exploration), view, setting);
  return figure && renderSvg(figure, { width: size.width, height: size.height });
}

const SPECTRUM: SvgSize = { width: 900, height: 420 };

/** The eigenvalues of A, and of the earlier A beside them, as SVG text. */
export function spectrumSvg(exploration: Exploration, { theme, language, size = SPECTRUM }: PictureSetting): string {
  return renderSvg(spectrum(portraitOf(exploration), { theme, language }), size);
}
