import type * as vscode from 'vscode';

/** The editor's way to cancel, as the engine takes it. */
export function aborted(token: vscode.CancellationToken): AbortSignal {
  const canceller = new AbortController();
  if (token.isCancellationRequested) canceller.abort();
  else token.onCancellationRequested(() => canceller.abort());
  return canceller.signal;
}
