import type { Report } from '../core/report';

/** How many reports of a document are kept, and of how many characters in all: enough for a walk through undo and redo. */
const REPORTS = 16;
const CHARACTERS = 8_000_000;

/**
 * The latest reports of a document by its whole text, so that an undo is fresh at once. The text itself is the key: a hash that
 * collided would show the verdict of another text.
 */
export class RecentReports {
  private readonly reports = new Map<string, Report>();

  get(text: string): Report | undefined {
    return this.reports.get(text);
  }

  put(text: string, report: Report): void {
    this.reports.delete(text);
    this.reports.set(text, report);
    let characters = 0;
    for (const kept of this.reports.keys()) characters += kept.length;
    for (const oldest of this.reports.keys()) {
      if (this.reports.size <= 1 || (this.reports.size <= REPORTS && characters <= CHARACTERS)) break;
      characters -= oldest.length;
      this.reports.delete(oldest);
    }
  }

  /** For when the same text may get another report: the settings have changed. */
  clear(): void {
    this.reports.clear();
  }
}
