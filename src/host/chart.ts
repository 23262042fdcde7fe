/** The pictures of the editor. A bundle of its own, loaded at the first hover: Chart.js has no place in what is loaded at activation. */
import type { Language } from '../core/present/messages';
import type { RunResult } from '../core/results';
import { innerProduct } from '../figures/innerProduct';
import { renderSvg } from '../figures/svg';
import { THEMES, type ThemeKind } from '../figures/themes';
import { signsOf } from './runView';

/** How a picture is to look. */
export interface ChartSetting {
  readonly theme: ThemeKind;
  readonly language: Language;
  readonly width: number;
  readonly height: number;
}

/** The inner product of a run over its steps, with the negative ones marked, as SVG text. */
export function innerProductSvg(run: RunResult, { theme, language, width, height }: ChartSetting): string {
  const { columns, decisions } = run;
  const source = { columns, signs: signsOf(decisions), evictions: decisions.evictions };
  const to = columns.steps - 1;
  const figure = innerProduct(
    source,
    { scale: 'equilibrium', energyAxis: 'logarithmic', marked: 'inner', compared: [], from: 0, to, width },
    // The hover has a ground of its own, which no theme tells.
    { theme: { ...THEMES[theme], background: 'transparent' }, language },
  );
  return renderSvg(figure, { width, height });
}
