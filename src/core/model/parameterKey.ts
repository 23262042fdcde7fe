import type { Parameters } from './parameters';
import { parameterTexts } from './parameterText';

/** Equal for equal parameters, whatever text they were read from. */
export function parameterKey(parameters: Parameters): string {
  return JSON.stringify(parameterTexts(parameters));
}
