import type { Span } from '../../report';

type Forms = readonly (readonly [RegExp, string])[];

const BLANKS: Forms = [
  [/\\(?:left|right|displaystyle|textstyle|[bB]ig+[lr]?|limits|nolimits)(?![A-Za-z])|\\[,;:!> ]|[~&]/g, ' '],
  // Behind a command a blank tells it from a letter.
  [/(\\[A-Za-z]+\s+(?=[A-Za-z]))|\s+/g, '$1'],
];
/** Commands that mean the same, in the order in which they are put into one spelling, and a look that tells where there are none. */
const COMMANDS: Forms = [
  [/\\(?:mathbf|boldsymbol|bm|mathit)\{([A-Za-z])\}/g, '$1'],
  [/\\(?:mathrm|text|textrm|operatorname|mathsf)\{([^{}]*)\}/g, '$1'],
  [/\\(?:lvert|rvert|vert)(?![A-Za-z])/g, '|'],
  [/\\(?:ast|star)(?![A-Za-z])/g, '*'],
  [/\\top(?![A-Za-z])/g, 'T'],
];
const HAS_COMMAND = /\\(?:math|text|bm|boldsymbol|operatorname|[lr]?vert|ast|star|top)/;
/** Characters that mean the same, and braces that hold nothing together. */
const CHARACTERS: Forms = [
  [/∣/g, '|'],
  [/λ/g, '\\lambda'],
  [/ρ/g, '\\rho'],
  [/−/g, '-'],
  [/\{([^{}\\,])\}/g, '$1'],
];
const HAS_CHARACTER = /[∣λρ−{]/;

function respelled(latex: string, forms: Forms): string {
  return forms.reduce((text, [form, plain]) => text.replace(form, plain), latex);
}

/** What is looked for stands before this. */
const LONGEST = 800;

/** A passage of a formula without blanks and in one spelling, for comparing and quoting; never parsed back into places. */
export function compact(text: string, { start, end }: Span): string {
  const own = text.slice(start, Math.min(end, start + LONGEST));
  const joined = own.includes('\\') ? respelled(own, BLANKS) : own.replace(/[\s~&]+/g, '');
  const latex = HAS_COMMAND.test(joined) ? respelled(joined, COMMANDS) : joined;
  return HAS_CHARACTER.test(latex) ? respelled(latex, CHARACTERS) : latex;
}

const SHOWN: Forms = [
  [/\\lambda/g, 'λ'],
  [/\\rho/g, 'ρ'],
  [/\\mu/g, 'μ'],
  [/\\sigma/g, 'σ'],
  [/\\cdot/g, ' · '],
  [/\\times/g, ' × '],
  // A blank tells the word from a letter that follows.
  [/\\(max|min|det|tr|sum)(?=[A-Za-zλρμσ|])/g, '$1 '],
  [/\\(max|min|det|tr|sum)/g, '$1'],
];

/** A compact formula as a message names it: without commands where there are characters. */
export function shown(latex: string): string {
  return respelled(latex, SHOWN);
}
