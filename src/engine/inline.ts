import type { CheckOptions } from '../core/checkOptions';
import type { Parameters } from '../core/model/parameters';
import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import { type Caller, failedWith, type Works } from './caller';
import { drive } from './drive';

/** The largest dimension whose slices leave the thread to others often enough. */
const LARGEST = 60;

function within(limits: CheckOptions['limits']): CheckOptions['limits'] {
  return { ...limits, parameters: { ...limits.parameters, lB: Math.min(limits.parameters.lB, LARGEST) } };
}

function refuseLarge(parameters: Parameters, language: Language): void {
  const { lB } = parameters;
  if (lB > LARGEST) throw new Error(fill(EDITOR['inline-limit'], language, { lB, limit: LARGEST }));
}

/** The same works, held to the dimensions that the caller's own thread can bear. */
function bounded(works: Works, language: Language): Works {
  return {
    check: (text, options) => works.check(text, { ...options, limits: within(options.limits) }),
    run(parameters) {
      refuseLarge(parameters, language);
      return works.run(parameters);
    },
    explore(parameters) {
      refuseLarge(parameters, language);
      return works.explore(parameters);
    },
    deltaMap(parameters, from, to) {
      refuseLarge(parameters, language);
      return works.deltaMap(parameters, from, to);
    },
    inspect(parameters, t) {
      refuseLarge(parameters, language);
      return works.inspect(parameters, t);
    },
    bindings(parameters, printed) {
      refuseLarge(parameters, language);
      return works.bindings(parameters, printed);
    },
    readControls: (texts, limits) => works.readControls(texts, within(limits)),
    apply: (text, set, changes, limits) => works.apply(text, set, changes, limits),
  };
}

/** The engine on the caller's own thread, in slices, for a host where no worker may start: up to n = 60. */
export function startInline(works: Works, language: Language): Caller {
  return startSliced(bounded(works, language));
}

/** The engine on the caller's own thread, in slices, whatever the dimension: for a process that nobody waits for but whoever asks. */
export function startSliced(works: Works): Caller {
  const disposal = new AbortController();
  return {
    async call(name, args, signal) {
      if (signal.aborted) return { kind: 'cancelled' };
      try {
        const done = await drive(works[name](...args), () => signal.aborted || disposal.signal.aborted);
        return done && !signal.aborted ? { kind: 'done', value: done.value } : { kind: 'cancelled' };
      } catch (error) {
        return failedWith(error);
      }
    },
    dispose: () => disposal.abort(),
  };
}
