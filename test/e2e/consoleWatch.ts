import type { ConsoleMessage, Page } from 'playwright-core';

/** Parts of VS Code that would have to be compiled: the server is installed without them, and does without them. */
const EXPECTED = [/Could not locate the bindings file/, /build\/Release\/watchdog/];

/** Collects the errors in a page's console that concern the extension: from its host, from its webviews, or naming it. */
export class ConsoleWatch {
  readonly #errors: string[] = [];

  constructor(page: Page, extensionId: string) {
    const concerns = (message: ConsoleMessage): boolean =>
      message.text().includes(extensionId) ||
      /\[Extension Host\]|Content Security Policy/.test(message.text()) ||
      /\/webview\/browser\/pre\//.test(message.location().url);
    page.on('console', (message) => {
      if (message.type() !== 'error' || !concerns(message)) return;
      if (!EXPECTED.some((words) => words.test(message.text()))) this.#errors.push(message.text());
    });
    page.on('pageerror', ({ stack, message }) => {
      // VS Code's frame around a webview of another extension: that of its markdown preview stumbles when it is rendered twice at once.
      const [, owner = extensionId] = /[?&]extensionId=([^&]+)/.exec(stack ?? '') ?? [];
      if (owner === extensionId) this.#errors.push(stack ?? message);
    });
  }

  /** The errors since the last call: each is told once. */
  take(): string[] {
    return this.#errors.splice(0);
  }
}
