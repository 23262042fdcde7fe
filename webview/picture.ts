/** A figure on show as a file: SVG text drawn as everywhere, or that text painted to a PNG. */
import type { Figure, Theme } from '../src/figures/figure';
import { renderSvg, type SvgSize } from '../src/figures/svg';
import { THEMES } from '../src/figures/themes';
import type { FigureRequest } from './charts/figureBoard';
import type { Scene } from './scene';

/** What lies under a picture: the editor's own ground, white with the colours of a light theme, or nothing. */
export const GROUNDS = ['theme', 'white', 'transparent'] as const;
export type Ground = (typeof GROUNDS)[number];

export const FORMATS = ['png', 'svg'] as const;
export type Format = (typeof FORMATS)[number];

const WIDTH = 900;
const PANEL_HEIGHT = 280;
/** Pixels of a PNG for each of the picture's own. */
const DENSITY = 2;

export function themeOn(ground: Ground, theme: Theme): Theme {
  if (ground === 'white') return { ...THEMES.light, font: { ...THEMES.light.font, size: theme.font.size } };
  return ground === 'transparent' ? { ...theme, background: 'transparent' } : theme;
}

/** As high as its panels above each other; one that shares its place with another is half as high. */
export function sizeOf({ grid, places }: Pick<Figure, 'grid' | 'places'>): SvgSize {
  const rows = Math.max(...places.map((place) => place.rows));
  return { width: WIDTH, height: (grid.rows / rows) * PANEL_HEIGHT };
}

/** The picture of a figure, and its size. */
export function drawPicture(request: FigureRequest, scene: Scene, ground: Ground): { svg: string; size: SvgSize } {
  const theme = themeOn(ground, scene.theme);
  const figure = request.draw({ ...scene, theme }, Math.floor(WIDTH / request.columns));
  const size = sizeOf(figure);
  return { svg: renderSvg(figure, size), size };
}

/** A picture painted, as base64. Rejects where the browser cannot. */
export async function paint(svg: string, { width, height }: SvgSize): Promise<string> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * DENSITY, height * DENSITY];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser paints no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
