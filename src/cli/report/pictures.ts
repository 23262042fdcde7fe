import type { Language } from '../../core/present/messages';
import type { Exploration } from '../../core/results';
import { FIGURE_NAMES, type FigureName } from '../../figures/figures';
import { figureSvg, spectrumSvg } from '../../figures/standalone';
import { THEMES } from '../../figures/themes';
import { element, type Html, notation, picture, together } from './html';
import type { ReportKey, Say } from './say';

/** A figure as SVG text; null where it needs a P that does not exist. */
export interface Drawn {
  readonly name: FigureName;
  readonly svg: string | null;
}

/** The eight figures in the light theme: the page recolours them for dark. */
export function drawAll(exploration: Exploration, language: Language): Drawn[] {
  return FIGURE_NAMES.map((name) => ({ name, svg: figureSvg(name, exploration, { theme: THEMES.light, language }) }));
}

function framed(svg: string, caption: ReportKey, say: Say): Html {
  return element('figure', {}, picture(svg), element('figcaption', {}, notation(say(caption))));
}

/** The figures with what they show; in place of one that needs P, why it is not there. */
export function pictures(drawn: readonly Drawn[], say: Say): Html {
  const shown = drawn.map(({ name, svg }) =>
    svg === null ? element('p', {}, say('figure-needs-P', { name })) : framed(svg, `figure-${name}`, say),
  );
  return together(...shown);
}

export function spectrumPicture(exploration: Exploration, language: Language, say: Say): Html {
  return framed(spectrumSvg(exploration, { theme: THEMES.light, language }), 'figure-spectrum', say);
}
