import { reportData } from '../../core/present/reportData';
import type { CheckFormat } from './checkFormat';

/** One object with a line for each file, under the names of the command-line documentation (docs/command-line.md). */
export const json: CheckFormat = function* (files, { language }) {
  let separator = '{"files":[\n';
  for (const { path, lines, report } of files) {
    yield `${separator}${JSON.stringify({ path, ...reportData(report, { lines, language }) })}`;
    separator = ',\n';
  }
  yield separator.startsWith('{') ? '{"files":[]}\n' : '\n]}\n';
};
