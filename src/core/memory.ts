import type { Decisions } from './decision';
import type { BlockNumbers } from './document/printed/blockNumbers';
import { type BlockCache, createBlockCache } from './document/read';
import { Checkpoints } from './exact/checkpoints';
import type { ExactModel } from './exact/model';
import type { KeptState } from './float/differences';
import { parameterKey } from './model/parameterKey';
import type { AskingClaimReport, PrintedClaimReport, Summary } from './report';

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
  readonly judged: Recent<AskingClaimReport | PrintedClaimReport>;
  readonly blocks: BlockCache;
  readonly numbers: BlockCache<BlockNumbers>;
  /** Exact states along the runs last looked into, so that a look at a step need not begin at the start. */
  readonly checkpoints: Recent<Checkpoints>;
  /** The same in floats, ascending, for a window of Δ (deltaMap.ts). */
  readonly differences: Recent<KeptState[]>;
}

/** The exact states kept of a model's run, or the first of them. */
export function checkpointsOf({ parameters, system }: ExactModel, memory: Memory | undefined): Checkpoints {
  const key = parameterKey(parameters);
  const checkpoints = memory?.checkpoints.get(key) ?? new Checkpoints(system);
  memory?.checkpoints.set(key, checkpoints);
  return checkpoints;
}

export function createMemory(): Memory {
  return {
    decided: new Recent(64),
    summaries: new Recent(256),
    judged: new Recent(4096),
    blocks: createBlockCache(),
    numbers: createBlockCache(),
    checkpoints: new Recent(4),
    differences: new Recent(4),
  };
}
