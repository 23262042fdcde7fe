/** Things that are made of others, each made once and kept as long as what it is made of. */
export class Remembered<T> {
  private readonly made = new WeakMap<object, Map<string, T>>();

  /** What was made of `source` under this name, which tells it from what else is made of that one; made by `make` the first time. */
  of(source: object, name: string, make: () => T): T {
    const known = this.made.get(source) ?? new Map<string, T>();
    this.made.set(source, known);
    const thing = known.get(name) ?? make();
    known.set(name, thing);
    return thing;
  }
}
