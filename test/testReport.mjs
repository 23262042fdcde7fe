import { readFileSync } from 'node:fs';

/**
 * What a run of tests left in its JSON report: how many tests there were and passed, and each that did not, with why.
 * @typedef {{ total: number, passed: number, failures: readonly string[] }} TestReport
 */

/** Of an error's stack the first lines say what was wrong, and where in the test. */
const LINES = 12;

/**
 * Reads a report of vitest or mocha. One that was not written, or not to its end, has no tests.
 * @param {string} file
 * @returns {TestReport}
 */
export function readTestReport(file) {
  const content = parseFile(file);
  if (content?.testResults) return fromVitest(content);
  if (content?.stats) return fromMocha(content);
  return { total: 0, passed: 0, failures: [] };
}

/** @param {string} file */
function parseFile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {{ numTotalTests: number, numPassedTests: number, testResults: readonly {
 *   name: string, status: string, message: string,
 *   assertionResults: readonly { fullName: string, status: string, failureMessages: readonly string[] }[] }[] }} content
 * @returns {TestReport}
 */
function fromVitest({ numTotalTests, numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => failure(`${test.fullName} (${test.status})`, test.failureMessages.join('\n')));
    return status === 'failed' && message !== '' ? [failure(name, message), ...tests] : tests;
  });
  return { total: numTotalTests, passed: numPassedTests, failures };
}

/**
 * @param {{ stats: { tests: number, passes: number },
 *   failures: readonly { fullTitle: string, err: { stack?: string, message?: string } }[],
 *   pending: readonly { fullTitle: string }[] }} content
 * @returns {TestReport}
 */
function fromMocha({ stats, failures, pending }) {
  return {
    total: stats.tests,
    passed: stats.passes,
    failures: [
      ...failures.map(({ fullTitle, err }) => failure(`${fullTitle} (failed)`, err.stack ?? err.message ?? '')),
      ...pending.map(({ fullTitle }) => failure(`${fullTitle} (skipped)`, '')),
    ],
  };
}

/**
 * @param {string} title
 * @param {string} reason
 */
function failure(title, reason) {
  const lines = reason === '' ? [] : reason.trimEnd().split('\n').slice(0, LINES);
  return [title, ...lines.map((line) => `    ${line}`)].join('\n');
}
