import { describe, expect, it } from 'vitest';
import { EditorWidgets } from './editorWidgets';
import { useWorkbench } from './useWorkbench';
import type { Theme } from './workbench';

/** Five numbers are wrong: digits exchanged or mistyped. */
const NOTE = `# A short chain

\`\`\`vdominance
l0: 10
lA: 2
lB: 3
claims:
  - trace(P) ≈ 14.74
  - V_T >= V_S
\`\`\`

The weights are $W = [11, 12, 6.6]$, and the solution is

$$P = \\begin{pmatrix}
8.70 & 3.53 & 0 \\\\
3.53 & 5.40 & 0 \\\\
0 & 0 & 1
\\end{pmatrix}$$

with the eigenvalues of $P$: $\\{1.0, 9.2, 10.8\\}$, which add up to 14.74.
The inner product is 24.3<!-- = mean(inner) --> in the mean.

| t | inner   | evicted |
| - | ------- | ------- |
| 1 | 1978.57 | 7.6     |
| 2 | 1323.91 | 0.0     |
| 3 | 636.99  | 0.0     |
`;
const LINE_OF_LB = 6;
const LINE_OF_SUM = 20;

const RIGHT = NOTE.replace('6.6', '6.5')
  .replace('5.40', '5.04')
  .replace('9.2', '2.9')
  .replace('24.3', '24.2')
  .replace('636.99', '633.99');

const WRONG = [
  ['printed-wrong', 12, 31, 'W_2 would print as 6.5, not 6.6.'],
  ['printed-wrong', 16, 8, 'P_{1,1} would print as 5.04, not 5.40.'],
  ['printed-wrong', 20, 38, 'The eigenvalues of P would print as {1.0, 2.9, 10.8}, not {1.0, 9.2, 10.8}.'],
  ['bound-wrong', 21, 22, expect.stringMatching(/^mean\(inner\) = 24\.2295929714, so 24\.3 is wrong: .*24\.2/)],
  ['printed-wrong', 27, 7, 'inner at t = 3 would print as 633.99, not 636.99.'],
];

const THEMES: Readonly<Record<string, Theme>> = {
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  light: 'Default Light Modern',
};

describe('a note with wrong numbers', () => {
  const workbench = useWorkbench({
    files: { 'short.md': NOTE },
    userSettings: { '[markdown]': { 'editor.codeActionsOnSave': { 'source.fixAll.vdominance': 'explicit' } } },
  });
  const widgets = new EditorWidgets(workbench);
  const problems = async () =>
    (await workbench().problems()).map(({ code, line, column, message }) => [code, line, column, message]);
  const text = async () => (await workbench().lines()).join('\n');

  it('is told of each by its code, at its digits', async () => {
    await workbench().openFile('short.md');
    await expect.poll(problems).toEqual(WRONG);
    // The last one is below the window.
    await expect.poll(async () => (await workbench().squiggles()).error).toBeGreaterThanOrEqual(4);
  });

  it('shows verdicts and values behind what holds', async () => {
    await expect.poll(text).toContain('- trace(P) ≈ 14.74✓ 14.7385…');
    expect(await text()).toContain('- V_T >= V_S✓ all 200 steps');
  });

  it('says in the status of the language how much was checked', async () => {
    await expect
      .poll(() => widgets.languageStatus())
      .toContain('V-Dominance: 22 of 22 numbers checked, 5 wrong, 1 parameter set');
    await widgets.statusItem.hover();
    await workbench().page.locator('.hover-language-status').first().waitFor();
    await workbench().screenshot('editing-status');
  });

  it.each(Object.entries(THEMES))('explains a mark that is hovered: %s', async (name, theme) => {
    await workbench().wear(theme);
    const hover = await workbench().hover('5.40', 'would print as');
    expect(hover).toContain('P_{1,1} would print as 5.04, not 5.40.');
    await workbench().screenshot(`editing-${name}`);
  });

  it('leads from a code to what it means', async () => {
    await workbench().hover('5.40', 'printed-wrong');
    await workbench().hoverWidget.getByText('printed-wrong', { exact: true }).click();
    await expect.poll(text).toContain('## printed-wrong');
    await workbench().screenshot('editing-code');
    await workbench().openFile('short.md');
  });

  it('has the digits put right by a quick fix, and put back by undo', async () => {
    await workbench().click('5.40');
    expect(await widgets.fixes()).toEqual(['Write 5.04', 'Ignore this block', 'Fix all 5 wrong numbers']);
    await workbench().screenshot('editing-fixes');
    await widgets.take('Write 5.04');
    await expect.poll(text).toContain('3.53 & 5.04 & 0 \\\\');
    await expect.poll(problems).toEqual(WRONG.filter(([, line]) => line !== 16));
    await workbench().press('Control+z');
    await expect.poll(problems).toEqual(WRONG);
  });

  it('may have a line of it ignored', async () => {
    await workbench().click('24.3');
    await widgets.fix('Ignore this line');
    await expect.poll(text).toContain('24.3<!-- = mean(inner) --> in the mean. <!-- vdominance ignore-line -->');
    await expect.poll(problems).toEqual(WRONG.filter(([, line]) => line !== 21));
    await workbench().press('Control+z');
    await expect.poll(problems).toEqual(WRONG);
  });

  it('has all of them put right at once, and put back by one undo', async () => {
    await workbench().click('6.6');
    await widgets.fix('Fix all 5 wrong numbers');
    await expect.poll(problems).toEqual([]);
    await workbench().press('Control+z');
    await expect.poll(problems).toEqual(WRONG);
  });

  it('offers the keys of its block, and the words that a value may be', async () => {
    await workbench().goTo(LINE_OF_LB);
    await widgets.suggestBelow('lB: 3', 'e');
    await expect.poll(() => widgets.suggestions()).toEqual(['eviction', 'expect']);
    await workbench().screenshot('editing-completion');
    await workbench().press('Enter');
    await expect.poll(() => widgets.suggestions()).toEqual(['low-first', 'high-first', 'proportional']);
    await workbench().press('ArrowDown');
    await workbench().press('Enter');
    await expect.poll(text).toContain('lB: 3\neviction: high-first\nclaims:');
    await widgets.dropLine();
    await expect.poll(problems).toEqual(WRONG);
  });

  it('explains the keys of its block', async () => {
    const hover = await workbench().hover('lA', 'decode length');
    expect(hover.replace(/\s+/g, ' ')).toContain(
      'decode length of type A in stages, an integer ≥ 1 Must be given. Here: 2',
    );
    await workbench().screenshot('editing-key');
  });

  it('has a number bound to the quantity that prints so, and shows its digits from then on', async () => {
    await workbench().goTo(LINE_OF_SUM);
    await workbench().click('14.74.');
    await workbench().commandThatAsks('V-Dominance: Bind the Number at the Cursor');
    expect(await workbench().choices()).toEqual(['trace(P), = 14.738572…']);
    await workbench().screenshot('editing-bind');
    await workbench().choose('trace(P)');
    await expect.poll(text).toContain('add up to 14.74= 14.7385…<!-- = trace(P) -->.');
    await workbench().screenshot('editing-bound');
  });

  it('has every number put right when it is saved', async () => {
    await workbench().press('Control+s');
    await expect
      .poll(() => workbench().read('short.md'))
      .toBe(RIGHT.replace('up to 14.74', 'up to 14.74<!-- = trace(P) -->'));
    await expect.poll(problems).toEqual([]);
    await expect.poll(() => widgets.languageStatus()).toContain('23 of 23 numbers checked, 0 wrong');
  });
});
