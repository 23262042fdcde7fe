import type { MathReader } from './mathReader';

/** An index that is a number, or one counted from the last stage. */
const INDEX = String.raw`\s*(\d{1,4}|(?:l_B|l_\{B\}|n)\s*-\s*1)\s*`;
/** A symbol with an index, prime or argument of its own is another symbol. */
const END = String.raw`(?![A-Za-z0-9]|\s*[_'(′])`;
const STAGES = String.raw`\s*(?:_\s*(?:([a-z])|\{\s*([a-z])(?:\s*=\s*0)?\s*\})\s*(?:\^\s*(?:\{\s*(?:l_B|l_\{B\}|n)\s*-\s*1\s*\}))?)\s*`;

function symbol(latex: string, end = END): RegExp {
  return new RegExp(latex + end, 'y');
}

type Name = (found: readonly (string | undefined)[]) => string | null;

/** `l_B-1` in the language of claims. */
function index(written: string | undefined): string {
  return /^\d+$/.test(written ?? '') ? String(Number(written)) : 'n - 1';
}

type Form = readonly [RegExp, Name];

const LAMBDA_A: Form = [symbol(String.raw`(?:\\lambda\s*|λ)_(?:A|\{\s*A\s*\})`), () => 'lambdaA'];
const LAMBDA_B: Form = [symbol(String.raw`(?:\\lambda\s*|λ)_(?:B|\{\s*B\s*\})`), () => 'lambdaB'];
const RHO: Form = [symbol(String.raw`\\rho\s*\(\s*A\s*\)|ρ\s*\(\s*A\s*\)`), () => 'rho'];
const ENTRY: Form = [
  symbol(String.raw`([AP])\s*_\s*\{${INDEX},${INDEX}\}`),
  ([, matrix, row, column]) => `${matrix}[${index(row)}, ${index(column)}]`,
];

/** By the character that a symbol begins with. */
const FORMS: Readonly<Record<string, readonly Form[]>> = {
  l: [
    [symbol(String.raw`l_(?:0|\{\s*0\s*\})`), () => 'l0'],
    [symbol(String.raw`l_(?:A|\{\s*A\s*\})`), () => 'lA'],
    [symbol(String.raw`l_(?:B|\{\s*B\s*\})`), () => 'lB'],
  ],
  B: [[symbol('B'), () => 'B']],
  p: [[symbol('p'), () => 'p']],
  q: [[symbol('q'), () => 'q']],
  N: [[symbol(String.raw`N\s*\^\s*(?:\*|\\ast|\\star|\{\s*(?:\*|\\ast|\\star)\s*\})`), () => 'N_star']],
  W: [[symbol(String.raw`W\s*_\s*(?:(\d)|\{${INDEX}\})`), ([, digit, inside]) => `W[${index(digit ?? inside)}]`]],
  A: [ENTRY],
  P: [ENTRY],
  λ: [LAMBDA_A, LAMBDA_B],
  ρ: [RHO],
  '\\': [
    LAMBDA_A,
    LAMBDA_B,
    [
      symbol(String.raw`\\sum(?:\\limits)?${STAGES}W\s*_\s*(?:([a-z])|\{\s*([a-z])\s*\})`),
      ([, a, b, c, d]) => ((a ?? b) === (c ?? d) ? 'sum(W)' : null),
    ],
    RHO,
    [symbol(String.raw`\\det\s*(?:\(\s*([AP])\s*\)|([AP]))`), ([, a, b]) => `det(${a ?? b})`],
    [
      symbol(String.raw`\\(?:tr|(?:operatorname|mathrm)\{\s*tr\s*\})\s*(?:\(\s*([AP])\s*\)|([AP]))`),
      ([, a, b]) => `trace(${a ?? b})`,
    ],
    [
      symbol(String.raw`\\lambda\s*_\s*\{?\s*\\(max|min)\s*\}?\s*\(\s*P\s*\)`),
      ([, which]) => `${which}(eigenvalues(P))`,
    ],
  ],
};

/** Takes a symbol of the model that is one number, and gives its name in the language of written claims; null where none stands here. */
export function takeName(reader: MathReader): string | null {
  for (const [form, name] of FORMS[reader.next] ?? []) {
    const at = reader.at;
    const found = reader.take(form);
    const named = found && name(found);
    if (named !== null) return named;
    reader.at = at;
  }
  return null;
}
