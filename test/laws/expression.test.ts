import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/expression/outcome';
import type { Parameters } from '../../src/core/model/parameters';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  signOf,
  subtract,
  sum,
} from '../../src/core/number/rational';
import { answerTo } from '../core/expression/asking';
import { anyParameters } from '../parameters';
import { Reference, type ReferenceStep } from '../reference';

/**
 * A second evaluator, as plain as can be: every value is what it is at each step of a list, null where it has none. Expressions are
 * generated with their text and their meaning side by side.
 */
interface World {
  readonly model: Reference;
  readonly steps: readonly ReferenceStep[];
}

interface Meaning<T> {
  readonly text: string;
  readonly of: (world: World) => T | null;
}
interface Series<T> {
  readonly text: string;
  readonly at: (world: World, step: ReferenceStep) => T | null;
}

type Binary = (a: Rational, b: Rational) => Rational | null;
const OPERATIONS: readonly (readonly [string, Binary])[] = [
  ['+', add],
  ['-', subtract],
  ['*', multiply],
  ['/', (a, b) => (signOf(b) === 0 ? null : divide(a, b))],
];
const RELATIONS: readonly (readonly [string, (sign: number) => boolean])[] = [
  ['<', (sign) => sign < 0],
  ['<=', (sign) => sign <= 0],
  ['==', (sign) => sign === 0],
  ['>=', (sign) => sign >= 0],
  ['>', (sign) => sign > 0],
  ['!=', (sign) => sign !== 0],
];

const both = <A, B, C>(a: A | null, b: B | null, f: (a: A, b: B) => C | null): C | null =>
  a === null || b === null ? null : f(a, b);
const only = <A, C>(a: A | null, f: (a: A) => C | null): C | null => (a === null ? null : f(a));

const ALWAYS = ['admission_T', 'admission_S', 'inner_Q', 'G_T', 'G_S', 'evicted'] as const;
const WITH_P = ['V_T', 'V_S', 'inner', 'Delta_norm2'] as const;
const AT_EVICTIONS = ['dist_change', 'inner_e0', 'inner_e', 'margin', 'carried'] as const;

function named(names: readonly (typeof ALWAYS | typeof WITH_P | typeof AT_EVICTIONS)[number][]) {
  return fc.constantFrom(...names).map((name): Series<Rational> => {
    const sparse = AT_EVICTIONS.some((other) => other === name);
    return { text: name, at: (_, step) => (sparse && !step.evicts ? null : step[name]) };
  });
}

const literal = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, decimals]): Meaning<Rational> => {
    const value = rational(BigInt(digits), 10n ** BigInt(decimals));
    const padded = String(digits).padStart(decimals + 1, '0');
    const text = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
    return { text, of: () => value };
  });

const constant = fc.constantFrom<Meaning<Rational>>(
  { text: 'l0', of: ({ model }) => rational(model.parameters.l0) },
  { text: 'q', of: ({ model }) => model.q },
  { text: 'n', of: ({ model }) => rational(model.n) },
  { text: 'N_star', of: ({ model }) => model.N },
  { text: 'W[1]', of: ({ model }) => model.W[1]! },
  { text: 'sum(W)', of: ({ model }) => sum(model.W) },
  { text: 'max(abs(A[0,1]), q)', of: ({ model }) => [absolute(model.A[0]![1]!), model.q].sort(compare)[1]! },
  { text: 'trace(Q)', of: ({ model }) => sum(model.Q.map((row, i) => row[i]!)) },
);

const stage = fc.constantFrom<Series<Rational>>(
  { text: 'M_T[0]', at: (_, step) => step.M_T[0]! },
  { text: 'min(M_S)', at: (_, step) => [...step.M_S].sort(compare)[0]! },
  { text: '(W * M_S)', at: ({ model }, step) => sum(step.M_S.map((M, s) => multiply(M, model.W[s]!))) },
  { text: 'sum(abs(Delta))', at: (_, step) => sum(step.Delta.map(absolute)) },
);

type Grammar = {
  readonly number: Meaning<Rational>;
  readonly series: Series<Rational>;
  readonly condition: Series<boolean>;
};

function reduced(name: string, { text, at }: Series<Rational>): Meaning<Rational> {
  const f = (values: Rational[]): Rational => {
    const ordered = [...values].sort(compare);
    if (name === 'min') return ordered[0]!;
    if (name === 'max') return ordered.at(-1)!;
    return name === 'sum' ? sum(values) : divide(sum(values), rational(values.length));
  };
  return {
    text: `${name}(${text})`,
    of: (world) => {
      const values = world.steps.map((step) => at(world, step)).filter((value) => value !== null);
      return values.length === 0 ? null : f(values);
    },
  };
}

function counted({ text, at }: Series<boolean>): Meaning<Rational> {
  return {
    text: `count(${text})`,
    of: (world) => rational(world.steps.filter((step) => at(world, step) === true).length),
  };
}

function meaning(text: string, of: Meaning<Rational>['of']): Meaning<Rational> {
  return { text, of };
}

function overSteps<T>(text: string, at: Series<T>['at']): Series<T> {
  return { text, at };
}

const operation = fc.constantFrom(...OPERATIONS);
const relation = fc.constantFrom(...RELATIONS);

/** Expressions that need P, or none that does. */
function grammar(stable: boolean) {
  const names = stable ? [...ALWAYS, ...WITH_P, ...AT_EVICTIONS] : ALWAYS;
  return fc.letrec<Grammar>((tie) => ({
    number: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'expression' },
      literal,
      constant,
      fc
        .tuple(tie('number'), operation, tie('number'))
        .map(([a, [sign, f], b]) => meaning(`(${a.text} ${sign} ${b.text})`, (w) => both(a.of(w), b.of(w), f))),
      tie('number').map((a) => meaning(`-${a.text}`, (w) => only(a.of(w), negate))),
      tie('number').map((a) => meaning(`(${a.text})^2`, (w) => only(a.of(w), (x) => multiply(x, x)))),
      fc.tuple(fc.constantFrom('min', 'max', 'mean', 'sum'), tie('series')).map(([name, s]) => reduced(name, s)),
      tie('condition').map(counted),
      tie('series').map((s) => meaning(`at(${s.text}, 0)`, (w) => s.at(w, w.steps[0]!))),
    ),
    series: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'expression' },
      named(names),
      stage,
      fc
        .tuple(tie('series'), operation, tie('series'))
        .map(([a, [sign, f], b]) =>
          overSteps(`(${a.text} ${sign} ${b.text})`, (w, t) => both(a.at(w, t), b.at(w, t), f)),
        ),
      fc
        .tuple(tie('series'), operation, tie('number'))
        .map(([a, [sign, f], b]) => overSteps(`(${a.text} ${sign} ${b.text})`, (w, t) => both(a.at(w, t), b.of(w), f))),
      tie('series').map((a) => overSteps(`abs(${a.text})`, (w, t) => only(a.at(w, t), absolute))),
      fc
        .tuple(tie('series'), tie('series'))
        .map(([a, b]) =>
          overSteps(`min(${a.text}, ${b.text})`, (w, t) =>
            both(a.at(w, t), b.at(w, t), (x, y) => (compare(x, y) < 0 ? x : y)),
          ),
        ),
    ),
    condition: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'expression' },
      fc
        .tuple(tie('series'), relation, tie('series'))
        .map(([a, [sign, f], b]) =>
          overSteps(`${a.text} ${sign} ${b.text}`, (w, t) => both(a.at(w, t), b.at(w, t), (x, y) => f(compare(x, y)))),
        ),
      fc
        .tuple(tie('condition'), tie('condition'))
        .map(([a, b]) =>
          overSteps(`(${a.text} or ${b.text})`, (w, t) => both(a.at(w, t), b.at(w, t), (x, y) => x || y)),
        ),
      tie('condition').map((a) => overSteps(`not (${a.text})`, (w, t) => only(a.at(w, t), (x) => !x))),
    ),
  }));
}

function worldOf(parameters: Parameters): World {
  const model = new Reference(parameters);
  return { model, steps: [...model.steps()] };
}

/** The numbers of an exact answer, in lowest terms. */
function valueIn(answer: Answer): Rational | null {
  const value = answer.kind === 'number' ? answer.value : null;
  return value?.kind === 'exact' ? rational(value.num, value.den) : null;
}

const subject = anyParameters({ lB: 4, steps: 7 }).chain((parameters) => {
  const stable = new Reference(parameters).P !== null;
  const { number, series, condition } = grammar(stable);
  return fc.record({
    parameters: fc.constant(parameters),
    number,
    series,
    other: series,
    condition,
    relation,
  });
});

describe('the evaluator against a plain one on the reference model', () => {
  it('finds the same numbers', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(subject, ({ parameters, number }) => {
        const expected = number.of(worldOf(parameters));
        const answer = answerTo(number.text, parameters);
        if (expected === null) expect(answer).toMatchObject({ kind: 'fault', fault: { code: 'claim-no-value' } });
        else expect(valueIn(answer), number.text).toEqual(expected);
      }),
      { numRuns: 250 },
    );
  });

  it('judges the same steps, and names the same first and worst', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(subject, ({ parameters, series, other, relation: [sign, f] }) => {
        const world = worldOf(parameters);
        const compared = world.steps.flatMap((step) => {
          const pair = both(series.at(world, step), other.at(world, step), (a, b) => [a, b] as const);
          return pair ? [{ t: step.t, holds: f(compare(...pair)), distance: absolute(subtract(...pair)) }] : [];
        });
        const failing = compared.filter(({ holds }) => !holds);
        const worst = failing.toSorted((a, b) => compare(b.distance, a.distance) || a.t - b.t)[0];
        const answer = answerTo(`${series.text} ${sign} ${other.text}`, parameters);
        expect(answer).toMatchObject({
          kind: 'condition',
          verdict: failing.length > 0 ? 'violated' : 'holds',
          failing: failing.length,
          judgedSteps: compared.length,
          first: failing[0] ? { t: failing[0].t } : null,
          worst: worst && sign !== '!=' ? { t: worst.t } : null,
        });
      }),
      { numRuns: 250 },
    );
  });

  it('finds the same first and last step of a condition, and how often it holds', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(subject, ({ parameters, condition: { text, at } }) => {
        const world = worldOf(parameters);
        const steps = world.steps.filter((step) => at(world, step) === true).map(({ t }) => t);
        const defined = world.steps.filter((step) => at(world, step) !== null);
        for (const [name, t] of [
          ['first', steps[0]],
          ['last', steps.at(-1)],
        ] as const) {
          const answer = answerTo(`${name}(${text})`, parameters);
          if (t === undefined) expect(answer).toMatchObject({ kind: 'fault', fault: { code: 'claim-no-value' } });
          else expect(valueIn(answer)).toEqual(multiply(rational(t), ONE));
        }
        expect(valueIn(answerTo(`count(${text})`, parameters))).toEqual(rational(steps.length));
        const verdict = (holds: boolean) => ({ kind: 'condition', verdict: holds ? 'holds' : 'violated' });
        expect(answerTo(`all(${text})`, parameters)).toMatchObject(verdict(steps.length === defined.length));
        expect(answerTo(`any(${text})`, parameters)).toMatchObject(verdict(steps.length > 0));
      }),
      { numRuns: 120 },
    );
  });
});
