import type { Message } from '../report';
import { CLAIMS } from './words/claims';
import { COVERAGE } from './words/coverage';
import { FINDINGS } from './words/findings';
import { PROBLEMS } from './words/problems';

export type Language = 'en' | 'zh-cn';

/** One sentence in both languages. `{name}` stands for an argument, `{name|step|steps}` for the word that goes with one or with several. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** Every sentence that the core can say. The fronts have tables of their own beside these (words/editor.ts, explorer.ts, terminal.ts). */
const MESSAGES = { ...PROBLEMS, ...FINDINGS, ...CLAIMS, ...COVERAGE } as const satisfies Record<string, Words>;

export type MessageKey = keyof typeof MESSAGES;

const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** Fills the placeholders of one sentence. A placeholder without an argument is a fault of the program and throws. */
export function fill(words: Words, language: Language, args: Message['args'] = {}): string {
  const { [language === 'zh-cn' ? 'zh' : 'en']: sentence } = words;
  return sentence.replace(PLACEHOLDER, (_, name: string, one?: string, several?: string) => {
    const value = args[name];
    if (value === undefined) throw new Error(`message argument missing: ${name}`);
    const said = typeof value === 'object' ? say(value, language) : String(value);
    if (one === undefined || several === undefined) return said;
    return said === '1' ? one : several;
  });
}

export function say(message: Message, language: Language): string {
  return fill(MESSAGES[message.key], language, message.args);
}

/** `zh-cn` for any Chinese locale name, else `en`. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale.replace('_', '-')) ? 'zh-cn' : 'en';
}
