import type { CheckOptions } from '../core/checkOptions';
import type { PrintedNumber } from '../core/document/digits';
import type { ReadingLimits } from '../core/document/reading';
import type { ParameterName, Parameters } from '../core/model/parameters';
import type { ParameterTexts } from '../core/model/parameterText';
import type { Outcome, Report, Splice } from '../core/report';
import type { Binding, DeltaMap, Exploration, RunResult, StepInspection } from '../core/results';
import type { Slices } from '../core/slices';
import type { ControlsReading, Engine } from './engine';

/** Everything that an engine can be asked, by name. */
interface Terms {
  check: { args: [text: string, options: CheckOptions]; result: Report };
  run: { args: [parameters: Parameters]; result: RunResult };
  explore: { args: [parameters: Parameters]; result: Exploration };
  deltaMap: { args: [parameters: Parameters, from: number, to: number]; result: DeltaMap };
  inspect: { args: [parameters: Parameters, t: number]; result: StepInspection };
  bindings: { args: [parameters: Parameters, printed: PrintedNumber]; result: readonly Binding[] };
  readControls: { args: [texts: Partial<ParameterTexts>, limits: ReadingLimits]; result: ControlsReading };
  apply: {
    args: [text: string, set: number, changes: ReadonlyMap<ParameterName, string>, limits: ReadingLimits];
    result: readonly Splice[];
  };
}

export type WorkName = keyof Terms;
export type WorkArguments<K extends WorkName> = Terms[K]['args'];
export type WorkResult<K extends WorkName> = Terms[K]['result'];

/** The works as slices. Whoever holds them drives them: a worker (body.ts), or the caller's thread (inline.ts). */
export type Works = { readonly [K in WorkName]: (...args: WorkArguments<K>) => Slices<WorkResult<K>> };

/** What a body of the engine has to be able to do: one work by its name, until it is done or its signal aborts. Never rejects. */
export interface Caller {
  call<K extends WorkName>(name: K, args: WorkArguments<K>, signal: AbortSignal): Promise<Outcome<WorkResult<K>>>;
  dispose(): void;
}

/** The engine port over any caller. */
export function engineOver(caller: Caller): Engine {
  return {
    check: (text, options, signal) => caller.call('check', [text, options], signal),
    run: (parameters, signal) => caller.call('run', [parameters], signal),
    explore: (parameters, signal) => caller.call('explore', [parameters], signal),
    deltaMap: (parameters, from, to, signal) => caller.call('deltaMap', [parameters, from, to], signal),
    inspect: (parameters, t, signal) => caller.call('inspect', [parameters, t], signal),
    bindings: (parameters, printed, signal) => caller.call('bindings', [parameters, printed], signal),
    readControls: (texts, limits, signal) => caller.call('readControls', [texts, limits], signal),
    apply: (text, set, changes, limits, signal) => caller.call('apply', [text, set, changes, limits], signal),
    dispose: () => caller.dispose(),
  };
}

/** A thrown thing in words. An error of a browser's own may arrive from a worker with nothing but its stack. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || error.stack?.split('\n')[0] || error.name;
}

/** A thrown thing as an outcome: its message, for the reader, and never a clean result. */
export function failedWith(error: unknown): { readonly kind: 'failed'; readonly error: string } {
  return { kind: 'failed', error: wordsOf(error) };
}
