import type { RawName } from '../model/rawParameters';

const SPELLINGS: Readonly<Record<RawName, readonly string[]>> = {
  l0: ['l0', 'l_0'],
  lA: ['lA', 'l_A'],
  lB: ['lB', 'l_B'],
  B: ['B'],
  lambdaA: ['lambdaA', 'lambda_A', 'λA', 'λ_A'],
  lambdaB: ['lambdaB', 'lambda_B', 'λB', 'λ_B'],
  rates: ['rates'],
  steps: ['steps', '步数'],
  start: ['start'],
  eviction: ['eviction'],
  Q: ['Q'],
};

const NAMES: ReadonlyMap<string, RawName> = new Map(
  Object.entries(SPELLINGS).flatMap(([name, spellings]) => spellings.map((text) => [text, name as RawName] as const)),
);

const ASCII = /^[ -~]*$/;
const MAY_BE_NAME = /^[ {}\\]*[lBrseQ]/;

/** Longer text is a sentence, not a name. */
const LONGEST_NAME = 40;

/**
 * The parameter that a text names in one of the forms people type: `l0`, `l_0`, `l₀`, `l_{A}`, `λ_A`, `\lambda_A`, `lambdaA`, `步数` …
 * λ_1 and λ_{2,3} are eigenvalues, A_s and B_s numbers of requests: they are no parameters.
 */
export function parameterName(text: string): RawName | null {
  if (text.length > LONGEST_NAME) return null;
  const isPlain = ASCII.test(text);
  if (isPlain && !MAY_BE_NAME.test(text)) return null;
  const plain = isPlain ? text : text.normalize('NFKC');
  return NAMES.get(plain.replace(/[{}\\]/g, '').trim()) ?? null;
}

/** How many letters must be typed, taken away or changed to turn one word into the other. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = previous[j - 1]! + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      row.push(Math.min(changed, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  return previous[b.length]!;
}

/** The known key that was probably meant, or null. Capitals and underscores count for little: `lb` and `Lambda_a` are near misses. */
export function nearestKey(text: string, keys: readonly string[]): string | null {
  if (text.length > LONGEST_NAME) return null;
  const plain = (key: string) => key.replaceAll('_', '').toLowerCase();
  const near = keys
    .map((key) => ({ key, far: distance(plain(text), plain(key)) }))
    .filter(({ key, far }) => far <= (key.length <= 3 ? 0 : 2));
  return near.sort((a, b) => a.far - b.far)[0]?.key ?? null;
}
