import { LineIndex } from '../../core/document/lines';
import { reportData } from '../../core/present/reportData';
import type { Report } from '../../core/report';
import { CheckInput, readInput } from './inputs';
import { doneValue, type Tool, type ToolContext, ToolError } from './tool';

/** The properties by which a tool is told its document. */
export const DOCUMENT_PROPERTIES = {
  path: {
    type: 'string',
    description: 'The note, as a path in the workspace or an absolute one in it. Either path or text.',
  },
  text: { type: 'string', description: 'The text of a note that is no file. Either path or text.' },
} as const;

interface DocumentInput {
  readonly path?: string | undefined;
  readonly text?: string | undefined;
}

/** The text that a request is about, with its report. */
export async function checkedDocument(
  { path, text }: DocumentInput,
  context: ToolContext,
): Promise<{ text: string; report: Report }> {
  if ((path === undefined) === (text === undefined)) throw new ToolError('needs-document', context.language);
  const read = text ?? (await context.readText(path!));
  return { text: read, report: doneValue(await context.engine.check(read, context.options, context.signal), context) };
}

export const checkDocument: Tool = {
  name: 'check_document',
  description:
    'Checks a markdown proof note about V-dominance in continuous batching. Reads its parameter sets (vdominance blocks, tables, sentences), ' +
    'decides its claims exactly and compares its printed numbers with computed ones. Answers JSON: parameterSets, claims (id, set, verdict), ' +
    'findings (message, severity, range with zero-based lines, step, printed, computed, exact) and coverage. No findings of severity error ' +
    'means that nothing is wrong; coverage says how much was compared.',
  inputSchema: { type: 'object', properties: DOCUMENT_PROPERTIES, required: [], additionalProperties: false },
  async run(input, context) {
    const request = readInput(CheckInput, input, context);
    const { text, report } = await checkedDocument(request, context);
    const told = reportData(report, { lines: new LineIndex(text), language: context.language });
    return JSON.stringify({ path: request.path ?? null, ...told });
  },
};
