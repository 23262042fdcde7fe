import { expect, it } from 'vitest';
import { useWorkbench } from './useWorkbench';

const NOTE = '# A note\n\n```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n';

/** What `npm start` asks for. */
const workbench = useWorkbench({ files: { 'note.md': NOTE }, env: { VDOMINANCE_OPEN_EXPLORER: '1' } });

it('opens the explorer by itself beside the first note, where the environment asks for it', async () => {
  await workbench().openFile('note.md');
  await expect
    .poll(async () => (await workbench().explorer.locator('.headline').textContent())?.replace(/\s+/g, ' '))
    .toContain('at 197 of 200 steps');
  expect(await workbench().tabs()).toHaveLength(2);
});
