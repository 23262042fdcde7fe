import { say } from '../../core/present/messages';
import type { CheckFormat } from './checkFormat';
import { regionOf } from './region';
import { visible } from './visible';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' } as const;

function data(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

/** Within a property, the signs that separate properties are written as codes too. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Workflow commands, which GitHub shows as annotations on the lines of a pull request. */
export const github: CheckFormat = function* (files, { language }) {
  for (const file of files) {
    for (const { severity, span, code, message } of file.report.findings) {
      const { startLine, startColumn, endLine, endColumn } = regionOf(file, span);
      const columns = startLine === endLine ? `,col=${startColumn},endColumn=${endColumn}` : '';
      const place = `file=${property(file.path)},line=${startLine},endLine=${endLine}${columns}`;
      yield `::${COMMANDS[severity]} ${place},title=${property(code)}::${data(say(message, language))}\n`;
    }
  }
};
