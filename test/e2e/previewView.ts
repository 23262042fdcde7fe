import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** The page of the editor's own markdown preview. */
const OUTER = 'iframe.webview.ready[src*="extensionId=vscode.markdown-language-features"]';

/** The markdown preview as a reader sees it. */
export class PreviewView {
  constructor(private readonly workbench: () => Workbench) {}

  async openToTheSide(): Promise<void> {
    await this.workbench().command('Markdown: Open Preview to the Side');
    await this.blocks.first().waitFor();
  }

  /** The summaries that stand in place of blocks. */
  get blocks(): Locator {
    return this.workbench().page.frameLocator(OUTER).frameLocator('iframe#active-frame').locator('.vdominance');
  }

  /** The verdicts of all blocks, a line each: `✓ A is stable: holds (exact).` */
  async verdicts(): Promise<string[]> {
    const lines = await this.blocks.locator('li').allInnerTexts();
    // Between the sign and the sentence is a distance, and no space.
    return lines.map((line) => line.replace(/\s+/g, ' ').replace(/^(\S) ?/u, '$1 '));
  }
}
