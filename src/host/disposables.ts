import type { Disposable } from 'vscode';

/** Owns disposables: the last in goes first, and one that throws does not keep the others alive. */
export class Disposables implements Disposable {
  private readonly owned: Disposable[] = [];

  add<T extends Disposable>(disposable: T): T {
    this.owned.push(disposable);
    return disposable;
  }

  /** Disposes of everything, then throws what was thrown on the way. */
  dispose(): void {
    const errors: unknown[] = [];
    for (let next = this.owned.pop(); next; next = this.owned.pop()) {
      try {
        next.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'disposing failed');
  }
}
