import type { CheckOptions } from '../core/checkOptions';
import type { PrintedNumber } from '../core/document/digits';
import type { ReadingLimits } from '../core/document/reading';
import type { ParameterName, Parameters } from '../core/model/parameters';
import type { ParameterTexts } from '../core/model/parameterText';
import type { Message, Outcome, Report, Splice } from '../core/report';
import type { Binding, DeltaMap, Exploration, RunResult, StepInspection } from '../core/results';

/** The explorer's controls, read: what they state, or what is wrong with each of those that cannot be read. */
export interface ControlsReading {
  readonly parameters: Parameters | null;
  readonly problems: Readonly<Partial<Record<ParameterName, Message>>>;
}

/**
 * The port to the core for whoever must not be blocked by it. Three bodies stand behind it: a worker thread of Node (node.ts), a web
 * worker (web.ts), and slices on the caller's own thread (inline.ts) where no worker may start.
 *
 * Every call settles: with `done`, with `cancelled` soon after its signal aborts, or with `failed`; it never rejects.
 */
export interface Engine {
  check(text: string, options: CheckOptions, signal: AbortSignal): Promise<Outcome<Report>>;
  run(parameters: Parameters, signal: AbortSignal): Promise<Outcome<RunResult>>;
  /** The run with all that the explorer and the report show of it. */
  explore(parameters: Parameters, signal: AbortSignal): Promise<Outcome<Exploration>>;
  /** Δ of the steps from … to, both included, 0 ≤ from ≤ to < parameters.steps, in at most 1,000 columns. */
  deltaMap(parameters: Parameters, from: number, to: number, signal: AbortSignal): Promise<Outcome<DeltaMap>>;
  /** The exact state and terms of step t, 0 ≤ t < parameters.steps. */
  inspect(parameters: Parameters, t: number, signal: AbortSignal): Promise<Outcome<StepInspection>>;
  /** The quantities that print as a number of the text does, the most plausible first. */
  bindings(parameters: Parameters, printed: PrintedNumber, signal: AbortSignal): Promise<Outcome<readonly Binding[]>>;
  /** Reads the explorer's controls, or others that leave some out; here, because a long Q is long to read and a host loads no reader. */
  readControls(
    texts: Partial<ParameterTexts>,
    limits: ReadingLimits,
    signal: AbortSignal,
  ): Promise<Outcome<ControlsReading>>;
  /** The smallest edits after which parameter set `set` (from 1) of the text states the new values. */
  apply(
    text: string,
    set: number,
    changes: ReadonlyMap<ParameterName, string>,
    limits: ReadingLimits,
    signal: AbortSignal,
  ): Promise<Outcome<readonly Splice[]>>;
  dispose(): void;
}
