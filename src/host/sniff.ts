/**
 * A fence or comment of ours, or the name l0 in one of its spellings, without which no table and no sentence is a parameter set. It says
 * yes too often, never no too often: a yes costs one reading, a no leaves the engine asleep.
 */
const TRACE = /vdominance|l\s*_?\s*\{?\s*0|l₀/;

/** Whether a document is worth waking the engine for. One pass over the text. */
export function mayHoldParameters(text: string): boolean {
  return TRACE.test(text);
}
