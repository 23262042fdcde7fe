// What panning costs in a run of a million steps: the explorer's own page in the browser, moved by a real wheel and a real pointer, beside
// Chart.js with its own decimation over the same columns.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { openBrowser } from '../workbench/browser.mjs';
import { inRepository } from '../workbench/paths.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./panning/frameClock').Frames} Frames */
/** @typedef {{ x: number, y: number }} Point */

const STEPS = 1_000_000;

/** No frame of a pan is to be longer (milliseconds). */
const GOAL = 50;

/** As wide as the explorer beside a text. */
const VIEWPORT = { width: 760, height: 1000 };

/** Of each gesture (milliseconds). */
const DURATION = 2000;

/** For what follows a gesture (milliseconds). */
const REST = 1500;

/** The tabs with figures, and the panel of each over which the wheel and the pointer pan. @type {readonly (readonly [string, string | null])[]} */
const TABS = [
  ['Run', 'energy'],
  ['Δ', 'delta-extrema'],
  ['Geometry', null],
  ['Evictions', 'inner'],
  ['All', 'delta-extrema'],
];

export async function benchPanning() {
  const [host, explorer] = await Promise.all([bundled('test/bench/panning/page.ts'), bundled('webview/main.ts')]);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.setContent('<!DOCTYPE html><body class="vscode-light"><div id="explorer"></div></body>');
    await page.addStyleTag({ content: readFileSync(inRepository('media/panel.css'), 'utf8') });
    await page.addStyleTag({ content: THEME });
    await page.addScriptTag({ content: host });
    await page.addScriptTag({ content: explorer });
    const taken = await page.evaluate((steps) => globalThis.panning.explore(steps), STEPS);
    const title = `panning (5, 1, 4) for ${STEPS.toLocaleString('en')} steps, half of them in view`;
    console.log(`\n${title}; explored in ${(taken / 1000).toFixed(1)} s, Chromium ${browser.version()}`);
    await page.evaluate(() => globalThis.panning.show());
    await page.locator('figure[data-panel="energy"] canvas').waitFor();
    await page.locator('.charts').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('+');
    for (const [tab, panel] of TABS) printFrames(tab, await pannedTab(page, tab, panel), GOAL);
    await page.getByRole('tab', { name: 'Run', exact: true }).click();
    await page.locator('figure[data-panel="energy"] canvas').waitFor();
    await page.evaluate(() => globalThis.panning.showPeer());
    printFrames('peer: Chart.js, decimation lttb, the lines of Run', await measured(page, () => wheel(page, middle())));
  } finally {
    await browser.close();
  }
}

/** The colours that VS Code would give; which ones does not matter here, that there are some does. */
const THEME = `:root {
  --vscode-font-family: sans-serif; --vscode-font-size: 13px; --vscode-foreground: #3b3b3b; --vscode-editor-background: #ffffff;
  --vscode-descriptionForeground: #6b6b6b; --vscode-charts-blue: #0063d3; --vscode-charts-orange: #b5651d;
  --vscode-editorError-foreground: #d0141b; --vscode-charts-green: #388a34; --vscode-textLink-foreground: #0063d3;
  --vscode-focusBorder: #0063d3; --vscode-contrastBorder: #6b6b6b;
}`;

/** @param {string} entry */
async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [inRepository(entry)],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Pans one tab after everything was drawn once: by the wheel and by the axis of a panel over steps, or by keys where it has none.
 * @param {Page} page
 * @param {string} tab
 * @param {string | null} panel
 */
async function pannedTab(page, tab, panel) {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.waitForTimeout(REST); // the first drawing, and the map of Δ that is asked for when the window rests
  await page.evaluate(() => {
    globalThis.panning.answers = false;
  });
  const frames = await measured(page, panel === null ? () => turnPages(page) : await panningOf(page, panel));
  await page.evaluate(() => {
    globalThis.panning.answers = true;
  });
  return frames;
}

/** @param {Page} page @param {string} panel */
async function panningOf(page, panel) {
  const plot = page.locator(`figure[data-panel="${panel}"] .plot`);
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (box === null) throw new Error(`${panel} is not on the page`);
  const x = box.x + box.width / 2;
  return async () => {
    await wheel(page, { x, y: box.y + box.height / 2 });
    await drag(page, { x, y: box.y + box.height - 8 });
  };
}

/** @param {Page} page @param {() => Promise<void>} gesture @returns {Promise<Frames>} */
async function measured(page, gesture) {
  await page.evaluate(() => globalThis.panning.clock.start());
  await gesture();
  return page.evaluate(() => globalThis.panning.clock.stop());
}

/** To the right and back, as fast as the page takes it. @param {Page} page @param {Point} at */
async function wheel(page, { x, y }) {
  await page.mouse.move(x, y);
  const start = performance.now();
  for (let passed = 0; passed < DURATION; passed = performance.now() - start) {
    await page.mouse.wheel(passed < DURATION / 2 ? 12 : -12, 0);
  }
}

/** @param {Page} page */
async function turnPages(page) {
  await page.locator('.charts').focus();
  const start = performance.now();
  for (let pages = 0; performance.now() - start < DURATION; pages++) {
    await page.keyboard.press(pages % 2 === 0 ? 'PageDown' : 'PageUp');
  }
}

/** @param {Page} page @param {Point} at */
async function drag(page, { x, y }) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const start = performance.now();
  for (let passed = 0; passed < DURATION; passed = performance.now() - start) {
    await page.mouse.move(x - 80 * Math.sin((passed / DURATION) * Math.PI), y);
  }
  await page.mouse.up();
}

/** @returns {Point} */
function middle() {
  return { x: VIEWPORT.width / 2, y: VIEWPORT.height / 2 };
}

/**
 * @param {string} name
 * @param {Frames} frames
 * @param {number} [goal]
 */
function printFrames(name, { frames, scripts, long }, goal) {
  const beside = goal === undefined ? '' : `   goal ${goal} ms`;
  const over = long.length === 0 ? 'none long' : `${long.length} long, longest ${milliseconds(long.at(-1))}`;
  console.log(
    `  ${name.padEnd(50)} frame: median ${milliseconds(frames[frames.length >> 1])}, longest ${milliseconds(frames.at(-1))}` +
      `   script: median ${milliseconds(scripts[scripts.length >> 1])}, longest ${milliseconds(scripts.at(-1))}` +
      `   ${frames.length} frames, ${over}${beside}`,
  );
}

/** @param {number | undefined} value */
function milliseconds(value) {
  return `${(value ?? 0).toFixed(1)} ms`;
}
