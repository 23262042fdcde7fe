import { quoted } from '../../model/problem';
import { shown } from './compact';

/** Whose eigenvalues: A's, P's, or the roots of the characteristic polynomial F. */
export type Owner = 'A' | 'P' | 'F';

/** What the left side of a statement, or the words before a value, name. `of` is null where only what is around tells whose. */
export type Subject =
  | { readonly kind: 'number'; readonly text: string; readonly symbol: string }
  | { readonly kind: 'vector' | 'matrix'; readonly name: 'W' | 'M_star' | 'A' | 'P' }
  /** All of them, in any order. */
  | { readonly kind: 'spectrum'; readonly of: Owner | null; readonly nonzero: boolean }
  /** `\lambda_{2,3}`: some of them. */
  | { readonly kind: 'members'; readonly of: Owner | null; readonly count: number; readonly symbol: string }
  | { readonly kind: 'radius'; readonly of: Owner | null }
  /** `|\lambda|`, which is the radius behind "the largest" only. */
  | { readonly kind: 'modulus' };

const EIGENVALUE = String.raw`(?:\\lambda|\\mu)`;
const RADIUS = new RegExp(
  String.raw`^(?:\\rho(?:\((?<rho>[AP])\))?|\\max(?:_(?:[a-z]|\{[^{}]*\}))?\|(?:${EIGENVALUE}(?:_[a-z])?(?:\((?<max>[AP])\))?|(?<root>root|roots))\|)$`,
);
const MEMBERS = new RegExp(
  String.raw`^(?<bar>\|?)${EIGENVALUE}_(?:(?<one>\d)|\{(?<several>\d(?:,\d)+)\})(?:\((?<of>[AP])\))?\k<bar>$`,
);
const SPECTRUM = /^(?:\\sigma|spec|eig|\\lambda)\((?<of>[AP])\)$/;

function owner(letter: string | undefined): Owner | null {
  return letter === 'A' || letter === 'P' ? letter : null;
}

/** What a side of a statement names that is more than one number, or is no number in the language of claims. Takes a compact formula. */
export function subjectOf(latex: string): Subject | null {
  switch (latex) {
    case 'A':
    case 'P':
      return { kind: 'matrix', name: latex };
    case 'W':
    case 'W^T':
      return { kind: 'vector', name: 'W' };
    case 'M^*':
      return { kind: 'vector', name: 'M_star' };
    case '|\\lambda|':
      return { kind: 'modulus' };
  }
  const radius = RADIUS.exec(latex)?.groups;
  if (radius) return { kind: 'radius', of: radius.root ? 'F' : owner(radius.rho ?? radius.max) };
  const members = MEMBERS.exec(latex)?.groups;
  if (members) {
    const count = members.several?.split(',').length ?? 1;
    return { kind: 'members', of: owner(members.of), count, symbol: quoted(shown(latex)) };
  }
  const spectrum = SPECTRUM.exec(latex)?.groups;
  return spectrum ? { kind: 'spectrum', of: owner(spectrum.of), nonzero: false } : null;
}
