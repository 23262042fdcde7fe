/** Draws one thing. */
export type Draw = () => void;

/** Things that are drawn in turn, one in each frame of the page, where a frame that drew them all would take too long. */
export class Turns {
  /** By name; what has waited longest comes first. */
  private waiting = new Map<string, Draw>();
  private frame: number | null = null;

  /** `drawn` hears after each of them. */
  constructor(private readonly drawn: Draw) {}

  /** These are to be drawn. Each keeps the turn of what waits under its name; what waits under other names is dropped. */
  take(draws: ReadonlyMap<string, Draw>): void {
    const before = [...this.waiting.keys()].filter((name) => draws.has(name));
    const names = new Set([...before, ...draws.keys()]);
    this.waiting = new Map(Array.from(names, (name) => [name, draws.get(name)!]));
    if (this.frame === null) this.next();
  }

  private next(): void {
    this.frame = null;
    const [first] = this.waiting;
    if (!first) return;
    const [name, draw] = first;
    this.waiting.delete(name);
    draw();
    this.drawn();
    this.frame = requestAnimationFrame(() => this.next());
  }
}
