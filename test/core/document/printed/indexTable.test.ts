import { describe, expect, it } from 'vitest';
import { namesIn, numbersIn, printsIn, REFERENCE, table } from './tables';

describe('a table with an index column', () => {
  it('gives the value of a series at a step in each cell', () => {
    const text = table(['t', 'inner', 'V_T'], ['3', '5.08', '$280.1$'], ['**5**', '**5.82**', '−1.5e-3']);
    expect(printsIn(text)).toEqual([
      'at(inner, 3): 5.08',
      'at(V_T, 3): 280.1',
      'at(inner, 5): 5.82',
      'at(V_T, 5): −1.5e-3',
    ]);
    expect(namesIn(text)[0]).toBe('inner at t = 3');
  });

  it.each(['Batch', 't', '$t$', 'step', 'Step (t)', 'time step', '**Step**', '步', '步数', '批次', '时间步', '`t`'])(
    'counts the batches under %s',
    (index) => {
      expect(printsIn(table([index, 'inner'], ['3', '5.08']))).toEqual(['at(inner, 3): 5.08']);
    },
  );

  it.each([
    ['inner_prod_P', 'inner'],
    ['P-内积', 'inner'],
    ['inner product', 'inner'],
    ['$\\langle x^S, \\Delta \\rangle_P$', 'inner'],
    ['内积 $\\langle x^S(t), \\Delta(t) \\rangle_P$', 'inner'],
    ['$\\langle x^S,\\Delta\\rangle_Q$', 'inner_Q'],
    ['Delta_P_norm_sq', 'Delta_norm2'],
    ['$\\|\\Delta\\|_P^2$', 'Delta_norm2'],
    ['dist_change', 'dist_change'],
    ['距离变化', 'dist_change'],
    ['change of distance', 'dist_change'],
    ['V_T', 'V_T'],
    ['`V_S`', 'V_S'],
    ['$V^T$', 'V_T'],
    ['$V^{\\text{theory}}(t)$', 'V_T'],
    ['$V_S$', 'V_S'],
    ['$G^S$', 'G_S'],
    ['$\\tilde{a}^S$', 'admission_S'],
    ['$\\tilde a_T$', 'admission_T'],
    ['$V^T / V^S$', 'V_T / V_S'],
    ['$\\frac{V^{T}}{V^{S}}$', 'V_T / V_S'],
    ['$V^T-V^S$', 'V_T - V_S'],
    ['V_T / V_S', 'V_T / V_S'],
    ['evicted', 'evicted'],
    ['margin', 'margin'],
    ['$\\langle x^S, e_0 \\rangle_P$', 'inner_e0'],
  ])('reads a column named %s', (name, series) => {
    expect(printsIn(table(['t', name], ['3', '1.5']))).toEqual([`at(${series}, 3): 1.5`]);
  });

  it.each([
    ['has_eviction', 'True', 'evicted > 0', true],
    ['eviction?', 'yes', 'evicted > 0', true],
    ['是否 eviction', '否', 'evicted > 0', false],
    ['evicted', 'no', 'evicted > 0', false],
    ['inner_prod_geq_0', '`False`', 'inner >= 0', false],
    ['内积非负', '是', 'inner >= 0', true],
    ['$\\langle x^S, \\Delta\\rangle_P\\geq 0$', '✓', 'inner >= 0', true],
    ['$V^T \\geq V^S$', '✗', 'V_T >= V_S', false],
    ['V_T >= V_S', '**true**', 'V_T >= V_S', true],
    ['G_dominance', '❌', 'G_T >= G_S', false],
  ])('reads a column of the condition %s', (name, cell, condition, holds) => {
    expect(printsIn(table(['t', name], ['3', cell]))).toEqual([`at(${condition}, 3): ${holds}`]);
  });

  it.each([
    ['an ã that may be of either system', ['t', '$\\tilde a$'], ['3', '1.5']],
    ['a column that says more', ['t', 'mean $V^T$'], ['3', '1.5']],
    ['a column of two formulas', ['t', '$V^T$ 与 $V^S$'], ['3', '1.5']],
    ['a number where a condition is asked', ['t', 'has_eviction'], ['3', '1']],
    ['a condition where a number is asked', ['t', 'inner'], ['3', 'True']],
    ['cells with words', ['t', 'inner'], ['3', '1.5 或 1.6']],
    ['cells with a range', ['t', 'inner'], ['3', '1.5–1.6']],
    ['two columns that count', ['t', 'step', 'inner'], ['3', '4', '1.5']],
    ['no column that counts', ['k', 'inner'], ['3', '1.5']],
    ['a parameter that varies', ['t', '$l_0$', 'inner'], ['3', '10', '1.5']],
  ])('is silent about %s', (_, header, row) => {
    expect(printsIn(table(header, row))).toEqual([]);
  });

  it('skips rows of dots, and cells without a value', () => {
    const rows = [
      ['…', '…', '…'],
      ['1', '1.95', '-'],
      ['...', '...', '...'],
      ['4', '4.72', 'null'],
      ['', '', ''],
      ['1.5', '9', '9'],
    ];
    expect(printsIn(table(['t', 'inner', 'dist_change'], ...rows))).toEqual([
      'at(inner, 1): 1.95',
      'at(inner, 4): 4.72',
    ]);
  });

  it.each([
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['in a quote', (text: string) => text.replace(/^/gm, '> ')],
    ['in an item', (text: string) => `- 甲\n\n${text.replace(/^/gm, '  ')}`],
    ['directly under a sentence', (text: string) => `结果：\n${text}`],
    ['without outer pipes', (text: string) => text.replace(/^\| | \|$/gm, '')],
  ])('is read %s', (_, change) => {
    const text = table(['t', 'inner', '$\\max|\\lambda|$'], ['3', '5.08', '1'], ['5', '5.82', '2']);
    expect(printsIn(change(text))).toEqual(['at(inner, 3): 5.08', 'at(inner, 5): 5.82']);
  });

  it('has cells that know their table, their step and the header of the index', () => {
    const text = `${REFERENCE}${table(['批次', 'inner'], ['3', '5.08'])}\n\n${table(['t', 'inner'], ['3', '5.08'])}`;
    const cells = numbersIn(text).prints.map(({ cell }) => cell!);
    expect(cells.map(({ column, t, header }) => [column, t, text.slice(header.start, header.end)])).toEqual([
      ['inner', 3, '批次'],
      ['inner', 3, 't'],
    ]);
    expect(cells[0]!.table).not.toBe(cells[1]!.table);
  });
});
