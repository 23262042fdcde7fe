/** Facts of the theory that cannot fail, and statistics of what the proof would need, each counted over the run. */
import { formatCount } from '../src/core/present/numerals';
import type { FactCount, RunFacts } from '../src/core/results';
import type { RunView } from '../src/protocol';
import { type Child, element, notation, render } from './element';
import { icon } from './icon';
import type { Part, Say, Scene, WordKey } from './scene';

interface Fact {
  readonly name: keyof RunFacts;
  /** Of the note. */
  readonly section: string;
  readonly formula: string;
  /** What it is looked at at. */
  readonly occasion: WordKey;
  /** A statistic may well be less than all. */
  readonly kind: 'fact' | 'statistic';
  /** It can be looked at where there is no P. */
  readonly withoutP?: true;
}

const PROOF: readonly Fact[] = [
  { name: 'balance', section: '2.6', formula: 'W·x^T = W·x^S = W·Δ = 0', occasion: 'of-steps', kind: 'fact' },
  {
    name: 'quietIdentity',
    section: '6.3',
    formula: '⟨x^S, Δ⟩_P(t) = ⟨x^S, Δ⟩_P(t−1) − ⟨x^S, Δ⟩_Q(t−1)',
    occasion: 'of-quiet',
    kind: 'fact',
  },
  {
    name: 'evictionIdentity',
    section: '6.6',
    formula: '⟨x^S, Δ⟩_P = ⟨x^S, AΔ(t−1)⟩_P + ã⟨x^S, e_0⟩_P + ⟨x^S, e⟩_P',
    occasion: 'of-evictions',
    kind: 'fact',
  },
  { name: 'overfull', section: '7.1', formula: 'ã < 0 ⇔ Σ_{s≥1} W_s M′_s > B', occasion: 'of-steps', kind: 'fact' },
  {
    name: 'heapedUp',
    section: '7.2',
    formula: 'x′_0 = −N*, Σ_{s≥1} W_s x′_s > W_0 N*',
    occasion: 'of-evictions',
    kind: 'fact',
  },
  {
    name: 'evictionVector',
    section: '7.3',
    formula: 'e ≥ 0, Σ_{s≥1} W_s e_s = −W_0 ã',
    occasion: 'of-evictions',
    kind: 'fact',
  },
  { name: 'innerE0Positive', section: '7.6', formula: '⟨x^S, e_0⟩_P > 0', occasion: 'of-evictions', kind: 'statistic' },
  {
    name: 'marginNonNegative',
    section: '7.6',
    formula: '⟨x^S, e⟩_P + ã⟨x^S, e_0⟩_P ≥ 0',
    occasion: 'of-evictions',
    kind: 'statistic',
  },
  {
    name: 'quietInnerQNonPositive',
    section: '7.6',
    formula: '⟨x^S, Δ⟩_Q ≤ 0',
    occasion: 'of-quiet',
    kind: 'statistic',
  },
];

const MATRIX: readonly Fact[] = [
  { name: 'lyapunovEquation', section: '4.6', formula: 'A^T P A − P = −Q', occasion: 'of-entries', kind: 'fact' },
  {
    name: 'matrixP',
    section: '4.9',
    formula: 'P = P^T, P_{n−1,s} = 0 (s < n−1)',
    occasion: 'of-entries',
    kind: 'fact',
  },
  { name: 'positiveP', section: '4.9', formula: 'P > 0', occasion: 'of-minors', kind: 'fact' },
  {
    name: 'characteristic',
    section: '4.10',
    formula: 'det(zI − A) = z F(z) / W_0',
    occasion: 'of-coefficients',
    kind: 'fact',
    withoutP: true,
  },
];

/** What is said of a count: a fact "holds at 200 of 200 steps", a statistic is so "at 1 of 9 evictions". */
export function countText({ holds, of }: FactCount, { kind, occasion }: Pick<Fact, 'kind' | 'occasion'>, say: Say) {
  if (of === 0) return say('fact-none');
  const where = say(occasion, { holds: formatCount(holds), of: formatCount(of) });
  return kind === 'fact' ? say('fact-holds', { where }) : where;
}

/** A fact that does not hold everywhere is a fault of the program or of the theory, and is shown as one. */
function stateOf({ holds, of }: FactCount, { kind }: Fact): 'good' | 'bad' | 'open' {
  if (kind === 'statistic' || of === 0) return 'open';
  return holds === of ? 'good' : 'bad';
}

const ICONS = { good: 'check', bad: 'down', open: 'none' } as const;

function factRow(fact: Fact, { stable, facts }: RunView, say: Say): Child {
  const count = facts[fact.name];
  const state = count ? stateOf(count, fact) : 'open';
  const missing = stable || fact.withoutP ? 'fact-too-large' : 'fact-needs-P';
  const text = count ? countText(count, fact, say) : say(missing);
  return element(
    'tr',
    { class: `fact fact-${state}` },
    element('td', { class: 'fact-section' }, fact.section),
    element('th', { class: 'fact-formula', attributes: { scope: 'row' } }, ...notation(fact.formula)),
    element('td', { class: 'fact-count' }, icon(ICONS[state]), text),
  );
}

class FactTable implements Part {
  readonly element = element('section', { class: 'facts' });

  constructor(
    private readonly facts: readonly Fact[],
    private readonly title: WordKey,
  ) {}

  update({ run, say, language }: Scene): void {
    const counts = this.facts.map(({ name }) => run.facts[name]);
    render(this.element, JSON.stringify([language, run.stable, counts]), () => {
      const heads = (['fact-section', 'fact-formula', 'fact-count'] as const).map((name) =>
        element('th', { class: `fact-head ${name}`, attributes: { scope: 'col' } }, say(name)),
      );
      const rows = this.facts.map((fact) => factRow(fact, run, say));
      return [
        element('h2', { class: 'section-title' }, say(this.title)),
        element(
          'table',
          { class: 'fact-table' },
          element('thead', {}, element('tr', {}, ...heads)),
          element('tbody', {}, ...rows),
        ),
      ];
    });
  }
}

/** What the proof rests on, at the steps of the run. */
export class ProofFacts extends FactTable {
  constructor() {
    super(PROOF, 'facts-proof');
  }
}

/** What is known of P. */
export class MatrixFacts extends FactTable {
  constructor() {
    super(MATRIX, 'facts-matrix');
  }
}
