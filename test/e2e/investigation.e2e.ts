import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from '../workbench/paths.mjs';
import { ExplorerView, TABS, type TabName } from './explorerView';
import { useWorkbench } from './useWorkbench';
import type { Theme } from './workbench';

const EXAMPLE = 'continuous-batching.md';
const TEXT = readFileSync(inRepository(`examples/${EXAMPLE}`), 'utf8');

/** ⟨x^S, Δ⟩_P at the sixth eviction of the reference run, in N*². */
const INNER = '1045345243217147128901151990329235870721825652201/126136747230893954542451395546747082916843112704';

/** A second start of VS Code is as long as the first one, for which a hook has this patience (milliseconds). */
const PATIENCE = 120_000;

describe('an investigation', () => {
  const workbench = useWorkbench({
    files: { [EXAMPLE]: { copyOf: `examples/${EXAMPLE}` } },
    viewport: { width: 1500, height: 1400 },
  });
  const explorer = new ExplorerView(workbench);
  const headline = () => explorer.headline();
  const step = () => explorer.step();
  const text = async () => (await workbench().lines()).join('\n');

  it('begins at the reference set of a note', async () => {
    await workbench().openFile(EXAMPLE);
    await expect.poll(async () => (await workbench().codeLenses()).join()).toContain('at all 200 steps');
    await workbench().clickCodeLens('at all 200 steps');
    await expect.poll(() => explorer.asked()).toContain('l0 = 200 · lA = 4 · lB = 7');
    await expect.poll(headline).toContain('≥ 0 at all 200 steps');
    await expect.poll(() => explorer.panels()).toEqual(['energy', 'inner']);
  });

  it('drags l0 down until the set is unstable, and sees what is left to see', async () => {
    const { x, y } = await explorer.handle('l0');
    const { mouse, keyboard } = workbench().page;
    await mouse.move(x, y);
    await mouse.down();
    await keyboard.down('Shift');
    let l0 = 200;
    while (!(await headline()).includes('A is not stable') && l0 > 0) {
      l0 -= 10;
      await mouse.move(x - (200 - l0) * 0.4 - 2, y); // in the middle of a notch
      await expect.poll(() => explorer.asked()).toContain(`l0 = ${l0} `);
    }
    await keyboard.up('Shift');
    await mouse.up();
    expect(l0).toBe(20);
    expect(await headline()).toContain('A is not stable, so P does not exist');
    await expect.poll(() => explorer.panels()).toEqual(['spread', 'admission']);
    expect(await explorer.caption('spread')).toMatch(/GT.*GS/);
    await explorer.open('Matrices');
    await expect.poll(() => explorer.panels()).toContain('spectrum');
    expect(await explorer.caption('spectrum')).toContain('roots of F |λ| ≥ 1');
    expect(await explorer.panels()).not.toContain('lyapunov');
    expect(await text()).not.toContain('l0: 20\n');
  });

  it('goes back to what the note says', async () => {
    await explorer.button('Reset').click();
    await expect.poll(() => explorer.asked()).toContain('l0 = 200');
    await expect.poll(headline).toContain('≥ 0 at all 200 steps');
    await explorer.open('Evictions');
  });

  it('steps to the sixth eviction, and reads terms that add up', async () => {
    await explorer.focusCharts();
    await workbench().press('Home');
    for (let eviction = 0; eviction < 6; eviction++) await workbench().press('e');
    await expect.poll(step).toContain('Step t = 9 ');
    const terms = explorer.page.locator('.terms');
    await expect
      .poll(() => terms.locator('.term-check').allInnerTexts())
      .toEqual(['adds up exactly', 'adds up exactly', 'adds up exactly']);
    const inner = terms.locator('tr').filter({ hasText: '= ⟨xS, Δ⟩P' });
    expect((await inner.innerText()).replace(/\s+/g, ' ')).toBe('= ⟨xS, Δ⟩P 8.28739654515 N*²97 digits 6.61848');
    await inner.getByRole('button').click();
    const clipboard = () => workbench().page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(clipboard).toBe(INNER);
  });

  it('keeps the run, changes a rate, and compares the two', async () => {
    await explorer.button('keep this run').click();
    const chip = explorer.page.locator('.kept-chip');
    await expect.poll(() => chip.innerText()).toContain('l0 = 200');
    await explorer.parameter('lambdaB').fill('2');
    await expect.poll(() => explorer.asked()).toContain('rates 1 : 2');
    await explorer.open('Run');
    await expect.poll(() => explorer.caption('energy')).toContain('l0 = 200, lA = 4, lB = 7');
    await explorer.page.locator('.comparison > summary').click();
    const table = explorer.page.locator('.comparison-table');
    await expect
      .poll(() => table.getByRole('columnheader').allInnerTexts())
      .toEqual(expect.arrayContaining(['this run', 'l0 = 200, lA = 4, lB = 7']));
    const evictions = table.getByRole('row', { name: /^evictions \d/ });
    expect(await evictions.getByRole('cell').allInnerTexts()).toEqual(['13', '9']);
    await explorer.page.locator('.comparison > summary').click();
  });

  it('applies the rate to the note, and takes it back', async () => {
    await explorer.button('Apply').click();
    await expect.poll(text).toContain('rates: 1:2');
    // The explorer follows the note again once the change has been checked.
    await expect.poll(() => explorer.button('Apply').isVisible()).toBe(false);
    await workbench().click('rates: 1:2');
    await workbench().press('Control+z');
    await expect.poll(text).toContain('rates: 1:1');
    await workbench().press('Control+s');
    expect(workbench().read(EXAMPLE)).toBe(TEXT);
    await expect.poll(() => explorer.asked()).toContain('rates 1 : 1');
  });

  it('saves a figure and the numbers behind it', async () => {
    const save = async (kind: string, name: string) => {
      await explorer.page.locator('.export-summary').click();
      await explorer.button(kind).click();
      await workbench().saveAs(name);
      await expect.poll(() => workbench().exists(name)).toBe(true);
      return workbench().read(name);
    };
    await explorer.open('Geometry');
    const picture = await save('Cases by the signs of Δ as SVG', 'cases.svg');
    expect(picture).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
    expect(picture).toContain('>200<');
    const lines = (await save('Data of this run as CSV', 'run.csv')).trimEnd().split('\n');
    expect(lines).toHaveLength(201);
    expect(lines[0]).toMatch(/^t,V_T,V_S,inner,/);
    expect(lines[10]!.split(',')[3]).toMatch(/^6\.6184752161623/);
  });

  it(
    'finds everything as it was when the window is loaded again',
    async () => {
      await explorer.parameter('lambdaB').fill('3');
      await expect.poll(() => explorer.asked()).toContain('rates 1 : 3');
      const before = { headline: await headline(), step: await step() };
      await workbench().reload();
      await expect.poll(headline, { timeout: PATIENCE }).toBe(before.headline);
      expect(await step()).toBe(before.step);
      expect(await explorer.parameter('lambdaB').inputValue()).toBe('3');
      const geometry = explorer.page.getByRole('tab', { name: 'Geometry' });
      expect(await geometry.getAttribute('aria-selected')).toBe('true');
      await expect.poll(() => explorer.page.locator('.kept-chip').innerText()).toContain('l0 = 200');
      await explorer.open('Run');
      await expect.poll(() => explorer.caption('energy')).toContain('l0 = 200, lA = 4, lB = 7');
      await explorer.button('Do not keep').click();
      await explorer.button('Reset').click();
      await expect.poll(() => explorer.asked()).toContain('rates 1 : 1');
    },
    2 * PATIENCE,
  );
});

const SETS = {
  reference: { line: 29, asked: 'l0 = 200 · lA = 4 · lB = 7', cases: [200, 0, 0, 0] },
  counterexample: { line: 58, asked: 'l0 = 5 · lA = 1 · lB = 4', cases: [36, 30, 29, 105] },
} as const;

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
} as const satisfies Record<string, Theme>;

/** What each tab draws, and what its pictures are called. */
const DRAWN: Readonly<Record<TabName, { readonly name: string; readonly panels: readonly string[] }>> = {
  Run: { name: 'run', panels: ['energy', 'inner'] },
  Δ: { name: 'delta', panels: ['delta-map', 'delta-map-relative', 'delta-extrema', 'delta-shares'] },
  Geometry: { name: 'geometry', panels: ['G-against-V', 'cases'] },
  Evictions: {
    name: 'evictions',
    panels: [
      'distance-around',
      'distance-change',
      'inner',
      'decomposition',
      'evicted-against-delta',
      'evicted-against-change',
    ],
  },
  Matrices: {
    name: 'matrices',
    panels: ['spectrum', 'spectrum-earlier', 'lyapunov', 'transition', 'transition-earlier'],
  },
  Steps: { name: 'steps', panels: [] },
  All: {
    name: 'all',
    panels: [
      'delta-extrema',
      'delta-map',
      'energy',
      'ratio',
      'cases',
      'G-against-V',
      'evicted-against-delta',
      'evicted-against-change',
    ],
  },
};

describe('the figures', () => {
  const workbench = useWorkbench({
    files: { [EXAMPLE]: { copyOf: `examples/${EXAMPLE}` } },
    viewport: { width: 1500, height: 1400 },
  });
  const explorer = new ExplorerView(workbench);

  beforeAll(() => workbench().openFile(EXAMPLE));

  describe.each(Object.entries(SETS))('of the %s', (set, { line, asked, cases }) => {
    it('count the cases of Δ', async () => {
      await workbench().command('View: Focus First Editor Group');
      await workbench().goTo(line);
      await workbench().command('V-Dominance: Open Explorer to the Side');
      await expect.poll(() => explorer.asked()).toContain(asked);
      await explorer.open('Geometry');
      await explorer.page.locator('.tables-summary').click();
      const rows = explorer.page.getByRole('table', { name: 'Cases by the signs of Δ' }).locator('.row');
      const counts = async () => (await rows.allInnerTexts()).map((row) => Number(row.trim().split(/\s/).at(-1)));
      await expect.poll(counts).toEqual(cases);
      await explorer.page.locator('.tables-summary').click();
    });

    it.each(Object.entries(THEMES))('are drawn on every tab: %s', async (theme, title) => {
      await workbench().wear(title);
      for (const tab of TABS) {
        const { name, panels } = DRAWN[tab];
        await explorer.open(tab);
        await expect.poll(() => explorer.panels()).toEqual(panels);
        await explorer.screenshot(`explorer-${set}-${name}-${theme}`);
      }
    });
  });
});
