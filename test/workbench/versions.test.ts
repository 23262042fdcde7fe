import { expect, it } from 'vitest';
import manifest from '../../package.json';
import { OLDEST } from './install/vscode.mjs';

it('tests the oldest VS Code that the manifest promises to work with', () => {
  const [, minor] = OLDEST.split('.');
  expect(manifest.engines.vscode).toBe(`^1.${minor}.0`);
});
