/** What the reader is typing into the parameters, over what document and host last said. Pure. */
import type { ParameterName } from '../src/core/model/parameters';
import type { ParameterTexts } from '../src/core/model/parameterText';

/** Texts that were typed and not yet answered or left. */
export type Drafts = Readonly<Partial<Record<ParameterName, string>>>;

export interface Spoken {
  readonly stated: ParameterTexts;
  readonly explored: ParameterTexts | null;
}

/** What the fields hold. */
export function currentTexts({ stated, explored }: Spoken, drafts: Drafts): ParameterTexts {
  return { ...stated, ...explored, ...drafts };
}

/** One up or down for a plain whole number, never below 0; null for any other text. */
export function nudged(text: string, by: 1 | -1): string | null {
  if (!/^\d{1,15}$/.test(text.trim())) return null;
  return String(Math.max(0, Number(text) + by));
}
