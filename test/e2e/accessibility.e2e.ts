import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ExplorerView, TABS } from './explorerView';
import { useWorkbench } from './useWorkbench';
import type { Workbench } from './workbench';

const EXAMPLE = 'continuous-batching.md';
const COUNTEREXAMPLE_LINE = 57;

/** What of the page is VS Code's or the toolkit's, and nothing that the explorer could mend. */
const NOT_OURS = {
  // A webview is a frame within the workbench's page, which has the landmarks and the heading of the first level.
  region: { enabled: false },
  'page-has-heading-one': { enabled: false },
} as const;

/** The page of the explorer itself, within the two frames of a webview. */
async function frameOf(workbench: Workbench): Promise<Frame> {
  const body = await workbench.explorer.locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  if (!frame) throw new Error('the explorer has no page');
  return frame;
}

/** What axe finds wrong, a line each: the rule, and the first of the elements. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(async (rules) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const results = await checker.run(document, { rules });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  }, NOT_OURS);
  return found;
}

for (const [language, locale] of [
  ['English', 'en'],
  ['Chinese', 'zh-cn'],
] as const) {
  describe(`the explorer in ${language} is accessible`, () => {
    const workbench = useWorkbench({
      files: { [EXAMPLE]: { copyOf: `examples/${EXAMPLE}` } },
      viewport: { width: 1500, height: 1000 },
      ...(locale === 'en' ? {} : { language: locale }),
    });
    const view = new ExplorerView(workbench);

    it.each(['Default Light Modern', 'Default High Contrast'] as const)('on every tab: %s', async (theme) => {
      await workbench().openFile(EXAMPLE);
      await workbench().goTo(COUNTEREXAMPLE_LINE);
      await expect.poll(async () => (await workbench().codeLenses()).join()).toContain('▼ ');
      await workbench().clickCodeLens('▼ ');
      await workbench().wear(theme);
      await expect.poll(() => view.headline()).toContain('197');
      const tabs = workbench().explorer.getByRole('tab');
      await expect.poll(() => tabs.count()).toBe(TABS.length);
      for (let i = 0; i < TABS.length; i++) {
        await tabs.nth(i).click();
        await expect.poll(() => tabs.nth(i).getAttribute('aria-selected')).toBe('true');
        expect(await violations(await frameOf(workbench())), TABS[i]).toEqual([]);
      }
    });
  });
}
