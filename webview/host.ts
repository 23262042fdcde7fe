/** The host behind the page. VS Code gives its door once; main.ts takes it and hands it on. */
import type { FromView } from '../src/protocol';

export interface HostApi {
  postMessage(message: FromView): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  function acquireVsCodeApi(): HostApi;
}
