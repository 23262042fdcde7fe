import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { COUNTEREXAMPLE } from './counterexample';
import { ExplorerView, TABS, type TabName } from './explorerView';
import { useWorkbench } from './useWorkbench';
import type { Theme } from './workbench';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  var axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** What the tests read and press, as each language calls it. */
const LANGUAGES = {
  en: { tabs: TABS, keep: 'keep this run', headline: 'at 197 of 200 steps' },
  'zh-cn': {
    tabs: ['运行', 'Δ', '几何', '驱逐', '矩阵', '步骤', '总览'],
    keep: '保留此运行',
    headline: '200 步中的 197 步',
  },
} as const;

const THEMES: readonly Theme[] = ['Default Light Modern', 'Default High Contrast'];

describe.each(Object.entries(LANGUAGES))('to a tool that checks accessibility (%s)', (language, words) => {
  const workbench = useWorkbench({ files: { 'note.md': COUNTEREXAMPLE }, language });
  const explorer = new ExplorerView(workbench);

  /** What every rule of axe has against the page inside the webview, each with the elements concerned. */
  async function violations(): Promise<string[]> {
    const body = await explorer.page.locator('body').elementHandle();
    const frame = await body?.ownerFrame();
    if (!frame) throw new Error('The explorer has no page.');
    await frame.evaluate(AXE);
    const { violations: found, passes } = await frame.evaluate(() =>
      globalThis.axe.run({ resultTypes: ['violations'] }),
    );
    expect(passes.map(({ id }) => id)).toContain('color-contrast'); // it has looked at what there is to look at
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }

  it('opens, with a run kept, and tables and numbers unfolded', async () => {
    await workbench().openFile('note.md');
    await expect.poll(async () => (await workbench().codeLenses()).length).toBeGreaterThan(0);
    await workbench().goTo(4);
    await workbench().command('V-Dominance: Open Explorer to the Side');
    await expect.poll(() => explorer.headline()).toContain(words.headline);
    await explorer.button(words.keep).click();
    await explorer.page.locator('.kept-chip').waitFor();
    await explorer.page.locator('.comparison > summary').click();
    await explorer.page.locator('.tables-summary').click();
    await explorer.page.locator('.tables [role="table"]').first().waitFor();
  });

  it.each(THEMES)('has nothing to object to on any tab: %s', async (theme) => {
    await workbench().wear(theme);
    for (const tab of words.tabs) {
      await explorer.open(tab as TabName);
      const shown = explorer.page.getByRole('tab', { name: tab, exact: true });
      await expect.poll(() => shown.getAttribute('aria-selected')).toBe('true');
      expect(await violations(), tab).toEqual([]);
    }
  });

  it('has nothing to object to in a menu that is open, and where A is not stable', async () => {
    await explorer.page.locator('.export-summary').click();
    expect(await violations()).toEqual([]);
    await explorer.parameter('lA').fill('3');
    await explorer.page.locator('.relation.bad').waitFor();
    expect(await violations()).toEqual([]);
  });
});
