/** How else the note and its readers write what the expressions know: by another sign, in full width, or with subscripts. */

/** One character that stands for a sign or for several. */
export const SIGNS: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  '≠': '!=',
  '≈': '≈',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '−': '-',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '，': ',',
  '＜': '<',
  '＞': '>',
  '＋': '+',
  '－': '-',
  '＊': '*',
  '／': '/',
  '＾': '^',
};

/** Exponents written as such. */
export const EXPONENTS: Readonly<Record<string, string>> = { '²': '2', '³': '3' };

/** Names of the note in the spellings that a mathematician types. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  l_0: 'l0',
  l_A: 'lA',
  l_B: 'lB',
  lambda_A: 'lambdaA',
  lambda_B: 'lambdaB',
  λ_A: 'lambdaA',
  λ_B: 'lambdaB',
  λA: 'lambdaA',
  λB: 'lambdaB',
  ρ: 'rho',
  Δ: 'Delta',
  '√': 'sqrt',
};
