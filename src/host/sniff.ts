/**
 * A fence or comment of ours, or the name l0 in one of its spellings (`l_0`, `l_{0}`, `l_{\text{0}}`, `l₀`), without which no table and
 * no sentence is a parameter set. It says yes too often, never no too often: a yes costs one reading, a no leaves the engine asleep.
 */
const TRACE = /vdominance|l[\W_]{0,4}(?:[a-z]{2,9}\W{1,3})?[0₀]/;

/** Whether a document is worth waking the engine for. One pass over the text. */
export function mayHoldParameters(text: string): boolean {
  return TRACE.test(text);
}
