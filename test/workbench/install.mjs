// Makes what the tests need and is missing: `node test/workbench/install.mjs`. Where nothing is missing it says so at once.
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './install/browser.mjs';
import { ensureDependencies } from './install/dependencies.mjs';
import { runMain } from './install/step.mjs';
import { ensureVSCode, NEWEST, OLDEST } from './install/vscode.mjs';

export { ensureBrowser, ensureDependencies, ensureVSCode, NEWEST, OLDEST };

/** Everything, in order; a part that is present costs next to nothing. */
export async function ensureEverything() {
  await ensureDependencies();
  await ensureBrowser();
  await ensureVSCode(NEWEST);
  await ensureVSCode(OLDEST);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await ensureEverything();
    console.log('Everything that the tests need is installed.');
  });
}
