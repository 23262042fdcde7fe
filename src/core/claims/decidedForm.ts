import type { DecidedQuantity } from '../decision';
import type { Expression } from '../expression/tree';

/** A claim whose answer the decisions of its parameter set hold already: that a quantity is never negative, or that A is stable. */
export type DecidedForm = { readonly quantity: DecidedQuantity; readonly label: string } | 'stable';

/** What a side is called here: its name, or its number; null for anything longer. */
export function sideWord(side: Expression): string | null {
  if (side.type === 'name') return side.name;
  return side.type === 'literal' && side.value.den === 1n ? String(side.value.num) : null;
}

/** The claims of the note that are written most, each as `larger >= smaller`. */
const FORMS: Readonly<Record<string, DecidedForm>> = {
  'inner >= 0': { quantity: 'inner', label: 'inner' },
  'V_T >= V_S': { quantity: 'V_T - V_S', label: 'V_T − V_S' },
  'G_T >= G_S': { quantity: 'G_T - G_S', label: 'G_T − G_S' },
  '0 >= dist_change': { quantity: '-dist_change', label: 'dist_change' },
  '1 > rho': 'stable',
};

const MIRRORED: Readonly<Record<string, string>> = { '<=': '>=', '<': '>' };

/** The decided form that an expression is, written either way round; null where it is none. */
export function decidedForm(expression: Expression): DecidedForm | null {
  if (expression.type === 'name') return expression.name === 'stable' ? 'stable' : null;
  if (expression.type !== 'comparison' || expression.links.length !== 1) return null;
  const [left, right] = expression.operands.map(sideWord);
  if (!left || !right) return null;
  const { relation } = expression.links[0]!;
  const mirrored = MIRRORED[relation];
  const form = mirrored ? `${right} ${mirrored} ${left}` : `${left} ${relation} ${right}`;
  return Object.hasOwn(FORMS, form) ? FORMS[form]! : null;
}
