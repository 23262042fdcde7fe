import type { Timing } from './measure';

/** A goal in milliseconds, or none for a peer. */
export interface Row extends Timing {
  readonly goal?: number;
}

const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

/** One line a row; a row with a goal says beside it what was reached, and nothing passes or fails: machines are noisy. */
export function printRows(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { name, median, fastest, slowest, goal } of rows) {
    const range = `${milliseconds(fastest)} to ${milliseconds(slowest)}`;
    const beside = goal === undefined ? '' : `   goal ${milliseconds(goal)}`;
    console.log(`  ${name.padEnd(58)} ${milliseconds(median).padStart(10)}   (${range})${beside}`);
  }
}
