import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { startVSCode } from './server.mjs';

/**
 * What mocha's JSON reporter writes, as far as it is read here.
 * @typedef {{ fullTitle: string, duration?: number, err: { message?: string, stack?: string } }} MochaTest
 * @typedef {{ tests: MochaTest[], passes: MochaTest[], failures: MochaTest[], pending: MochaTest[] }} MochaResult
 */

/**
 * @typedef {object} HostRun
 * @property {import('./install/vscode.mjs').VSCodeVersion} version
 * @property {string} extensionPath the folder of the extension under development
 * @property {string} testsPath a CommonJS module whose `run()` runs mocha and writes the report
 * @property {string} workspace a folder, of which a copy is opened; none there: an empty one
 * @property {string} report the file that mocha's result is written to; `run()` finds it in VDOMINANCE_TEST_REPORT
 * @property {Record<string, string>} [env] further variables for the extension host
 */

const PATIENCE_MS = 300_000;

/**
 * Runs mocha inside the real extension host of a VS Code, beside the activated extension.
 * @param {HostRun} run
 * @returns {Promise<MochaResult>}
 * @throws {Error} where the tests could not be run to their end; failing tests are no error
 */
export async function runInExtensionHost({ version, extensionPath, testsPath, workspace, report, env = {} }) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const server = await startVSCode({ version, env: { ...env, VDOMINANCE_TEST_REPORT: report } });
  const copy = join(server.home, 'workspace');
  mkdirSync(copy);
  if (existsSync(workspace)) cpSync(workspace, copy, { recursive: true });
  const browser = await openBrowser();
  /** @type {string[]} */
  const log = [];
  try {
    const page = await browser.newPage();
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ words) => {
      log.push(`${type} ${JSON.stringify(words)}`);
    });
    await page.addInitScript(developExtension, { extensionPath, testsPath });
    await page.goto(server.url(copy));
    await Promise.race([ended, rejectLater(PATIENCE_MS)]);
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch (error) {
    const end = [...log.slice(-20), server.log().slice(-2000)].join('\n');
    throw new Error(`The tests did not run to their end in VS Code ${version}.\n${end}`, { cause: error });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * Runs in the page, before the workbench: adds to its configuration what the desktop's --extensionDevelopmentPath and
 * --extensionTestsPath say. The address could say it too, but newer versions then listen only in a mode of their own
 * that shows no notifications.
 * @param {{ extensionPath: string, testsPath: string }} paths
 */
function developExtension({ extensionPath, testsPath }) {
  const observer = new MutationObserver(() => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (meta === null) return;
    observer.disconnect();
    const settings = JSON.parse(meta.dataset.settings ?? '{}');
    /** @param {string} path */
    const remote = (path) => ({ $mid: 1, scheme: 'vscode-remote', authority: settings.remoteAuthority, path });
    settings.developmentOptions = {
      ...settings.developmentOptions,
      extensions: [remote(extensionPath)],
      extensionTestsPath: remote(testsPath),
    };
    meta.dataset.settings = JSON.stringify(settings);
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** @param {number} milliseconds */
function rejectLater(milliseconds) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Nothing after ${milliseconds / 1000} s.`)), milliseconds).unref();
  });
}
