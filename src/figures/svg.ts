/** The one place outside the webview where Chart.js runs: a figure as SVG text, with its titles and legends, on any host. */
import { BasicPlatform, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { Figure, Panel, Place } from './figure';
import { SvgContext } from './svgContext';
import { caption } from './svgTitle';
import { escapeXml, xml, xmlNumber } from './xml';

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

function drawPanel(panel: Panel, figure: Figure, { width, height }: SvgSize): string {
  const above = caption(panel, figure.theme, width);
  const plot = drawPlot(panel, { width, height: height - above.height });
  return above.content + xml('g', { transform: `translate(0 ${xmlNumber(above.height)})` }, plot);
}

/** The box of a panel in a picture of this size. */
function boxOf({ row, column, rows, columns }: Place, { grid }: Figure, { width, height }: SvgSize) {
  const [across, down] = [width / grid.columns, height / grid.rows];
  return { x: column * across, y: row * down, width: columns * across, height: rows * down };
}

/** What the picture shows, for who cannot see it: each panel with its unit and its legend. */
function description({ panels }: Figure): string {
  const said = panels.map(({ title, unit, legend }) => {
    return `${[[title, unit].join(', '), ...legend.map(({ text }) => text)].join('; ')}.`;
  });
  return said.join(' ');
}

/**
 * The figure as one SVG document of `size` pixels: the same pictures as in the webview. Draw it for the width that its view named,
 * else its lines are thinned for another.
 */
export function renderSvg(figure: Figure, size: SvgSize): string {
  Chart.register(LineController, LineElement, PointElement, LinearScale);
  const { theme, title, panels, places } = figure;
  const drawn = panels.map((panel, i) => {
    const { x, y, ...cell } = boxOf(places[i]!, figure, size);
    return xml('g', { transform: `translate(${xmlNumber(x)} ${xmlNumber(y)})` }, drawPanel(panel, figure, cell));
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
    xml('title', {}, escapeXml(title)),
    xml('desc', {}, escapeXml(description(figure))),
    xml('rect', { width: size.width, height: size.height, fill: theme.background }),
    ...drawn,
  );
}
