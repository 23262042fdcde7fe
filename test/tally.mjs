import { readTestReport } from './testReport.mjs';

/**
 * How many passed and failed, and what is to be said of those that failed.
 * @typedef {{ passed: number, failed: number, failures: readonly string[] }} Tally
 */

/**
 * Counts the tests of a run from the JSON reports of vitest or mocha. A test that was skipped has not passed, and a run
 * that failed, or that reports no test, counts as a failure even where no test says so.
 * @param {{ reports: readonly string[], exitCode: number }} run the files it was to write, and how it ended
 * @returns {Tally}
 */
export function tally({ reports, exitCode }) {
  const results = reports.map(readTestReport);
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map(({ total, passed }) => (total === 0 ? 1 : total - passed)));
  return {
    passed,
    failed: exitCode === 0 ? failed : Math.max(failed, 1),
    failures: results.flatMap(({ failures }) => failures),
  };
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
