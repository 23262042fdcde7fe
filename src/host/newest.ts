/** How long a task may still run once a newer one waits for its place (milliseconds). */
const PATIENCE = 100;

type Task = (signal: AbortSignal) => Promise<void>;

/**
 * One task at a time, and of those that wait only the newest. A running one is left a moment to finish, so that a slider that moves all
 * the time shows something all the time; then it is aborted.
 */
export class Newest {
  private waiting: Task | null = null;
  private canceller: AbortController | null = null;
  private working: Promise<void> = Promise.resolve();

  /** Runs a task now or next, unless a newer one comes before its turn. Tasks never reject. */
  request(task: Task): void {
    this.waiting = task;
    const running = this.canceller;
    if (!running) this.working = this.work();
    else setTimeout(() => this.waiting === task && running.abort(), PATIENCE);
  }

  /** Aborts what runs and forgets what waits. */
  cancel(): void {
    this.waiting = null;
    this.canceller?.abort();
  }

  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void> {
    return this.working;
  }

  private async work(): Promise<void> {
    for (let task = this.waiting; task; task = this.waiting) {
      this.waiting = null;
      this.canceller = new AbortController();
      await task(this.canceller.signal);
    }
    this.canceller = null;
  }
}
