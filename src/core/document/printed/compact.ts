import type { Span } from '../../report';

/** Spellings of LaTeX that mean the same, in the order in which they are put into one. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:left|right|displaystyle|textstyle|[bB]ig+[lr]?|limits|nolimits)(?![A-Za-z])|\\[,;:!> ]|[~&]/g, ' '],
  // Behind a command a blank tells it from a letter.
  [/(?<!\\[A-Za-z]+\s*)\s+|\s+(?![A-Za-z\s])/g, ''],
  [/\\(?:mathbf|boldsymbol|bm|mathit)\{([A-Za-z])\}/g, '$1'],
  [/\\(?:mathrm|text|textrm|operatorname|mathsf)\{([^{}]*)\}/g, '$1'],
  [/\\(?:lvert|rvert|vert)(?![A-Za-z])|∣/g, '|'],
  [/\\(?:ast|star)(?![A-Za-z])/g, '*'],
  [/\\top(?![A-Za-z])/g, 'T'],
  [/λ/g, '\\lambda'],
  [/ρ/g, '\\rho'],
  [/−/g, '-'],
  [/\{([^{}\\,])\}/g, '$1'],
];

/** What is looked for stands before this. */
const LONGEST = 800;

/** A passage of a formula without blanks and in one spelling, for comparing and quoting; never parsed back into places. */
export function compact(text: string, { start, end }: Span): string {
  const own = text.slice(start, Math.min(end, start + LONGEST));
  return FORMS.reduce((latex, [form, plain]) => latex.replace(form, plain), own);
}

const SHOWN: readonly (readonly [RegExp, string])[] = [
  [/\\lambda/g, 'λ'],
  [/\\rho/g, 'ρ'],
  [/\\mu/g, 'μ'],
  [/\\sigma/g, 'σ'],
  [/\\cdot/g, ' · '],
  [/\\times/g, ' × '],
  [/\\max/g, 'max '],
  [/\\(det|tr|sum)/g, '$1 '],
];

/** A compact formula as a message names it: without commands where there are characters. */
export function shown(latex: string): string {
  return SHOWN.reduce((text, [form, plain]) => text.replace(form, plain), latex);
}
