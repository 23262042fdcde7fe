/** The table behind the eigenvalues in the unit circle. */
import { formatNumber } from '../src/core/present/numerals';
import type { ComplexPoints } from '../src/core/results';
import type { TableData } from './dataTable';
import type { Scene } from './scene';
import { columns } from './tableParts';

function pointTexts({ re, im }: ComplexPoints, k: number): string[] {
  if (re[k] === undefined || im[k] === undefined) return ['', ''];
  const [real, imaginary] = [formatNumber(re[k]), formatNumber(Math.abs(im[k]))];
  const text = im[k] === 0 ? real : `${real} ${im[k] < 0 ? '−' : '+'} ${imaginary}i`;
  return [text, formatNumber(Math.hypot(re[k], im[k]), 6)];
}

/** Eigenvalues of A, roots of F and eigenvalues of the earlier A side by side (the note's 4.10, 4.11), the largest first. */
export function spectrumTable({ run, say }: Scene): TableData {
  const { A, F, earlierA } = run.spectra;
  const sorted = [A, F, earlierA].map(bySize);
  return {
    label: say('figure-spectrum'),
    columns: columns([
      'k',
      say('column-eigenvalue'),
      '|λ|',
      say('column-root'),
      '|z|',
      say('column-earlier'),
      say('column-earlier-size'),
    ]),
    rows: A.re.length,
    row: (k) => ({ cells: [String(k), ...sorted.flatMap((points) => pointTexts(points, k))] }),
  };
}

function bySize({ re, im }: ComplexPoints): ComplexPoints {
  const order = re.map((_, k) => k).sort((a, b) => Math.hypot(re[b]!, im[b]!) - Math.hypot(re[a]!, im[a]!));
  return { re: order.map((k) => re[k]!), im: order.map((k) => im[k]!) };
}
