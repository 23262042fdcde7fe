import { parameterKey } from '../core/model/parameterKey';
import type { Parameters } from '../core/model/parameters';
import type { RunResult } from '../core/results';
import type { Engine } from '../engine/engine';

/** Runs that hovers have asked for, and how many steps they may hold in all. */
const RUNS = 8;
const STEPS = 100_000;

/** The latest runs by their parameters, so that a second hover costs nothing. */
export class Runs {
  private readonly runs = new Map<string, RunResult>();

  constructor(private readonly engine: Pick<Engine, 'run'>) {}

  /** Null when the run was cancelled, or failed: a hover then says less. */
  async of(parameters: Parameters, signal: AbortSignal): Promise<RunResult | null> {
    const key = parameterKey(parameters);
    const known = this.runs.get(key);
    if (known) return known;
    const outcome = await this.engine.run(parameters, signal);
    if (outcome.kind !== 'done') return null;
    this.keep(key, outcome.value);
    return outcome.value;
  }

  private keep(key: string, run: RunResult): void {
    if (run.parameters.steps > STEPS) return;
    this.runs.set(key, run);
    let steps = 0;
    for (const kept of this.runs.values()) steps += kept.parameters.steps;
    for (const [oldest, { parameters }] of this.runs) {
      if (this.runs.size <= RUNS && steps <= STEPS) break;
      steps -= parameters.steps;
      this.runs.delete(oldest);
    }
  }
}
