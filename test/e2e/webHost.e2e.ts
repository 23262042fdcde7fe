import { describe, expect, it } from 'vitest';
import { COUNTEREXAMPLE } from './counterexample';
import { EditorWidgets } from './editorWidgets';
import { useWorkbench } from './useWorkbench';

const NOTE = `${COUNTEREXAMPLE}
The weights are $W = [6, 3.5, 4, 4.6]$.
`;

/** As in a browser without any server: the extension runs in a web worker of the page, and its engine in web workers of that one. */
describe('in a web extension host', () => {
  const workbench = useWorkbench({
    files: { 'note.md': NOTE },
    userSettings: { 'remote.extensionKind': { 'vdominance.vdominance-explorer': ['web'] } },
  });
  const widgets = new EditorWidgets(workbench);
  const explorer = () => workbench().explorer;
  const headline = async () => (await explorer().locator('.headline').textContent())?.replace(/\s+/g, ' ');

  it('a note is checked while it is written', async () => {
    await workbench().openFile('note.md');
    await expect.poll(() => workbench().codeLenses()).toEqual(['▼ 197 of 200 steps negative · open explorer']);
    // Nothing but this says where it runs: a page that is no web host has no worker of an extension.
    const workers = workbench().page.workers();
    expect(workers.length).toBeGreaterThan(0);
    await workbench().select('l0: 5');
    await workbench().insert('l0: 50');
    await expect.poll(() => workbench().codeLenses()).toEqual(['✓ ⟨x^S, Δ⟩_P ≥ 0 at all 200 steps · open explorer']);
    await workbench().select('l0: 50');
    await workbench().insert('l0: 5');
    await expect.poll(() => workbench().codeLenses()).toEqual(['▼ 197 of 200 steps negative · open explorer']);
  });

  it('a hover shows the chart', async () => {
    await workbench().hover('lA: 1');
    await expect.poll(() => workbench().hoverWidget.locator('img').count()).toBe(1);
  });

  it('a wrong number is put right, and a key completed', async () => {
    await workbench().click('4.6');
    await widgets.fix('Write 4.5');
    await expect.poll(async () => (await workbench().lines()).join('\n')).toContain('$W = [6, 3.5, 4, 4.5]$');
    await widgets.suggestBelow('lB: 4', 'ev');
    await expect.poll(() => widgets.suggestions()).toEqual(['eviction']);
    await widgets.dropLine();
    await expect.poll(async () => (await workbench().problems()).map(({ code }) => code)).not.toContain('bad-yaml');
  });

  it('the explorer opens and explores', async () => {
    await workbench().clickCodeLens('▼ 197 of 200');
    await expect.poll(headline).toContain('at 197 of 200 steps');
    await explorer().locator('.field-l0 input').fill('50');
    await expect.poll(headline).toContain('at all 200 steps');
    await workbench().screenshot('web-host');
  });
});
