import { describe, expect, it } from 'vitest';
import { PreviewView } from './previewView';
import { TestView } from './testView';
import { useWorkbench } from './useWorkbench';
import type { Theme } from './workbench';

const NOTE = `# A lemma that fails

## In a block

\`\`\`vdominance
l0: 5
lA: 1
lB: 4
\`\`\`

## In numbers

The trace is 37.28<!-- = trace(P) -->, and $W = [6, 3.5, 4, 4.5]$.
`;

/** A note that nobody opens. */
const OTHER = '设 $l_0 = 200$, $l_A = 4$, $l_B = 7$。\n\n平均值为 0.9434<!-- = mean(inner) -->。\n';

const LEMMA_FAILS = '▼ ⟨xS, Δ⟩P < 0 at 197 of 200 steps, first at t = 3: −719/480 · N*² (exact).';

const THEMES: Readonly<Record<string, Theme>> = {
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  light: 'Default Light Modern',
};

describe('a note that is read', () => {
  const workbench = useWorkbench({ files: { 'lemma.md': NOTE, 'aside/其他.md': OTHER } });
  const tests = new TestView(workbench);
  const preview = new PreviewView(workbench);

  it('has its claims in the Test Explorer, under its headings', async () => {
    await workbench().openFile('lemma.md');
    await tests.open();
    for (const label of ['lemma.md', 'A lemma that fails', 'In a block', 'In numbers']) await tests.expand(label);
    await expect
      .poll(() => tests.rows())
      .toEqual([
        'lemma.md (Not yet run)',
        'A lemma that fails (Not yet run)',
        'In a block (Not yet run)',
        '⟨x^S, Δ⟩_P ≥ 0 at every step (Not yet run)',
        'V^T ≥ V^S at every step (Not yet run)',
        'G^T ≥ G^S at every step (Not yet run)',
        'A is stable (Not yet run)',
        'In numbers (Not yet run)',
        '37.28 = trace(P) (Not yet run)',
        'W: [6, 3.5, 4, 4.5] (Not yet run)',
      ]);
  });

  it('is told what became of each claim when they are run', async () => {
    await tests.runAll();
    await expect.poll(() => tests.rows()).toContain('W: [6, 3.5, 4, 4.5] (Passed)');
    const rows = await tests.rows();
    expect(rows.filter((row) => row.endsWith('(Passed)'))).toHaveLength(2);
    expect(rows).toContain('37.28 = trace(P) (Failed)');
    expect(rows).toContain('A lemma that fails (Failed)');
  });

  it('shows at a failed claim what was expected beside what is there', async () => {
    await tests.select('37.28 = trace(P)');
    await expect.poll(() => tests.peek.locator('.view-line').allInnerTexts()).toEqual(['37.29', '37.28']);
    await workbench().screenshot('reading-failed-claim');
    await tests.peek.locator('.codicon-close').click();
  });

  it('outdates its results when the text changes, until they are run again', async () => {
    await workbench().select('37.28');
    await workbench().insert('37.29');
    await expect.poll(() => tests.rows()).toContain('A is stable (Passed), outdated result');
    await expect.poll(() => tests.rows()).toContain('37.29 = trace(P) (Failed), outdated result');
    await tests.runAll();
    await expect.poll(() => tests.rows()).toContain('37.29 = trace(P) (Passed)');
  });

  it('shows its blocks in the preview by their verdicts and a picture', async () => {
    await preview.openToTheSide();
    await expect.poll(() => preview.verdicts()).toContain(LEMMA_FAILS);
    expect(await preview.verdicts()).toContain('✓ A is stable: holds (exact).');
    await expect.poll(() => preview.blocks.locator('figure > svg').count()).toBe(1);
    expect(await preview.blocks.locator('.vdominance-defaults').innerText()).toMatch(
      /^By default: B 1000 · lambdaA 1 ·/,
    );
  });

  it.each(Object.entries(THEMES))('wears the theme: %s', async (name, theme) => {
    const before = await preview.blocks.locator('figure').innerHTML();
    await workbench().wear(theme);
    await expect.poll(() => preview.blocks.locator('figure').innerHTML()).not.toBe(before);
    await preview.blocks.locator('figure > svg').waitFor();
    await workbench().screenshot(`reading-${name}`);
  });

  it('renews the preview while it is written', async () => {
    await workbench().clickAfter('l0: 5');
    await workbench().type('0');
    await expect.poll(() => preview.verdicts()).toContain('✓ ⟨xS, Δ⟩P ≥ 0 at every step: holds (exact).');
    await workbench().press('Control+z');
    await expect.poll(() => preview.verdicts()).toContain(LEMMA_FAILS);
  });

  it('is checked with all others of the workspace, open or not', async () => {
    await workbench().command('V-Dominance: Check the Workspace');
    await expect.poll(() => workbench().toasts()).toEqual(['2 notes checked: 4 wrong claims in 2 of them.']);
    await workbench().screenshot('reading-workspace');
    await workbench().page.getByRole('button', { name: 'Show Problems' }).click();
    await expect
      .poll(async () => (await workbench().problems()).map(({ code, line }) => [code, line]))
      .toContainEqual(['bound-wrong', 3]);
  });

  it('has an example to begin with', async () => {
    await workbench().command('V-Dominance: Open an Example Note');
    await expect.poll(() => workbench().tabs()).toContain('Untitled-1');
    await expect.poll(async () => (await workbench().lines())[0]).toBe('# Does evicting ever cost energy?');
  });

  it('has a walkthrough', async () => {
    await workbench().commandThatAsks('Welcome: Open Walkthrough...');
    await workbench().choose('Check a proof note while you write it');
    const steps = workbench().page.locator('.gettingStartedContainer .getting-started-step');
    await expect
      .poll(() => steps.first().innerText())
      .toMatch(/^Open an example note\s+A short note with parameter sets/);
    expect(await steps.count()).toBe(6);
    await workbench().screenshot('reading-walkthrough');
  });
});

describe('a note that is checked by command only', () => {
  const workbench = useWorkbench({
    files: { 'lemma.md': NOTE },
    userSettings: { 'vdominance.check.mode': 'manual' },
  });
  const preview = new PreviewView(workbench);
  const messages = async () => (await workbench().problems()).map(({ message }) => message);
  const STALE = /\(Of an earlier text; not checked since\.\)$/;

  it('keeps its marks while it is edited, as those of an earlier text', async () => {
    await workbench().openFile('lemma.md');
    await workbench().command('V-Dominance: Check This Document');
    await expect.poll(messages).toHaveLength(4);
    expect((await messages()).filter((message) => STALE.test(message))).toEqual([]);
    await workbench().clickAfter('l0: 5');
    await workbench().type('0');
    await expect.poll(messages).toEqual(new Array(4).fill(expect.stringMatching(STALE)));
    await expect.poll(() => workbench().codeLenses()).toEqual(['▼ 197 of 200 steps negative · of an earlier text']);
  });

  it('says so in the preview, too', async () => {
    await preview.openToTheSide();
    await expect.poll(() => preview.blocks.first().innerText()).toContain('Of an earlier text; not checked since.');
    await workbench().screenshot('reading-stale');
  });

  it('is as it is once it has been checked again', async () => {
    await workbench().click('l0: 50');
    await workbench().command('V-Dominance: Check This Document');
    await expect.poll(() => workbench().codeLenses()).toEqual(['✓ ⟨x^S, Δ⟩_P ≥ 0 at all 200 steps · open explorer']);
    await expect.poll(() => preview.verdicts()).toContain('✓ ⟨xS, Δ⟩P ≥ 0 at every step: holds (exact).');
    expect((await messages()).filter((message) => STALE.test(message))).toEqual([]);
  });
});
