import { beforeEach, describe, expect, it } from 'vitest';
import { useWorkbench } from './useWorkbench';
import type { Theme } from './workbench';

const EXAMPLE = 'continuous-batching.md';
/** Line of the example's counterexample block. */
const COUNTEREXAMPLE_LINE = 57;

const THEMES: Readonly<Record<string, Theme>> = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

describe('the explorer', () => {
  const workbench = useWorkbench({
    files: { [EXAMPLE]: { copyOf: `examples/${EXAMPLE}` } },
    viewport: { width: 1500, height: 1000 },
  });
  const explorer = () => workbench().explorer;
  const headline = async () => (await explorer().locator('.headline').innerText()).replace(/\s+/g, ' ');
  const stepTitle = () => explorer().locator('#step-title').innerText();

  it('opens beside the text from the lens and leaves the focus in the text', async () => {
    await workbench().openFile(EXAMPLE);
    await workbench().goTo(COUNTEREXAMPLE_LINE);
    await expect.poll(async () => (await workbench().codeLenses()).join()).toContain('▼ 197 of 200');
    await workbench().clickCodeLens('▼ 197 of 200');
    await expect.poll(headline).toContain('at 197 of 200 steps');
    expect(await headline()).toContain('−719/480');
    expect(await workbench().page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  });

  it('draws the energies over the inner product, and marks violations with a sign and a number', async () => {
    await expect.poll(() => explorer().locator('figure.panel canvas').count()).toBe(2);
    const captions = await explorer().locator('.panel-title').allInnerTexts();
    expect(captions[0]).toMatch(/Energy/);
    expect(captions[1]).toMatch(/197/);
  });

  beforeEach(async () => {
    const run = explorer().getByRole('tab', { name: 'Run' });
    if (await run.isVisible()) await run.click();
  });

  it('moves one cursor through all charts by keyboard, and tells the exact state', async () => {
    await explorer().locator('.charts').focus();
    await workbench().press('Home');
    await expect.poll(stepTitle).toContain('t = 0');
    await workbench().press('n');
    await expect.poll(stepTitle).toContain('t = 3');
    await expect.poll(() => explorer().locator('.step-terms').innerText()).toContain('−719/480');
    await workbench().press('ArrowRight');
    await expect.poll(stepTitle).toContain('t = 4');
    await workbench().press('e');
    await expect.poll(stepTitle).toContain('t = 7');
    await workbench().press('End');
    await expect.poll(stepTitle).toContain('t = 199');
    await workbench().press('Shift+N');
    await expect.poll(stepTitle).toContain('t = 198');
    await workbench().press('Shift+E');
    await expect.poll(stepTitle).toContain('t = 7');
  });

  it('moves the cursor by mouse', async () => {
    const box = await explorer().locator('figure.panel canvas').first().boundingBox();
    await workbench().page.mouse.click(box!.x + box!.width * 0.75, box!.y + box!.height / 2);
    await expect.poll(stepTitle).not.toContain('t = 7 ');
  });

  it('has a table of all steps, whose rows move the cursor', async () => {
    await explorer().getByRole('tab', { name: 'Steps' }).click();
    await expect
      .poll(() => explorer().getByRole('table', { name: 'All steps' }).getAttribute('aria-rowcount'))
      .toBe('201');
    await explorer().getByRole('table', { name: 'All steps' }).focus();
    await workbench().press('Home');
    await explorer().locator('.row[data-step="3"]').click();
    await expect.poll(stepTitle).toContain('t = 3');
    expect(await explorer().locator('.row[data-step="3"] .hidden').first().innerText()).not.toBe('');
  });

  it('follows what is explored without touching the document, and takes it back', async () => {
    const before = await workbench().lines();
    await explorer().locator('.field-l0 input').fill('50');
    await expect.poll(headline).toContain('≥ 0 at all 200 steps');
    expect(await workbench().lines()).toEqual(before);
    await explorer().getByRole('button', { name: 'Reset' }).click();
    await expect.poll(headline).toContain('at 197 of 200 steps');
  });

  it('says what is wrong with a value that cannot be read', async () => {
    await explorer().locator('.field-lA input').fill('9');
    await expect
      .poll(() => explorer().locator('.problems').innerText())
      .toContain('lA must be less than lB: 9 is not less than 4.');
    await explorer().getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => explorer().locator('.problems').innerText()).not.toContain('lA must');
  });

  it('applies what is explored to the document as one edit that undo takes back', async () => {
    await explorer().locator('.field-l0 input').fill('6');
    await explorer().getByRole('button', { name: 'Apply' }).click();
    await expect.poll(async () => (await workbench().lines()).join('\n')).toContain('l0: 6');
    await workbench().click('l0: 6');
    await workbench().press('Control+z');
    await expect.poll(async () => (await workbench().lines()).join('\n')).not.toContain('l0: 6');
    await expect.poll(() => explorer().locator('.field-l0 input').inputValue()).toBe('5');
    await expect.poll(headline).toContain('at 197 of 200 steps');
  });

  it('zooms all charts about the cursor by keys and by buttons, follows the cursor, and shows all again', async () => {
    const range = () => explorer().locator('.zoom-range').innerText();
    await explorer().locator('.charts').focus();
    await workbench().press('Home');
    await workbench().press('n');
    await workbench().press('+');
    await workbench().press('+');
    await expect.poll(range).toBe('steps 3 to 52 of 200');
    await workbench().press('PageDown');
    await expect.poll(range).toBe('steps 43 to 92 of 200');
    await workbench().press('End');
    await expect.poll(range).toBe('steps 150 to 199 of 200');
    await explorer().getByRole('button', { name: 'Show all steps' }).click();
    await expect.poll(range).toBe('all 200 steps');
  });

  it('tells the values of a step beside the pointer', async () => {
    const box = await explorer().locator('figure.panel canvas').first().boundingBox();
    await workbench().page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2, { steps: 3 });
    const tag = explorer().locator('.cursor-ghost .cursor-tag').first();
    await expect.poll(() => tag.innerText()).toMatch(/t = \d+\s+VT\s+\S+/);
  });

  it.each([
    ['Δ', ['delta-map', 'delta-extrema'], 'Δ by step and stage'],
    ['Geometry', ['G-against-V', 'cases'], 'Cases by the signs of Δ'],
    ['Evictions', ['distance-change', 'inner', 'decomposition'], 'Evictions'],
    ['Matrices', ['spectrum', 'lyapunov', 'transition'], 'Eigenvalues'],
    ['All', ['delta-extrema', 'cases', 'G-against-V'], null],
  ] as const)('has the figures of %s, and a table behind them', async (tab, panels, table) => {
    await explorer().getByRole('tab', { name: tab, exact: true }).click();
    for (const panel of panels) {
      await expect.poll(() => explorer().locator(`figure[data-panel="${panel}"] canvas`).count()).toBe(1);
    }
    if (table === null) return;
    await explorer().locator('.tables-summary').click();
    await expect.poll(() => explorer().getByRole('table', { name: table, exact: true }).count()).toBe(1);
    await explorer().locator('.tables-summary').click();
  });

  it('counts the facts of the proof over the run', async () => {
    await explorer().getByRole('tab', { name: 'Evictions' }).click();
    await expect
      .poll(() => explorer().locator('.fact-table').innerText())
      .toMatch(/2\.6\s[^\n]*holds at 200 of 200 steps/);
  });

  it('shows terms that add up exactly', async () => {
    await explorer().locator('.charts').focus();
    await workbench().press('Home');
    await workbench().press('n');
    await expect
      .poll(() => explorer().locator('.term-check').allInnerTexts())
      .toEqual(new Array(3).fill('adds up exactly'));
  });

  it('plays the run until a key is pressed', async () => {
    await explorer().locator('.charts').focus();
    await workbench().press('Home');
    await workbench().press('Space');
    await expect.poll(stepTitle).toContain('t = 2');
    await workbench().press('ArrowRight');
    const play = explorer().getByRole('button', { name: 'play' });
    await expect.poll(() => play.getAttribute('aria-pressed')).toBe('false');
  });

  it('turns a parameter by dragging its symbol', async () => {
    const symbol = await explorer().locator('.field-l0 .field-symbol').boundingBox();
    const [x, y] = [symbol!.x + 4, symbol!.y + symbol!.height / 2];
    await workbench().page.mouse.move(x, y);
    await workbench().page.mouse.down();
    await workbench().page.mouse.move(x + 41, y, { steps: 6 }); // ten notches of four pixels
    await workbench().page.mouse.up();
    await expect.poll(() => explorer().locator('.field-l0 input').inputValue()).toBe('15');
    await explorer().getByRole('button', { name: 'Reset' }).click();
    await expect.poll(headline).toContain('at 197 of 200 steps');
  });

  it('keeps a run to compare others with, under a name of its own', async () => {
    await explorer().locator('.field-l0 input').fill('50');
    await expect.poll(headline).toContain('≥ 0 at all 200 steps');
    await explorer().getByRole('button', { name: 'keep this run' }).click();
    const chip = explorer().locator('.kept-chip');
    await expect.poll(() => chip.innerText()).toContain('l0 = 50');
    await explorer().getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => explorer().locator('.panel-title').first().innerText()).toContain('l0 = 50');
    await explorer().locator('.comparison > summary').click();
    await expect.poll(() => explorer().locator('.comparison-table').innerText()).toContain('this run');
    await chip.getByRole('button', { name: 'Do not keep' }).click();
    await expect.poll(() => chip.count()).toBe(0);
  });

  it('follows the cursor to another set', async () => {
    await workbench().click('vdominance');
    await workbench().press('Control+End');
    await expect.poll(headline).not.toContain('at 197 of 200 steps');
    await workbench().goTo(COUNTEREXAMPLE_LINE + 1);
    await expect.poll(headline).toContain('at 197 of 200 steps');
  });

  it.each(Object.entries(THEMES))('wears the theme: %s', async (name, theme) => {
    await workbench().wear(theme);
    await explorer().locator('.charts').focus();
    await workbench().press('Home');
    await workbench().press('n');
    await expect.poll(stepTitle).toContain('t = 3');
    await workbench().screenshot(`explorer-${name}`);
    const text = await explorer()
      .locator('.headline')
      .evaluate((element) => getComputedStyle(element).color);
    const ground = await explorer()
      .locator('body')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(text).not.toBe(ground);
  });
});
