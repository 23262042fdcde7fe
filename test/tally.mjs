import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Counts the tests of a run from the JSON reports of vitest or mocha. A test that was skipped has not passed, and a run
 * that failed, or that reports no test, counts as a failure even where no test says so.
 * @param {{ reports: readonly string[], exitCode: number }} run the files it was to write, and how it ended
 * @returns {Tally}
 */
export function tally({ reports, exitCode }) {
  const counts = reports.map(countReport);
  const passed = sum(counts.map((count) => count.passed));
  const failed = sum(counts.map(({ total, passed }) => (total === 0 ? 1 : total - passed)));
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

/** @param {string} file */
function countReport(file) {
  const report = readReport(file);
  return {
    total: report?.numTotalTests ?? report?.stats?.tests ?? 0,
    passed: report?.numPassedTests ?? report?.stats?.passes ?? 0,
  };
}

/**
 * @param {string} file
 * @returns {{ numTotalTests?: number, numPassedTests?: number, stats?: { tests: number, passes: number } } | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // Not written, or not to its end: then no test of it counts.
  }
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
