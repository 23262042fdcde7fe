import { describe, expect, it } from 'vitest';
import { useWorkbench } from './useWorkbench';

const NOTE = `# 反例 A counterexample

设 $l_0 = 200$, $l_A = 4$, $l_B = 7$，两种请求到达率相同。

\`\`\`vdominance
l0: 5
lA: 1
lB: 4
\`\`\`

The end 完.
`;

const LINE_OF_LA = 7;

const INNER = '⟨x^S, Δ⟩_P < 0 at 197 of 200 steps, first at t = 3: −719/480 · N*² (exact).';

describe('a note in the editor', () => {
  const workbench = useWorkbench({ files: { 'note.md': NOTE } });
  const codes = async () => (await workbench().problems()).map(({ code }) => code).sort();
  /** By keys: a lens that comes or goes moves the lines under the mouse. */
  const replaceLine = async (line: number, text: string) => {
    await workbench().goTo(line);
    await workbench().press('End');
    await workbench().press('Shift+Home');
    await workbench().insert(text);
  };
  const WRONG = ['G_dominance-violated', 'V_dominance-violated', 'inner-violated'];

  it('marks the failing claims of the block, with first and worst step, and leaves the sentence unmarked', async () => {
    await workbench().openFile('note.md');
    await expect.poll(codes).toEqual(WRONG);
    const problems = await workbench().problems();
    expect(problems.find(({ code }) => code === 'inner-violated')).toEqual({
      severity: 'Error',
      message: INNER,
      line: 5,
      column: 4,
      source: 'V-Dominance',
      code: 'inner-violated',
      related: [
        'first at t = 3: −719/480 · N*² = −4623.2',
        expect.stringMatching(/^worst at t = 7: /),
        '197 of 200 steps fail',
      ],
    });
    expect(problems.find(({ code }) => code === 'G_dominance-violated')?.severity).toBe('Warning');
    await expect.poll(async () => (await workbench().squiggles()).error).toBeGreaterThan(0);
  });

  it('says over each set how it fares', async () => {
    await expect
      .poll(() => workbench().codeLenses())
      .toEqual([expect.stringContaining('200 steps'), expect.stringContaining('▼ 197 of 200 steps negative')]);
  });

  it('shows the run and a small chart when the block is hovered', async () => {
    const text = await workbench().hover('vdominance', '−719/480');
    expect(text).toContain('197');
    await expect.poll(() => workbench().hoverWidget.locator('img').count()).toBe(1);
    await workbench().screenshot('hover');
  });

  it('leaves one current result after 200 characters are typed quickly into the block', async () => {
    await workbench().clickAfter('lB: 4');
    await workbench().type(` # ${'typing '.repeat(28)}`);
    await expect.poll(codes).toEqual(WRONG);
    await workbench().clickAfter('l0: 5');
    await workbench().type('0');
    await expect.poll(codes).not.toContain('inner-violated');
    await workbench().press('Control+z');
    await expect.poll(codes).toEqual(WRONG);
  });

  it('marks a bad value at its characters and checks the rest all the same', async () => {
    await replaceLine(LINE_OF_LA, 'lA: 7');
    await expect
      .poll(() => workbench().problems())
      .toMatchObject([
        { severity: 'Error', message: 'lA must be less than lB: 7 is not less than 4.', line: 7, column: 5 },
      ]);
    await expect.poll(async () => (await workbench().codeLenses()).length).toBeGreaterThan(0);
    await replaceLine(LINE_OF_LA, 'lA: 1');
    await expect.poll(codes).toEqual(WRONG);
  });

  it('clears its marks when the block is deleted', async () => {
    await workbench().clickAfter('The end 完.');
    await workbench().press('Control+a');
    await workbench().insert('# Nothing to check\n');
    await expect.poll(codes).toEqual([]);
    await expect.poll(() => workbench().codeLenses()).toEqual([]);
  });

  it('inserts a parameter block', async () => {
    await workbench().press('Control+End');
    await workbench().command('V-Dominance: Insert a Parameter Block');
    await expect.poll(async () => (await workbench().lines()).join('\n')).toContain('```vdominance');
    await expect.poll(async () => (await workbench().codeLenses()).length).toBe(1);
  });
});

describe('the same note in Chinese', () => {
  const workbench = useWorkbench({ files: { 'note.md': NOTE }, language: 'zh-cn' });

  it('is marked in Chinese', async () => {
    await workbench().openFile('note.md');
    await expect
      .poll(async () => (await workbench().problems()).map(({ message }) => message))
      .toContain('⟨x^S, Δ⟩_P 在 200 步中有 197 步为负，首次在 t = 3：−719/480 · N*²（精确）。');
    await workbench().screenshot('note-zh');
  });
});
