/** Milliseconds, ascending. */
export interface Frames {
  /** From one frame to the next. */
  readonly frames: readonly number[];
  /** What the page's own callbacks took in a frame that had any. */
  readonly scripts: readonly number[];
  /** What the browser calls long animation frames: whole, with style, layout and paint. */
  readonly long: readonly number[];
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** Watches the frames of a page: made before any script of it asks for one. */
export class FrameClock {
  private readonly request = window.requestAnimationFrame.bind(window);
  private frames: number[] = [];
  private scripts: number[] = [];
  private long: number[] = [];
  private script = 0;
  private last = 0;
  private running = false;

  constructor() {
    window.requestAnimationFrame = (callback) => this.request((time) => this.timed(() => callback(time)));
    new PerformanceObserver((list) => {
      if (this.running) this.long.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'long-animation-frame' });
  }

  start(): void {
    [this.frames, this.scripts, this.long] = [[], [], []];
    [this.last, this.script] = [performance.now(), 0];
    this.running = true;
    this.request(() => this.tick());
  }

  stop(): Frames {
    this.running = false;
    return { frames: ascending(this.frames), scripts: ascending(this.scripts), long: ascending(this.long) };
  }

  private timed(callback: () => void): void {
    const start = performance.now();
    callback();
    this.script += performance.now() - start;
  }

  /** Asked for in a frame, it comes in the next one after whatever was asked for before. */
  private tick(): void {
    if (!this.running) return;
    const now = performance.now();
    this.frames.push(now - this.last);
    if (this.script > 0) this.scripts.push(this.script);
    [this.last, this.script] = [now, 0];
    this.request(() => this.tick());
  }
}
