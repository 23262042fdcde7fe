import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/**
 * What VS Code calls inside its extension host: runs every suite that was bundled beside this file and writes mocha's JSON
 * to the file that VDOMINANCE_TEST_REPORT names. Rejects when a test failed.
 */
export async function run(): Promise<void> {
  const output = process.env.VDOMINANCE_TEST_REPORT;
  if (output === undefined) throw new Error('VDOMINANCE_TEST_REPORT is not set.');
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: 'json', reporterOptions: { output } });
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.test.js')).sort()) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
