import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** The Test Explorer as a reader uses it. */
export class TestView {
  constructor(private readonly workbench: () => Workbench) {}

  /** Opens the view, which is there as soon as something has tests. */
  async open(): Promise<void> {
    await this.workbench().page.locator('.activitybar .action-label[aria-label^="Testing"]').click();
    await this.#rows.first().waitFor();
  }

  async runAll(): Promise<void> {
    await this.workbench().command('Test: Run All Tests');
  }

  /** The visible rows, each with its state: `A is stable (Passed)`. */
  async rows(): Promise<string[]> {
    return this.#rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Opens what holds claims, unless it is open. */
  async expand(label: string): Promise<void> {
    const row = this.#row(label);
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
  }

  /** Selects a claim: the editor shows what became of a failed one at its place. */
  async select(label: string): Promise<void> {
    await this.#row(label).locator('.label').click();
  }

  /** What the editor shows below the place of a failed claim: its sentence, and the texts beside each other. */
  get peek(): Locator {
    return this.workbench().page.locator('.zone-widget.test-output-peek');
  }

  #row(label: string): Locator {
    return this.#rows.filter({ has: this.workbench().page.getByText(label, { exact: true }) });
  }

  get #rows(): Locator {
    return this.workbench().page.locator('.test-explorer .monaco-list-row');
  }
}
