import type { Locator } from 'playwright-core';
import { insist } from './insist';
import type { Workbench } from './workbench';

/** What the editor opens at the cursor, and the status of the language, as a writer uses them. */
export class EditorWidgets {
  constructor(private readonly workbench: () => Workbench) {}

  /** Opens the quick fixes at the cursor, as Ctrl+. does, and gives their titles. They stay open. */
  async fixes(): Promise<string[]> {
    await insist(() => this.workbench().press('Control+.'), this.#actions.first());
    return this.#actions.locator('.title').allInnerTexts();
  }

  /** Takes one of the quick fixes that are open. */
  async take(title: string): Promise<void> {
    await this.#actions
      .filter({ has: this.workbench().page.getByText(title, { exact: true }) })
      .first()
      .click();
    await this.#actions.first().waitFor({ state: 'hidden' });
  }

  /** Takes one of the quick fixes at the cursor. */
  async fix(title: string): Promise<void> {
    await this.fixes();
    await this.take(title);
  }

  get #actions(): Locator {
    return this.workbench().page.locator('.action-widget .monaco-list-row.action');
  }

  /** Begins a line below one that ends with a visible text, and asks for suggestions, as Ctrl+Space does. */
  async suggestBelow(text: string, typed: string): Promise<void> {
    await this.workbench().clickAfter(text);
    await this.workbench().press('Enter');
    await this.workbench().type(typed);
    await this.workbench().press('Control+Space');
  }

  /** Takes back the line that was begun. */
  async dropLine(): Promise<void> {
    await this.workbench().press('Escape');
    await this.workbench().press('Control+Shift+K');
  }

  /** What the open list of suggestions offers; nothing where none is open. */
  async suggestions(): Promise<string[]> {
    const names = this.workbench().page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    return names.allInnerTexts();
  }

  /** What the status of the language says, as a screen reader is told it. */
  async languageStatus(): Promise<string> {
    return (await this.statusItem.getAttribute('aria-label')) ?? '';
  }

  get statusItem(): Locator {
    return this.workbench().page.locator('.part.statusbar .statusbar-item[id="status.languageStatus"]');
  }
}
