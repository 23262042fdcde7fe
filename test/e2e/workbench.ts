import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import manifest from '../../package.json';
import { openBrowser } from '../workbench/browser.mjs';
import { NEWEST, type VSCodeVersion } from '../workbench/install/vscode.mjs';
import { inRepository, VSIX } from '../workbench/paths.mjs';
import { type RunningVSCode, startVSCode } from '../workbench/server.mjs';
import { ConsoleWatch } from './consoleWatch';
import { insist } from './insist';
import { markedText } from './markedText';
import { readProblems, type ShownProblem } from './problems';

/** `publisher.name` of the extension under test. */
const EXTENSION_ID = `${manifest.publisher}.${manifest.name}`;

/** The class of the workbench under each of VS Code's own themes. */
const THEMES = {
  'Default Light Modern': 'vs',
  'Default Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
} as const;

export type Theme = keyof typeof THEMES;

export interface WorkbenchOptions {
  /** Files of the workspace by path: text, or `{ copyOf }` a file or folder of the repository. */
  readonly files: Readonly<Record<string, string | { readonly copyOf: string }>>;
  readonly version?: VSCodeVersion;
  readonly userSettings?: Readonly<Record<string, unknown>>;
  /** The display language that extensions see, such as `zh-cn`; VS Code's own words stay English. */
  readonly language?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/**
 * A real VS Code in a browser with the packed extension installed, and a temporary workspace: what a person sees and does.
 * What is read is read once, as it stands: to wait for it, use `expect.poll(() => workbench.problems())`.
 */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly console: ConsoleWatch;
  readonly #server: RunningVSCode;
  readonly #browser: Browser;

  private constructor(server: RunningVSCode, browser: Browser, page: Page) {
    this.#server = server;
    this.#browser = browser;
    this.page = page;
    this.folder = join(server.home, 'workspace');
    this.console = new ConsoleWatch(page, EXTENSION_ID);
  }

  /** Starts everything and waits until the files of the workspace are shown. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const { version = NEWEST, userSettings = {}, env = {}, viewport = { width: 1500, height: 950 } } = options;
    const server = await startVSCode({ version, vsix: VSIX, userSettings, env });
    const browser = await openBrowser();
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const workbench = new Workbench(server, browser, await context.newPage());
    if (options.language !== undefined) await workbench.page.addInitScript(speak, options.language);
    for (const [path, content] of Object.entries(options.files)) workbench.write(path, content);
    await workbench.page.goto(server.url(workbench.folder));
    await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }

  /** What the server has logged. */
  log(): string {
    return this.#server.log();
  }

  // Files and settings

  /** Writes a file of the workspace from outside, as another program would. */
  write(path: string, content: string | { readonly copyOf: string }): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (typeof content === 'string') writeFileSync(target, content);
    else cpSync(inRepository(content.copyOf), target, { recursive: true });
  }

  /** The text of a file of the workspace on disk. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Whether a file of the workspace is on disk. */
  exists(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Sets settings of the workspace beside those set before; VS Code notices within a second. */
  set(settings: Readonly<Record<string, unknown>>): void {
    Object.assign(this.#settings, settings);
    this.write('.vscode/settings.json', JSON.stringify(this.#settings, null, 2));
  }
  readonly #settings: Record<string, unknown> = {};

  /** Changes the theme and waits until the workbench wears it. */
  async wear(theme: Theme): Promise<void> {
    this.set({ 'workbench.colorTheme': theme });
    await this.page.locator(`.monaco-workbench.${THEMES[theme]}`).waitFor();
  }

  // Getting about

  /** Opens a file by name, as Ctrl+P does, and waits until the editor shows text. */
  async openFile(name: string): Promise<void> {
    await this.#pick('Control+P', name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.#editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its title, category first: `V-Dominance: Open the Explorer`. */
  async command(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  /** Runs a command that asks in its turn, and waits for the list to choose from. */
  async commandThatAsks(title: string): Promise<void> {
    await this.#take('F1', `>${title}`, title);
    await this.#input.and(this.page.locator('.empty')).waitFor();
    await this.#rows.first().waitFor();
  }

  /** The entries of the open list, each with what stands behind it: `trace(P), = 14.738572…`. */
  async choices(): Promise<string[]> {
    return this.#rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Takes an entry of the open list by typing what it begins with. */
  async choose(text: string): Promise<void> {
    await this.#input.fill(text);
    await this.#rows.and(this.page.locator('.focused')).filter({ hasText: text }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.#input.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor at the start of a line, counted from 1, and shows it. */
  async goTo(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.#input.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.#input.waitFor({ state: 'hidden' });
  }

  /** Answers the dialog that asks where to save, which in a browser is a line to type a path in, under it the files of the folder. */
  async saveAs(path: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await this.#input.fill(join(this.folder, path));
    await this.page.keyboard.press('Enter');
    await this.#input.waitFor({ state: 'hidden' });
  }

  /**
   * Loads the window again as the command does, which keeps what is to be kept. The service worker of all webviews is taken away before:
   * a webview of the second page waits for it to be renewed, and without a network Chromium does not end the attempt.
   */
  async reload(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
      Object.assign(globalThis, { loadedBefore: true });
    });
    await this.command('Developer: Reload Window');
    await this.page.waitForFunction(() => !('loadedBefore' in globalThis));
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** The row is clicked: what Enter takes may still be a row of the list before the text was typed. */
  async #take(key: string, text: string, label: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.#input.fill(text);
    await this.#rows
      .filter({ has: this.page.getByText(label, { exact: true }) })
      .first()
      .click();
  }

  async #pick(key: string, text: string, label: string): Promise<void> {
    await this.#take(key, text, label);
    await this.#input.waitFor({ state: 'hidden' });
  }

  get #rows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  get #input(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  // The text

  /** The text editor; the first one where there are several beside each other. */
  get #editor(): Locator {
    const text = this.page.locator('.view-lines');
    return this.page.locator('.editor-instance:visible').filter({ has: text }).first();
  }

  /** The visible lines of the text, from the top. */
  async lines(): Promise<string[]> {
    const lines = await this.#editor.locator('.view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines;
  }

  /** Puts the cursor before a visible text. */
  async click(text: string): Promise<void> {
    const { left, middle } = await this.#place(text);
    await this.page.mouse.click(left, middle);
  }

  /** Puts the cursor behind a visible text. */
  async clickAfter(text: string): Promise<void> {
    const { right, middle } = await this.#place(text);
    await this.page.mouse.click(right, middle);
  }

  /** Selects a visible text, so that typing replaces it. */
  async select(text: string): Promise<void> {
    const { left, right, middle } = await this.#place(text);
    await this.page.mouse.click(left, middle);
    await this.page.keyboard.down('Shift');
    await this.page.mouse.click(right, middle);
    await this.page.keyboard.up('Shift');
  }

  /** Inserts text at the cursor in one go: no key of it is completed, indented or closed by the editor. */
  async insert(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Types key by key, as fast as the editor takes them. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /**
   * Hovers over a visible text and waits until the hover, whose parts arrive one by one, says something; then reads it all.
   * It stays open until the next thing is done.
   */
  async hover(text: string, says = ''): Promise<string> {
    await insist(() => this.#pointAt(text), this.hoverWidget.filter({ hasText: says }));
    // As it is laid out: a hover's lines are elements, which textContent would run together.
    const [shown = ''] = await this.hoverWidget.allInnerTexts();
    return shown;
  }

  /** From elsewhere: a pointer that rests opens nothing. */
  async #pointAt(text: string): Promise<void> {
    await this.page.mouse.move(2, 2);
    const { left, right, middle } = await this.#place(text);
    await this.page.mouse.move((left + right) / 2, middle, { steps: 3 });
  }

  /** The hover that is open. */
  get hoverWidget(): Locator {
    return this.page.locator('.monaco-resizable-hover:visible, .monaco-editor .monaco-hover:visible').first();
  }

  /** Closes the hover: what it covers is not to be clicked, and a lens under it is not in the page at all. */
  async #leaveHover(): Promise<void> {
    if (!(await this.hoverWidget.isVisible())) return;
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(2, 2);
    await this.hoverWidget.waitFor({ state: 'hidden' });
  }

  async #place(text: string): Promise<{ left: number; right: number; middle: number }> {
    await this.#leaveHover();
    const place = await this.#editor.evaluate(markedText, text);
    if (place === null) throw new Error(`"${text}" is not in a visible line of:\n${(await this.lines()).join('\n')}`);
    return place;
  }

  /** The titles of the visible lenses. */
  async codeLenses(): Promise<string[]> {
    await this.#leaveHover();
    return this.#lenses.allInnerTexts();
  }

  async clickCodeLens(title: string): Promise<void> {
    await this.#leaveHover();
    await this.#lenses.filter({ hasText: title }).first().click();
  }

  get #lenses(): Locator {
    return this.#editor.locator('.codelens-decoration a');
  }

  /** How many squiggles of each kind the visible text bears. */
  async squiggles(): Promise<{ error: number; warning: number; info: number }> {
    const count = (kind: string) => this.#editor.locator(`.squiggly-${kind}`).count();
    return { error: await count('error'), warning: await count('warning'), info: await count('info') };
  }

  // Around the text

  /** Opens the Problems view where it is shut, and reads it; rows further down than it shows are not in the page. */
  async problems(): Promise<ShownProblem[]> {
    const view = this.page.locator('.markers-panel');
    if (!(await view.isVisible())) {
      await this.command('Problems: Focus on Problems View');
      await view.waitFor();
    }
    const rows = await view.locator('.monaco-list-row').evaluateAll((elements) =>
      elements.map((element) => ({
        label: element.getAttribute('aria-label') ?? '',
        code: element.querySelector('.marker-code')?.textContent ?? '',
      })),
    );
    return readProblems(rows);
  }

  /** An item of the status bar, by the extension's own id for it. */
  statusItem(id: string): Locator {
    return this.page.locator(`.part.statusbar .statusbar-item[id="${EXTENSION_ID}.${id}"]`);
  }

  /** The texts of the notifications on the screen. */
  async toasts(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** The names of all tabs. */
  async tabs(): Promise<string[]> {
    const tabs = this.page.locator('.tabs-container .tab');
    return tabs.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-resource-name') ?? ''));
  }

  /** The page inside the extension's webview. */
  get explorer(): FrameLocator {
    const outer = `iframe.webview.ready[src*="extensionId=${EXTENSION_ID}"]`;
    return this.page.frameLocator(outer).frameLocator('iframe#active-frame');
  }

  /** Writes a picture of the window, or of a part of it, to dist/screenshots/. */
  async screenshot(name: string, part?: Locator): Promise<void> {
    const path = inRepository(`dist/screenshots/${name}.png`);
    await (part ?? this.page).screenshot({ path });
  }
}

/** Runs in the page before the workbench, and is what a language pack would set. */
function speak(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}
