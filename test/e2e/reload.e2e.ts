import { describe, expect, it } from 'vitest';
import { COUNTEREXAMPLE } from './counterexample';
import { useWorkbench } from './useWorkbench';

/** A second start of VS Code is as long as the first one, for which a hook has this patience (milliseconds). */
const PATIENCE = 120_000;

describe('when the window is loaded again, the explorer', () => {
  const workbench = useWorkbench({ files: { 'note.md': COUNTEREXAMPLE } });
  const explorer = () => workbench().explorer;
  const lenses = async () => (await workbench().codeLenses()).join();
  const headline = async () => (await explorer().locator('.headline').textContent())?.replace(/\s+/g, ' ');
  const stepTitle = () => explorer().locator('#step-title').innerText();

  it('has shown what was tried, at a step, in a tab', async () => {
    await workbench().openFile('note.md');
    await expect.poll(lenses).toContain('▼ 197 of 200');
    await workbench().clickCodeLens('▼ 197 of 200');
    await expect.poll(headline).toContain('at 197 of 200 steps');
    await explorer().locator('.field-l0 input').fill('50');
    await expect.poll(headline).toContain('at all 200 steps');
    await explorer().getByRole('tab', { name: 'Steps' }).click();
    await explorer().getByRole('table', { name: 'All steps' }).focus();
    await workbench().press('End');
    await expect.poll(stepTitle).toContain('t = 199');
  });

  it(
    'is as it was',
    async () => {
      await workbench().reload();
      await expect.poll(lenses, { timeout: PATIENCE }).toContain('▼ 197 of 200');
      await expect.poll(headline).toContain('at all 200 steps');
      await expect.poll(stepTitle).toContain('t = 199');
      const steps = explorer().getByRole('tab', { name: 'Steps' });
      expect(await steps.getAttribute('aria-selected')).toBe('true');
      expect(await explorer().locator('.field-l0 input').inputValue()).toBe('50');
      expect(workbench().read('note.md')).toBe(COUNTEREXAMPLE);
    },
    2 * PATIENCE,
  );
});
