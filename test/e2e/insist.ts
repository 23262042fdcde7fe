import type { Locator } from 'playwright-core';

/** After so long nothing in an editor moves by itself any more (milliseconds). */
const STILL = 5000;

/**
 * Does something and waits for what it shows; then once more, as a person would: what arrives late, such as a mark or a lens, may have closed
 * it, or moved the text from under the pointer.
 */
export async function insist(act: () => Promise<void>, shown: Locator): Promise<void> {
  await act();
  try {
    await shown.waitFor({ timeout: STILL });
  } catch {
    await act();
    await shown.waitFor();
  }
}
