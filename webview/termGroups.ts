/**
 * The proof's terms at a step as groups of rows that add up (the note's 5.2, 6.3, 6.5, 6.6): what stands in the last row of a group is
 * the sum of those above it, exactly. Pure.
 */
import type { DecidedQuantity } from '../src/core/decision';
import { add, divide, equals, multiply, negate, type Rational, rational } from '../src/core/number/rational';
import type { ExactText, InspectionView } from '../src/protocol';
import { exactTextOf, readFraction } from './fraction';
import type { WordKey } from './scene';

/** One term, as a value of an inspection, a product of two, or a multiple of one. */
interface Term {
  readonly label: WordKey;
  readonly of: readonly string[];
  readonly times?: 2 | -1;
  /** Whose decided sign colours it. */
  readonly sign?: DecidedQuantity;
}

interface GroupDefinition {
  readonly title: WordKey;
  /** Of the note. */
  readonly section: string;
  readonly terms: readonly Term[];
  readonly sum: Term;
}

export interface TermRow {
  readonly label: WordKey;
  /** In the document's units. */
  readonly value: ExactText;
  /** In units of N*², which the budget does not move; null where the value is too long to reckon with on the page. */
  readonly relative: ExactText | null;
  readonly sign: DecidedQuantity | null;
  readonly role: 'term' | 'sum';
}

export interface TermGroup {
  readonly title: WordKey;
  readonly section: string;
  readonly rows: readonly TermRow[];
  /** Whether the terms were added up here and gave the sum; null where they are too long to. */
  readonly addsUp: boolean | null;
}

const INNER_SUM: Term = { label: 'term-inner-sum', of: ['inner'], sign: 'inner' };

const MARGIN: GroupDefinition = {
  title: 'group-margin',
  section: '6.6',
  terms: [
    { label: 'term-inner-e', of: ['inner_e'] },
    { label: 'term-inner-e0', of: ['admission_S', 'inner_e0'] },
  ],
  sum: { label: 'term-margin-sum', of: ['margin'] },
};

const EVICTION: GroupDefinition = {
  title: 'group-eviction',
  section: '6.5',
  terms: [
    { label: 'term-carried-part', of: ['carried'] },
    { label: 'term-plus-margin', of: ['margin'] },
  ],
  sum: INNER_SUM,
};

const QUIET: GroupDefinition = {
  title: 'group-quiet',
  section: '6.3',
  terms: [
    { label: 'term-inner-before', of: ['inner_before'] },
    { label: 'term-inner-Q-before', of: ['inner_Q_before'], times: -1 },
  ],
  sum: INNER_SUM,
};

const DECOMPOSITION: GroupDefinition = {
  title: 'group-decomposition',
  section: '5.2',
  terms: [
    { label: 'term-inner-twice', of: ['inner'], times: 2, sign: 'inner' },
    { label: 'term-plus-norm', of: ['Delta_norm2'] },
  ],
  sum: { label: 'term-V-sum', of: ['V_T - V_S'], sign: 'V_T - V_S' },
};

function termValue({ of, times }: Term, values: InspectionView['values']): Rational | null {
  let product = rational(times ?? 1);
  for (const name of of) {
    const factor = values[name] && readFraction(values[name]);
    if (!factor) return null;
    product = multiply(product, factor);
  }
  return product;
}

function rowOf(
  term: Term,
  values: InspectionView['values'],
  unit: Rational | null,
  role: TermRow['role'],
): TermRow | null {
  const value = termValue(term, values);
  const own = value ? exactTextOf(value) : term.of.length === 1 && !term.times ? values[term.of[0]!] : null;
  if (!own) return null;
  const relative = value && unit ? exactTextOf(divide(value, unit)) : null;
  return { label: term.label, value: own, relative, sign: term.sign ?? null, role };
}

/** A value in units of N*^degree; null where it, or N*, is too long to reckon with on the page. */
export function inEquilibria(value: ExactText, degree: 1 | 2, equilibrium: ExactText): ExactText | null {
  const [number, N] = [readFraction(value), readFraction(equilibrium)];
  return number && N && exactTextOf(divide(number, degree === 1 ? N : multiply(N, N)));
}

function groupOf(
  definition: GroupDefinition,
  values: InspectionView['values'],
  unit: Rational | null,
): TermGroup | null {
  const { title, section, terms, sum } = definition;
  const rows = [...terms.map((term) => rowOf(term, values, unit, 'term')), rowOf(sum, values, unit, 'sum')];
  if (rows.some((row) => row === null)) return null;
  const parts = [...terms.map((term) => termValue(term, values)), termValue(sum, values)];
  const known = parts.filter((part) => part !== null);
  const total = known.length === parts.length ? known.slice(0, -1).reduce(add) : null;
  const addsUp = total && equals(add(total, negate(known.at(-1)!)), rational(0));
  return { title, section, rows: rows.filter((row) => row !== null), addsUp };
}

/** The groups of a step: those that it has all terms of. `equilibrium` is N*. */
export function termGroups({ evicts, values }: InspectionView, equilibrium: ExactText): TermGroup[] {
  const N = readFraction(equilibrium);
  const unit = N && multiply(N, N);
  const definitions = evicts ? [MARGIN, EVICTION, DECOMPOSITION] : [QUIET, DECOMPOSITION];
  return definitions.flatMap((definition) => groupOf(definition, values, unit) ?? []);
}
