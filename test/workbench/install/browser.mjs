import { existsSync } from 'node:fs';
import { isFile, onPath, outputOf, runQuietly } from './programs.mjs';
import { HumanError, step } from './step.mjs';

const NAMES = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium-browser',
];

const PLACES = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => [
    `${process.env[variable]}/Google/Chrome/Application/chrome.exe`,
    `${process.env[variable]}/Microsoft/Edge/Application/msedge.exe`,
  ]),
];

/** Where fonts-noto-cjk puts its font: looked at where there is no fc-list to ask. */
const NOTO_CJK = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/**
 * Finds a browser of the Chromium family, or installs one where apt-get can. The environment variable
 * VDOMINANCE_BROWSER names one of one's own.
 * @returns {Promise<string>} the path of its program
 * @throws {HumanError} where there is none and none can be installed
 */
export async function ensureBrowser() {
  const browser = findBrowser();
  const wanted = [...(browser ? [] : ['chromium']), ...(drawsChinese() ? [] : ['fonts-noto-cjk'])];
  if (wanted.length > 0) await installPackages(wanted);
  const found = browser ?? findBrowser();
  if (found === undefined) {
    throw new HumanError(
      'No Chrome, Chromium or Edge was found, and none could be installed with apt-get. Install one, or name its program in the environment variable VDOMINANCE_BROWSER.',
    );
  }
  return found;
}

function findBrowser() {
  const own = process.env.VDOMINANCE_BROWSER;
  if (own) {
    if (isFile(own)) return own;
    throw new HumanError(`VDOMINANCE_BROWSER names ${own}, which is no file.`);
  }
  return [...NAMES.flatMap((name) => onPath(name) ?? []), ...PLACES].find((path) => isFile(path) && starts(path));
}

/**
 * Ubuntu's chromium-browser may be a script that only asks for a snap, so a program counts once it has told its version.
 * On other systems that question opens a window.
 * @param {string} path
 */
const starts = (path) => process.platform !== 'linux' || outputOf(path, ['--version']) !== undefined;

function drawsChinese() {
  if (process.platform !== 'linux') return true;
  const fonts = outputOf('fc-list', [':lang=zh']);
  return fonts === undefined ? existsSync(NOTO_CJK) : fonts.trim() !== '';
}

/**
 * Installs Debian packages where that can be done without asking; else does nothing, or says why it failed.
 * @param {string[]} packages
 */
async function installPackages(packages) {
  const asRoot = rootCommand();
  if (asRoot === undefined || onPath('apt-get') === undefined) return;
  /** @param {string[]} args */
  const apt = (args) => {
    const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return runQuietly(command, [...rest, '-o', 'DPkg::Lock::Timeout=300']);
  };
  await step(`${packages.join(' and ')}: apt-get install`, async () => {
    // One unreachable source fails the whole update, though the package may well be known: the install decides.
    await apt(['update']).catch(() => undefined);
    await apt(['install', '-y', '--no-install-recommends', ...packages]).catch((error) => console.error(error.message));
  });
}

/** @returns {string[] | undefined} what to put before a command that only root may run; undefined where one may not */
function rootCommand() {
  if (process.getuid?.() === 0) return [];
  return outputOf('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n'];
}
