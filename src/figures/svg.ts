/** The one place outside the webview where Chart.js runs: a figure as SVG text, with its titles and legends, on any host. */
import { BasicPlatform, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { Figure, Panel } from './figure';
import { SvgContext } from './svgContext';
import { TITLE_HEIGHT, titleLine } from './svgTitle';
import { escapeXml, xml } from './xml';

export interface SvgSize {
  readonly width: number;
  readonly height: number;
}

/** What Chart.js asks of a canvas that has no page around it. */
interface DrawingSurface {
  width: number;
  height: number;
  getContext(kind: '2d'): unknown;
}

function drawPlot({ config }: Panel, { width, height }: SvgSize): string {
  const context = new SvgContext(width, height);
  const surface: DrawingSurface = context.canvas;
  const chart = new Chart(surface as HTMLCanvasElement, {
    ...config,
    options: { ...config.options, devicePixelRatio: 1 },
    platform: BasicPlatform, // no DOM, even where there is one
  });
  const content = context.content();
  chart.destroy();
  return content;
}

function drawPanel(panel: Panel, figure: Figure, size: SvgSize): string {
  const plot = drawPlot(panel, { width: size.width, height: size.height - TITLE_HEIGHT });
  return titleLine(panel, figure.theme, size.width) + xml('g', { transform: `translate(0 ${TITLE_HEIGHT})` }, plot);
}

/**
 * The figure as one SVG document of `size` pixels: the same pictures as in the webview. Draw it for the width that its view named,
 * else its lines are thinned for another.
 */
export function renderSvg(figure: Figure, size: SvgSize): string {
  Chart.register(LineController, LineElement, PointElement, LinearScale);
  const { grid, theme } = figure;
  const cell = { width: size.width / grid.columns, height: size.height / grid.rows };
  const cells = figure.panels.map((panel, i) => {
    const [row, column] = [Math.floor(i / grid.columns), i % grid.columns];
    const transform = `translate(${column * cell.width} ${row * cell.height})`;
    return xml('g', { transform }, drawPanel(panel, figure, cell));
  });
  return xml(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
    },
    xml('title', {}, escapeXml(figure.title)),
    xml('rect', { width: size.width, height: size.height, fill: theme.background }),
    ...cells,
  );
}
