import { type Caller, engineOver, failedWith } from './caller';
import type { Engine } from './engine';

/** The ways to start an engine's body, the preferred first; each is asked only when those before it have rejected. */
export type Start = () => Promise<Caller>;

async function firstOf(starts: readonly Start[]): Promise<Caller> {
  const refusals: unknown[] = [];
  for (const start of starts) {
    try {
      return await start();
    } catch (error) {
      refusals.push(error);
    }
  }
  throw new AggregateError(refusals, refusals.map((error) => failedWith(error).error).join('; '));
}

/** An engine that starts nothing before its first call. Where no body starts at all, every call says why. */
export function lazyEngine(starts: readonly Start[]): Engine {
  let caller: Promise<Caller> | null = null;
  return engineOver({
    async call(name, args, signal) {
      caller ??= firstOf(starts);
      try {
        return await (await caller).call(name, args, signal);
      } catch (error) {
        return failedWith(error);
      }
    },
    dispose() {
      caller?.then(
        (started) => started.dispose(),
        () => null,
      );
    },
  });
}
