import { describe, expect, it } from 'vitest';
import { EditorWidgets } from './editorWidgets';
import { PreviewView } from './previewView';
import { TestView } from './testView';
import { useWorkbench } from './useWorkbench';

/** Its parameters stand in a sentence; four numbers are wrong, and so is the claim of the block. */
const NOTE = `# 短链

设 $l_0 = 10$, $l_A = 2$, $l_B = 3$，两类请求的到达率相同。

权重向量 $W = [11, 12, 6.6]$，

$$P = \\begin{pmatrix}
8.70 & 3.53 & 0 \\\\
3.53 & 5.40 & 0 \\\\
0 & 0 & 1
\\end{pmatrix}$$

**验证正定性**：特征值为 $\\{1.0, 9.2, 10.8\\}$，全为正。内积的平均值为 24.3<!-- = mean(inner) -->，三者之和为 14.74。

| 批次 | inner   | evicted |
| ---- | ------- | ------- |
| 1    | 1978.57 | 7.6     |
| 2    | 1323.91 | 0.0     |

## 反例

\`\`\`vdominance
l0: 5
lA: 1
lB: 4
\`\`\`
`;

const LINE_OF_LB = 25;

const WRONG_NUMBERS = [
  ['printed-wrong', 5, 'W_2 应为 6.5，而非 6.6。'],
  ['printed-wrong', 9, 'P_{1,1} 应为 5.04，而非 5.40。'],
  ['printed-wrong', 13, 'P 的特征值应为 {1.0, 2.9, 10.8}，而非 {1.0, 9.2, 10.8}。'],
  ['bound-wrong', 13, expect.stringMatching(/^mean\(inner\) = 24\.2295929714，24\.3 有误，应印为 24\.2/)],
];
const LEMMA_FAILS = '⟨x^S, Δ⟩_P 在 200 步中有 197 步为负，首次在 t = 3：−719/480 · N*²（精确）。';

describe('a Chinese note, in Chinese', () => {
  const workbench = useWorkbench({ files: { '短链.md': NOTE }, language: 'zh-cn' });
  const widgets = new EditorWidgets(workbench);
  const tests = new TestView(workbench);
  const preview = new PreviewView(workbench);
  const problems = async () => (await workbench().problems()).map(({ code, line, message }) => [code, line, message]);

  it('is told what is wrong', async () => {
    await workbench().openFile('短链.md');
    await expect.poll(async () => (await problems()).slice(0, 4)).toEqual(WRONG_NUMBERS);
    expect(await problems()).toContainEqual(['inner-violated', 22, LEMMA_FAILS]);
    expect(await widgets.languageStatus()).toContain('V-Dominance：已检查 20/20 个数，7 个有误, 2 个参数组');
  });

  it('explains its marks', async () => {
    const hover = await workbench().hover('9.2', '特征值');
    expect(hover).toContain('P 的特征值应为 {1.0, 2.9, 10.8}，而非 {1.0, 9.2, 10.8}。');
    await workbench().screenshot('chinese-hover');
  });

  it('has its numbers put right', async () => {
    await workbench().click('5.40');
    expect(await widgets.fixes()).toEqual(['改为 5.04', '忽略此段', '修正全部 4 处有误的数']);
    await workbench().screenshot('chinese-fixes');
    await widgets.take('修正全部 4 处有误的数');
    await expect
      .poll(async () => (await problems()).map(([code]) => code))
      .toEqual(['inner-violated', 'V_dominance-violated', 'G_dominance-violated']);
    await expect
      .poll(async () => (await workbench().lines()).join('\n'))
      .toContain('特征值为 $\\{1.0, 2.9, 10.8\\}$，全为正。内积的平均值为 24.2= 24.2295…<!-- = mean(inner) -->，');
  });

  it('offers the keys of its block, and explains them', async () => {
    await workbench().goTo(LINE_OF_LB);
    await widgets.suggestBelow('lB: 4', 'e');
    await expect.poll(() => widgets.suggestions()).toEqual(['eviction', 'expect']);
    await widgets.dropLine();
    const hover = await workbench().hover('lA', '解码长度');
    expect(hover.replace(/\s+/g, ' ')).toContain('A 类解码长度（阶段数），整数 ≥ 1 必须给出。 此处：1');
    await workbench().screenshot('chinese-key');
  });

  it('has a number bound to the quantity that prints so', async () => {
    await workbench().click('14.74。');
    await workbench().commandThatAsks('V-Dominance: 绑定光标处的数');
    await workbench().screenshot('chinese-bind');
    await workbench().choose('trace(P)');
    // The line is wrapped somewhere.
    await expect
      .poll(async () => (await workbench().lines()).join(''))
      .toContain('三者之和为 14.74= 14.7385…<!-- = trace(P) -->。');
  });

  it('has its claims in the Test Explorer', async () => {
    await tests.open();
    for (const label of ['短链.md', '短链', '反例']) await tests.expand(label);
    await tests.runAll();
    await expect.poll(() => tests.rows()).toContain('反例 (Failed)');
    const rows = await tests.rows();
    expect(rows).toContain('⟨x^S, Δ⟩_P ≥ 0 在每一步成立 (Passed)');
    expect(rows).toContain('P 的特征值：{1.0, 2.9, 10.8} (Passed)');
    expect(rows).toContain('inner（t = 1）：1978.57 (Passed)');
  });

  it('is previewed', async () => {
    await preview.openToTheSide();
    await expect
      .poll(() => preview.verdicts())
      .toContain('▼ ⟨xS, Δ⟩P 在 200 步中有 197 步为负，首次在 t = 3：−719/480 · N*²（精确）。');
    await expect.poll(() => preview.blocks.locator('figure > svg').count()).toBe(1);
    await workbench().screenshot('chinese');
  });

  it('is checked with the workspace, which has a walkthrough and an example', async () => {
    await workbench().command('V-Dominance: 检查工作区');
    await expect.poll(() => workbench().toasts()).toEqual(['已检查 1 篇笔记：其中 1 篇有 3 个有误的论断。']);
    await workbench().command('V-Dominance: 打开示例笔记');
    await expect.poll(() => workbench().tabs()).toContain('Untitled-1');
    await workbench().commandThatAsks('Welcome: Open Walkthrough...');
    await workbench().choose('边写边检查证明笔记');
    const steps = workbench().page.locator('.gettingStartedContainer .getting-started-step');
    await expect.poll(() => steps.first().innerText()).toMatch(/^打开示例笔记\s+一篇短笔记/);
    await workbench().screenshot('chinese-walkthrough');
  });
});
