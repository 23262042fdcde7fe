import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** The tabs, by the names that a reader sees in English. */
export const TABS = ['Run', 'Δ', 'Geometry', 'Evictions', 'Matrices', 'Steps', 'All'] as const;
export type TabName = (typeof TABS)[number];

/** The explorer as a reader uses it. What is read is read once, as it stands: to wait for it, use `expect.poll`. */
export class ExplorerView {
  constructor(private readonly workbench: () => Workbench) {}

  get page(): FrameLocator {
    return this.workbench().explorer;
  }

  /** The verdict and how it is known, on one line. */
  async headline(): Promise<string> {
    return (await this.page.locator('.headline').innerText()).replace(/\s+/g, ' ');
  }

  /** The parameters that the page shows the run of; nothing while it waits for one. */
  async asked(): Promise<string> {
    if (await this.page.locator('.page-stale').isVisible()) return '';
    return (await this.page.locator('.asked-parameters').innerText()).replace(/\s+/g, ' ');
  }

  /** `Step t = 3 · batch 3, state M(4)`. */
  async step(): Promise<string> {
    return this.page.locator('#step-title').innerText();
  }

  async open(tab: TabName): Promise<void> {
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
  }

  /** The names of the panels that are drawn, from the top. */
  async panels(): Promise<string[]> {
    const panels = this.page.locator('figure[data-panel]:has(canvas)');
    return panels.evaluateAll((figures) => figures.map((figure) => figure.getAttribute('data-panel') ?? ''));
  }

  /** What stands above a panel: its title and its legend. */
  async caption(panel: string): Promise<string> {
    const text = await this.page.locator(`figure[data-panel="${panel}"] figcaption`).innerText();
    return text.replace(/\s+/g, ' ');
  }

  /** The control of a parameter, by its name in a block. */
  parameter(name: string): Locator {
    return this.page.locator(`.field-${name} input`);
  }

  /** Where the symbol of a parameter can be taken hold of, in pixels of the window. */
  async handle(name: string): Promise<{ x: number; y: number }> {
    const box = await this.page.locator(`.field-${name} .field-symbol`).boundingBox();
    if (box === null) throw new Error(`${name} has no symbol on the page.`);
    return { x: box.x + 4, y: box.y + box.height / 2 };
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Where keys move the step, whatever they did before. */
  async focusCharts(): Promise<void> {
    await this.page.locator('.charts').focus();
  }

  /** Writes a picture of the explorer alone to dist/screenshots/. */
  async screenshot(name: string): Promise<void> {
    await this.workbench().screenshot(name, this.page.locator('#explorer'));
  }
}
