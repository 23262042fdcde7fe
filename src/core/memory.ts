import type { Decisions } from './decision';
import { type BlockCache, createBlockCache } from './document/read';
import type { ExactModel } from './exact/model';
import type { AskingClaimReport, Summary } from './report';

/** The least recently used entries go first. */
class Recent<T> {
  readonly #entries = new Map<string, T>();

  constructor(readonly capacity: number) {}

  get(key: string): T | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > this.capacity && !oldest.done) this.#entries.delete(oldest.value);
  }
}

/** What was decided about one parameter set. */
export interface Decided {
  readonly model: ExactModel;
  readonly decisions: Decisions;
}

/**
 * What a check leaves behind so that the next one of nearly the same text costs little: decisions and summaries by parameters, blocks by
 * their text. It holds results of pure functions only, so no answer ever depends on it.
 */
export interface Memory {
  readonly decided: Recent<Decided>;
  readonly summaries: Recent<Summary>;
  /** By parameters and the claim's own text; a keystroke elsewhere need not run the steps again. */
  readonly judged: Recent<AskingClaimReport>;
  readonly blocks: BlockCache;
}

export function createMemory(): Memory {
  return {
    decided: new Recent(64),
    summaries: new Recent(256),
    judged: new Recent(256),
    blocks: createBlockCache(),
  };
}
