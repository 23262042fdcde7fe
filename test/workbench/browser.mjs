import { chromium } from 'playwright-core';
import { ensureBrowser } from './install/browser.mjs';

/** Starts the installed browser, without a window. */
export async function openBrowser() {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      '--no-sandbox',
    ],
  });
}
