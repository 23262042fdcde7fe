import type { Leaf } from '../leaves';
import { NO_CONTEXT, type PrintedContext } from './passage';
import { NO_TOPIC, type Topic, topicAfter } from './topic';

/** What the blocks before one tell about its numbers. */
export interface NumbersContext {
  readonly printed: PrintedContext;
  readonly topic: Topic;
}

export const NO_NUMBERS_CONTEXT: NumbersContext = { printed: NO_CONTEXT, topic: NO_TOPIC };

/** Equal for contexts in which a block reads alike: what labels are about matters to tables alone. */
export function contextKey(text: string, { printed, topic }: NumbersContext): string {
  const key = `${printed.matrix} ${printed.introduction}`;
  return text.includes('|') ? `${key} ${JSON.stringify(topic)}` : key;
}

/** Leaves without their lines: what is kept of a block. */
export type LeafPlace = Omit<Leaf, 'lines'>;

/** What is told behind a block with these leaves, whose statements tell `printed`. */
export function numbersContextAfter(
  text: string,
  leaves: readonly LeafPlace[],
  printed: PrintedContext,
  { topic }: NumbersContext,
): NumbersContext {
  return { printed, topic: leaves.reduce((before, leaf) => topicAfter(text, leaf, before), topic) };
}
