import { PARAMETER_NAMES } from '../core/model/parameters';
import type { ParameterTexts } from '../core/model/parameterText';

/** Equal for equal texts of all parameters. */
export function textsKey(texts: ParameterTexts): string {
  return JSON.stringify(PARAMETER_NAMES.map((name) => texts[name]));
}
