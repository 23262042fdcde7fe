/** The tables behind the figures over steps and evictions: the same content as numbers, for reading and for screen readers. */
import { scaledAt } from '../src/core/model/quantity';
import { ldexp, type ScaledFloat } from '../src/core/number/float';
import { formatNumber, formatScaled } from '../src/core/present/numerals';
import { energyRatio } from '../src/figures/reader';
import type { RunView } from '../src/protocol';
import type { TableData } from './dataTable';
import type { Scene } from './scene';
import { signMark } from './table';
import { columns, seriesText, stepRow } from './tableParts';

/** V, their ratio and the inner product, with the failing steps of the marked claim. */
export function runTable({ run, say }: Scene): TableData {
  const signs = run.signs.inner;
  return {
    label: say('figure-run'),
    columns: columns(['t', 'V^T', 'V^S', 'V^T / V^S', '⟨x^S, Δ⟩_P', '⟨x^S, Δ⟩_P / N*²']),
    marks: say('claims'),
    rows: run.columns.steps,
    row: (t) => {
      const ratio = energyRatio(run.columns)(t);
      const inner = scaledAt(run.columns, 'inner', t);
      const relative = inner && { ...inner, mantissa: inner.mantissa / run.columns.equilibrium ** 2 };
      return {
        ...stepRow(t, [
          seriesText(run, 'V_T', t),
          seriesText(run, 'V_S', t),
          ratio === null ? '' : formatNumber(ratio),
          seriesText(run, 'inner', t),
          relative ? formatScaled(relative) : '',
        ]),
        mark: signMark(signs?.[t], say),
      };
    },
  };
}

/** Without P: G and the admissions. */
export function unstableTable({ run, say }: Scene): TableData {
  const series = ['G_T', 'G_S', 'admission_T', 'admission_S', 'evicted'] as const;
  return {
    label: say('figure-unstable'),
    columns: columns(['t', 'G^T', 'G^S', 'ã^T', 'ã^S', 'Σ e_s']),
    rows: run.columns.steps,
    row: (t) =>
      stepRow(
        t,
        series.map((name) => seriesText(run, name, t)),
      ),
  };
}

/** G² in the document's units; its power of two is twice that of G. */
function squared(run: RunView, name: 'G_T' | 'G_S', t: number): ScaledFloat | null {
  const G = scaledAt(run.columns, name, t);
  return G && { mantissa: G.mantissa ** 2, exponent: 2 * G.exponent };
}

function ratioText(G2: ScaledFloat | null, V: ScaledFloat | null): string {
  if (!G2 || !V || V.mantissa === 0) return '';
  return formatNumber(ldexp(G2.mantissa / V.mantissa, G2.exponent - V.exponent));
}

export function geometryTable({ run, say }: Scene): TableData {
  return {
    label: say('figure-G-vs-V'),
    columns: columns(['t', 'V^T', '(G^T)²', '(G^T)² / V^T', 'V^S', '(G^S)²', '(G^S)² / V^S']),
    rows: run.columns.steps,
    row: (t) => {
      const cells = (['T', 'S'] as const).flatMap((system) => {
        const V = scaledAt(run.columns, `V_${system}`, t);
        const G2 = squared(run, `G_${system}`, t);
        return [V ? formatScaled(V) : '', G2 ? formatScaled(G2) : '', ratioText(G2, V)];
      });
      return stepRow(t, cells);
    },
  };
}

/** One row an eviction: what was evicted, and what it did to the distance and to the inner product. */
export function evictionTable({ run, say }: Scene): TableData {
  const raised = run.signs['-dist_change'];
  const series = ['admission_S', 'evicted', 'V_S', 'dist_change', 'Delta_norm2', 'carried', 'margin', 'inner'] as const;
  return {
    label: say('figure-evictions'),
    columns: columns([
      't',
      'ã^S',
      'Σ e_s',
      'V^S',
      say('column-change'),
      '‖Δ‖²_P',
      say('column-carried'),
      say('column-margin'),
      '⟨x^S, Δ⟩_P',
    ]),
    marks: say('claims'),
    rows: run.evictions.length,
    row: (i) => {
      const t = run.evictions[i]!;
      const cells = series.map((name) => seriesText(run, name, t));
      return { ...stepRow(t, cells), mark: signMark(raised?.[t], say) };
    },
  };
}
