import type { CheckOptions } from '../../core/checkOptions';
import { fill, type Language } from '../../core/present/messages';
import { TOOL_WORDS } from '../../core/present/words/tools';
import type { Message, Outcome } from '../../core/report';
import type { Engine } from '../engine';

/** What a tool may use of the front that offers it. */
export interface ToolContext {
  readonly engine: Pick<Engine, 'check' | 'run' | 'inspect' | 'readControls'>;
  readonly options: CheckOptions;
  /** That of the sentences in the answers. */
  readonly language: Language;
  readonly signal: AbortSignal;
  /** The text of a document; rejects where the front lets no tool read it, or it cannot be read. */
  readText(path: string): Promise<string>;
}

/** A JSON schema of an object whose properties are plain values. */
interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<
    Record<string, { readonly type: string | readonly string[]; readonly description: string }>
  >;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** Something that a language model may ask for. The same in the editor (package.json repeats the texts; a test compares) and elsewhere. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: InputSchema;
  /** The answer as text; rejects with a ToolError where the input or the document is at fault. */
  run(input: unknown, context: ToolContext): Promise<string>;
}

/** What is wrong with a request, in words for whoever made it. */
export class ToolError extends Error {
  constructor(key: keyof typeof TOOL_WORDS, language: Language, args: Message['args'] = {}) {
    super(fill(TOOL_WORDS[key], language, args));
  }
}

/** The value of work that is done; throws where it was cancelled or failed. */
export function doneValue<T>(outcome: Outcome<T>, { language }: ToolContext): T {
  if (outcome.kind === 'done') return outcome.value;
  if (outcome.kind === 'cancelled') throw new ToolError('cancelled', language);
  throw new Error(outcome.error);
}
