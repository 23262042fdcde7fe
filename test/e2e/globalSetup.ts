import { existsSync } from 'node:fs';
import { ensureBrowser, ensureVSCode, NEWEST } from '../workbench/install.mjs';
import { VSIX } from '../workbench/paths.mjs';

/** Installs, once and before any test, what no test should have to wait for. */
export default async function setup(): Promise<void> {
  if (!existsSync(VSIX)) throw new Error('dist/vdominance-explorer.vsix is not built: npm run package');
  await ensureBrowser();
  await ensureVSCode(NEWEST);
}
