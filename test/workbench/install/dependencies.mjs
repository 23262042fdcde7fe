import { readFileSync } from 'node:fs';
import { inRepository, ROOT } from '../paths.mjs';
import { npm } from './programs.mjs';
import { HumanError, step } from './step.mjs';

const OLDEST_NODE = 20;

/**
 * Installs the packages of package-lock.json unless exactly these are installed. Not by `npm ci`: that refuses a lock file
 * without the packages of other platforms, which is what npm writes where the registry has only some of them.
 */
export async function ensureDependencies() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new HumanError(`This project needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`);
  }
  if (areInstalled()) return;
  await step('Packages of package-lock.json: npm install', () => npm(['install', '--no-save'], ROOT));
}

/**
 * npm leaves a lock file of what it installed inside node_modules. Versions are compared, not times: a checkout touches
 * package-lock.json without changing a package, and an installation for nothing disturbs running tests.
 */
function areInstalled() {
  const wanted = readPackages(inRepository('package-lock.json'));
  const installed = readPackages(inRepository('node_modules/.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = installed[path];
    return path === '' || (found === undefined ? optional === true : found.version === version);
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined} by path; undefined where there is no such file
 */
function readPackages(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
