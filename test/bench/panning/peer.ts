/** Chart.js with its own decimation (lttb) over the same columns, in the places of the explorer's two plots, panned by the same wheel. */
import { Chart, type ChartDataset, Decimation, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { RunColumns } from '../../../src/core/model/series';
import type { Reader } from '../../../src/figures/decimate';
import { linear, magnitude } from '../../../src/figures/reader';

Chart.register(Decimation, LineController, LineElement, PointElement, LinearScale);

type Dataset = ChartDataset<'line', { x: number; y: number }[]>;

function dataset(steps: number, read: Reader, borderColor: string): Dataset {
  const data = Array.from({ length: steps }, (_, x) => ({ x, y: read(x) ?? Number.NaN }));
  return { data, borderColor, borderWidth: 1.75, pointRadius: 0 };
}

function chartOf(place: Element, datasets: Dataset[]): Chart<'line', Dataset['data']> {
  const { left, top, width, height } = place.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  const frame = document.createElement('div');
  Object.assign(frame.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  frame.append(canvas);
  document.body.append(frame);
  return new Chart(canvas, {
    type: 'line',
    data: { datasets },
    options: {
      animation: false,
      parsing: false,
      maintainAspectRatio: false,
      scales: { x: { type: 'linear' }, y: { type: 'linear' } },
      plugins: { decimation: { enabled: true, algorithm: 'lttb', samples: Math.round(width) } },
    },
  });
}

/** Takes the place of the explorer's page. The window is the first half of the run; the wheel pans it sideways, at most once a frame. */
export function showPeer(columns: RunColumns): void {
  const { steps } = columns;
  const [energy, inner] = document.querySelectorAll('.plot');
  const charts = [
    chartOf(energy!, [
      dataset(steps, magnitude(columns, 'V_T', 'equilibrium'), '#0063d3'),
      dataset(steps, magnitude(columns, 'V_S', 'equilibrium'), '#b5651d'),
    ]),
    chartOf(inner!, [dataset(steps, linear(columns, 'inner', 'equilibrium', 0), '#3b3b3b')]),
  ];
  document.getElementById('explorer')!.remove();
  const width = steps >> 1;
  let from = 0;
  let waiting = false;
  const draw = (): void => {
    waiting = false;
    for (const chart of charts) {
      Object.assign(chart.options.scales!.x!, { min: from, max: from + width });
      chart.update('none');
    }
  };
  document.addEventListener('wheel', ({ deltaX }) => {
    from = Math.max(0, Math.min(steps - 1 - width, from + (deltaX * width) / window.innerWidth));
    if (!waiting) requestAnimationFrame(draw);
    waiting = true;
  });
  draw();
}
