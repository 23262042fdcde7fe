import type { Message } from '../../report';
import type { PrintedContext } from './passage';
import type { Print, PrintedQuantity } from './print';
import type { Owner, Subject } from './subject';

/** What a subject is in the end: the quantity, how its values are laid out, and what it is called. */
export interface Named {
  readonly name: Message;
  readonly quantity: PrintedQuantity;
  readonly layout: Print['layout'];
  /** Whether values are moduli of complex numbers, so that a sign printed before one says nothing. */
  readonly moduli: boolean;
}

function symbol(text: string): Message {
  return { key: 'printed-symbol', args: { symbol: text } };
}

function expression(text: string): PrintedQuantity {
  return { kind: 'expression', text };
}

const SYMBOLS = { W: 'W', A: 'A', P: 'P', M_star: 'M*' } as const;
const NAMES = {
  A: 'printed-eigenvalues-A',
  P: 'printed-eigenvalues-P',
  F: 'printed-roots-F',
} as const satisfies Record<Owner, Message['key']>;

function eigenvalues(of: Owner): PrintedQuantity {
  return of === 'P' ? expression('eigenvalues(P)') : { kind: 'spectrum', of, part: 'moduli' };
}

/** The nonzero eigenvalues of A are the roots of F (the note's 4.10); those of P are all positive. */
function spectrum(of: Owner, nonzero: boolean): Named {
  const whose = of === 'A' && nonzero ? 'F' : of;
  const name = { key: NAMES[whose], args: {} };
  return { name, quantity: eigenvalues(whose), layout: 'multiset', moduli: of !== 'P' };
}

function members(of: Owner, written: string): Named {
  const moduli = of !== 'P';
  const name = symbol(moduli && !written.startsWith('|') ? `|${written}|` : written);
  return { name, quantity: eigenvalues(of), layout: 'members', moduli };
}

function radius(of: Owner): Named {
  if (of === 'P') {
    return { name: symbol('λ_max(P)'), quantity: expression('max(eigenvalues(P))'), layout: 'number', moduli: false };
  }
  return { name: symbol('max |λ|'), quantity: expression('rho'), layout: 'number', moduli: false };
}

/** The quantity that a subject names where the text is about `matrix`; null where it is not certain whose eigenvalues are meant. */
export function quantityOf(subject: Subject, matrix: PrintedContext['matrix']): Named | null {
  switch (subject.kind) {
    case 'number':
      return { name: symbol(subject.symbol), quantity: expression(subject.text), layout: 'number', moduli: false };
    case 'vector':
    case 'matrix': {
      const layout = subject.kind === 'vector' ? 'list' : 'matrix';
      return { name: symbol(SYMBOLS[subject.name]), quantity: expression(subject.name), layout, moduli: false };
    }
    case 'spectrum': {
      const of = subject.of ?? matrix;
      return of && spectrum(of, subject.nonzero);
    }
    case 'members': {
      const of = subject.of ?? matrix;
      return of && members(of, subject.symbol);
    }
    case 'radius':
      // max |λ| is what stability is about, whatever matrix the text was about last.
      return radius(subject.of ?? 'A');
    case 'modulus':
      return null;
  }
}
