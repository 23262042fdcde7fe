/** Plays a run step by step, at a rate at which each step can still be seen. */

const STEPS_A_SECOND = 12;
/** Where the reader wants less motion, steps follow each other slowly enough to be read. */
const CALM_STEPS_A_SECOND = 2;

function wantsLessMotion(): boolean {
  const inEditor = document.body.classList.contains('vscode-reduce-motion');
  return inEditor || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export class Player {
  private timer: number | null = null;

  /** `advance` goes one step on and says whether there are more. */
  constructor(
    private readonly advance: () => boolean,
    private readonly changed: () => void,
  ) {}

  get playing(): boolean {
    return this.timer !== null;
  }

  toggle(): void {
    if (this.playing) this.stop();
    else this.start();
  }

  stop(): void {
    if (this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
    this.changed();
  }

  private start(): void {
    const rate = wantsLessMotion() ? CALM_STEPS_A_SECOND : STEPS_A_SECOND;
    this.timer = window.setInterval(() => {
      if (!this.advance()) this.stop();
    }, 1000 / rate);
    this.changed();
  }
}
