import { describe, expect, it } from 'vitest';
import { namesIn, printsIn, table } from './tables';

const INNER = '## 实验：$\\langle x^S, \\Delta \\rangle_P \\geq 0$\n\n';
const values = (...rows: readonly (readonly string[])[]) => table(['指标', '值'], ...rows);

describe('a table of labels and values', () => {
  it.each([
    ['平均距离变化', '-0.79', ['mean(dist_change): -0.79']],
    ['Mean distance change', '−0.79', ['mean(dist_change): −0.79']],
    ['距离变化的最大值', '0.31', ['max(dist_change): 0.31']],
    ['mean of `inner`', '0.9424', ['mean(inner): 0.9424']],
    ['$\\langle x^S, \\Delta \\rangle_P$ 最小值', '0', ['min(inner): 0']],
    ['maximum of $G^T$', '12.3', ['max(G_T): 12.3']],
    ['$V^T / V^S$ 平均比值', '1.102', ['mean(V_T / V_S): 1.102']],
    ['mean ratio $V^T / V^S$', '1.102', ['mean(V_T / V_S): 1.102']],
    ['eviction 次数', '9', ['count(evicted > 0): 9']],
    ['number of evictions', '9', ['count(evicted > 0): 9']],
    ['$N^*$', '0.86', ['N_star: 0.86']],
    ['$W_3$', '204', ['W[3]: 204']],
    ['$P_{2,0}$', '7.6', ['P[2,0]: 7.6']],
    ['$\\max |\\lambda|$', '0.975', ['rho: 0.975']],
    ['$A$ 的 $\\max |\\lambda|$', '0.975', ['rho: 0.975']],
    ['谱半径', '≈ 0.975', ['rho: 0.975']],
    ['spectral radius of $A$', '0.975', ['rho: 0.975']],
  ])('reads %s', (label, value, prints) => {
    expect(printsIn(values([label, value]))).toEqual(prints);
  });

  it.each([
    ['5/9 (55.6%)', ['5', '9', '55.6']],
    ['**5/9 (55.6%)**', ['5', '9', '55.6']],
    ['5 / 9', ['5', '9']],
    ['5 of 9, 55.6%', ['5', '9', '55.6']],
    ['5/9（55.6 %）', ['5', '9', '55.6']],
    ['5', ['5']],
  ])('reads the count %s', (value, printed) => {
    const expressions = ['count(dist_change < 0)', 'count(evicted > 0)', 'count(dist_change < 0) / count(evicted > 0)'];
    const prints = printed.map((number, i) => `${expressions[i]}: ${number}`);
    expect(printsIn(values(['eviction 减少距离的次数', value]))).toEqual(prints);
    expect(printsIn(table(['Quantity', 'Value'], ['evictions that lower the distance', value]))).toEqual(prints);
  });

  it('reads a share on its own', () => {
    expect(printsIn(values(['$V^T \\geq V^S$ 次数', '100%']))).toEqual(['count(V_T >= V_S) / steps: 100']);
  });

  it('asks the heading what its labels are about', () => {
    const rows = values(['非负次数', '**200/200 (100%)**'], ['平均值', '0.9424'], ['最小值', '$\\approx 0$']);
    const prints = [
      'count(inner >= 0): 200',
      'steps: 200',
      'count(inner >= 0) / steps: 100',
      'mean(inner): 0.9424',
      'min(inner): 0',
    ];
    expect(printsIn(INNER + rows)).toEqual(prints);
    expect(printsIn(`${INNER}**命题**：P-内积总是非负。\n\n**结果**：\n\n${rows}`)).toEqual(prints);
    expect(printsIn(`${INNER}### 结果\n\n${rows}`)).toEqual(prints);
    expect(printsIn(`## 实验\n\nP-内积如下：\n\n${rows}`)).toEqual(prints);
  });

  it.each([
    ['no heading', ''],
    ['a heading that names nothing', '## 结果\n\n'],
    ['a heading of two series', '## $V^T$ 与 $V^S$\n\n'],
    ['a heading of another section', `${INNER}正文。\n\n## 结果\n\n`],
    ['a sentence between that is about another', `${INNER}$G^T$ 的统计：\n\n`],
    ['a sentence that may be about another', `${INNER}令 $y = \\|x\\|_\\infty$：\n\n`],
  ])('is silent about a mean under %s', (_, before) => {
    expect(printsIn(before + values(['平均值', '0.9424']))).toEqual([]);
  });

  it.each([
    ['分解误差', '$\\sim 10^{-14}$（机器精度）'],
    ['平均比值', '1.102'],
    ['平均距离', '3.1'],
    ['平均 $x_3$', '3.1'],
    ['$V^T$ 平均比值', '3.1'],
    ['[平均距离变化](#1)', '3.1'],
    ['平均距离变化', '-0.79 至 0.31'],
    ['步长', '3.1'],
  ])('is silent about %s', (label, value) => {
    expect(printsIn(INNER.replace('实验', '') + values([label, value]))).toEqual([]);
  });

  it('reads no column that is not known to hold values', () => {
    expect(printsIn(table(['指标', '文献'], ['平均距离变化', '-0.79']))).toEqual([]);
    expect(printsIn(table(['指标', '值', '值'], ['平均距离变化', '-0.79', '1']))).toEqual([]);
    expect(printsIn(table(['指标', '值', '备注'], ['平均距离变化', '-0.79', '1']))).toEqual([
      'mean(dist_change): -0.79',
    ]);
  });

  it('tells the matrix before its correction from the one behind, where the section is about that', () => {
    const rows = table(
      ['Quantity', 'Before', 'After'],
      ['$A$ 的 $\\max |\\lambda|$', '1.10', '0.988'],
      ['$N^*$', '1', '2'],
    );
    const stated = 'The first version had $A_{0, l_B-1} = \\frac{(l_0 + l_B) \\cdot q}{W_0}$.';
    const text = `## Correction of the transition matrix\n\n${stated}\n\n${rows}`;
    expect(printsIn(text)).toEqual(['radius of earlier A: 1.10', 'rho: 0.988', 'N_star: 2']);
    expect(namesIn(text).slice(0, 2)).toEqual(['A 的 max|λ| (Before)', 'A 的 max|λ| (After)']);
    expect(printsIn(`## Results\n\n${stated}\n\n${rows}`)).toEqual([]);
    const chinese = table(['指标', '修正前', '修正后'], ['谱半径', '1.1', '0.9']);
    const formula = '$$A_{0, n-1} = (l_0 + l_B) q / W_0$$';
    const inSection = `## 转移矩阵的修正\n\n${formula}\n\n### 对比\n\n${chinese}`;
    expect(printsIn(inSection)).toEqual(['radius of earlier A: 1.1', 'rho: 0.9']);
    // Any other first version, or none that is stated: nothing is known of it.
    expect(printsIn(`## 转移矩阵的修正\n\n${chinese}`)).toEqual([]);
    expect(printsIn(`## 转移矩阵的修正\n\n$A_{0, n-1} = l_0$\n\n${chinese}`)).toEqual([]);
    expect(printsIn(`## 修正\n\n${formula}\n\n## 转移矩阵的修正\n\n${chinese}`)).toEqual([]);
  });

  it('keeps formulas whole where their pipes would part cells, and takes escaped ones for pipes', () => {
    expect(printsIn('| 指标 | 值 |\n|---|---|\n| $\\max \\|\\lambda\\|$ | 0.975 |')).toEqual(['rho: 0.975']);
    expect(printsIn('| 指标 | 值 |\r\n|---|---|\r\n| $\\max |\\lambda|$ | 0.975 |\r\n')).toEqual(['rho: 0.975']);
  });

  it('names the label as it is written', () => {
    expect(namesIn(values(['**平均距离变化**', '-0.79'], ['$N^*$', '1']))).toEqual(['平均距离变化', 'N^*']);
  });

  it('is not the table that sets the parameters', () => {
    const parameters = values(['$l_0$', '10'], ['$l_A$', '2'], ['$l_B$', '3'], ['步数', '40']);
    expect(printsIn(parameters)).toEqual([]);
  });
});
