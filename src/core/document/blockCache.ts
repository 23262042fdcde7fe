import type { Slices } from '../slices';
import type { BlockReading } from './blockReading';
import type { ReadingLimits } from './reading';

/** UTF-16 units of block text that a cache may hold. */
const CAPACITY = 2_000_000;

/**
 * What was read of blocks, by their text, so that a keystroke re-reads one block; those used least recently go first. A reading depends on
 * its key and the limits only, so no answer depends on what the cache holds.
 */
export class BlockCache<Reading = BlockReading> {
  readonly #readings = new Map<string, Reading>();
  #size = 0;
  #limits = '';

  /** The reading of a block, from the cache or from `read`. `kind` is whatever else than the text it depends on. */
  reading(kind: string, text: string, read: () => Reading): Reading {
    const key = `${kind} ${text}`;
    return this.#used(key) ?? this.#kept(key, read());
  }

  /** The same of a reading that takes long. */
  *readingInSlices(kind: string, text: string, read: () => Slices<Reading>): Slices<Reading> {
    const key = `${kind} ${text}`;
    return this.#used(key) ?? this.#kept(key, yield* read());
  }

  /** A known reading, which is then the one used last. */
  #used(key: string): Reading | undefined {
    const known = this.#readings.get(key);
    if (known === undefined) return undefined;
    this.#readings.delete(key);
    this.#readings.set(key, known);
    return known;
  }

  #kept(key: string, reading: Reading): Reading {
    this.#readings.set(key, reading);
    this.#size += key.length;
    this.#shrink();
    return reading;
  }

  /** Readings under other limits are of no use any more. */
  keepFor(limits: ReadingLimits): void {
    const key = JSON.stringify(limits);
    if (key === this.#limits) return;
    this.#limits = key;
    this.#readings.clear();
    this.#size = 0;
  }

  #shrink(): void {
    for (const key of this.#readings.keys()) {
      if (this.#size <= CAPACITY) return;
      this.#readings.delete(key);
      this.#size -= key.length;
    }
  }
}

export function createBlockCache<Reading = BlockReading>(): BlockCache<Reading> {
  return new BlockCache<Reading>();
}
