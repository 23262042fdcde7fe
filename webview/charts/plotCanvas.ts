/** The one place in the webview where Chart.js runs: the plot of a panel on a canvas. */
import { Chart, LinearScale, LineController, LineElement, type Plugin, PointElement } from 'chart.js';
import type { PlotConfiguration, PlotPoint } from '../../src/figures/figure';
import { element } from '../element';

Chart.register(LineController, LineElement, PointElement, LinearScale);

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a plot lies on its canvas, in pixels of the page. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A place on a canvas, its top left corner being 0, 0. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export class PlotCanvas {
  readonly canvas = element('canvas', { attributes: { role: 'img' } });
  private chart: Chart<'line', PlotPoint[]> | null = null;
  private layers: readonly Plugin<'line'>[] = [];
  /** Stands for the layers of what is on show: a chart keeps the plugins that it was made with. */
  private readonly plugin: Plugin<'line'> = {
    id: 'layers',
    afterLayout: (...given) => {
      for (const layer of this.layers) layer.afterLayout?.(...given);
    },
    beforeDatasetsDraw: (...given) => {
      for (const layer of this.layers) layer.beforeDatasetsDraw?.(...given);
    },
  };

  /** Draws at once. A configuration is drawn once only: Chart.js writes into it. */
  draw({ type, data, options = {}, plugins = [] }: PlotConfiguration, { width, height }: Size): void {
    this.layers = plugins;
    this.chart ??= new Chart(this.canvas, { type, data, options, plugins: [this.plugin] });
    this.chart.data = data;
    this.chart.options = options;
    if (this.chart.width !== width || this.chart.height !== height) this.chart.resize(width, height);
    this.chart.update('none');
  }

  get area(): PlotArea {
    return this.chart?.chartArea ?? { left: 0, right: 0, top: 0, bottom: 0 };
  }

  /** Where a point of the plot's own coordinates is. */
  pixelOf({ x, y }: PlotPoint): Pixel {
    const { x: across, y: up } = this.chart?.scales ?? {};
    return { x: across?.getPixelForValue(x) ?? 0, y: up?.getPixelForValue(y) ?? 0 };
  }

  /** The step nearest to an x pixel; may lie outside the run. */
  stepAt(pixel: number): number {
    return Math.round(this.chart?.scales.x?.getValueForPixel(pixel) ?? 0);
  }

  dispose(): void {
    this.chart?.destroy();
    this.chart = null;
  }
}
