import { bitLength } from '../number/bigint';
import type { FactCount } from '../results';
import type { Slices } from '../slices';
import { linearStep } from './batches';
import { toCommon } from './evictionFacts';
import { evictionMargin } from './evictionGeometry';
import { bilinearQ, dot, timesMatrix } from './forms';
import type { ExactMatrix } from './lyapunov';
import type { BatchDone, State } from './state';

/** What all looks at one fact may cost in a run, in products of machine words. */
const LOOKS = 2e7;

const WORD = 64;

/** Counts a fact whose looks are costly: at every occasion while that is affordable, else at as many as the steps so far have saved up for. */
class Looks implements FactCount {
  holds = 0;
  of = 0;
  #saved = 0;

  constructor(readonly perStep: number) {}

  save(): void {
    this.#saved += this.perStep;
  }

  affords(cost: number): boolean {
    return cost <= this.#saved;
  }

  add(occasion: boolean, cost: number): void {
    this.#saved -= cost;
    this.of++;
    if (occasion) this.holds++;
  }
}

/** `inner` at a step, times the denominator of P and D². */
interface KnownInner {
  readonly t: number;
  readonly value: bigint;
}

/**
 * Counts the two identities of `inner`, each of whose terms is computed from its definition and the states: the recursions that follow
 * it along a run (forms.ts) are made of these identities and could not tell.
 */
export class InnerFacts {
  /** inner(t) = inner(t − 1) − inner_Q(t − 1) where t evicts nothing (the note's 6.3); row 0 has no row before it. */
  readonly quiet: Looks;
  /** inner = carried + margin at an eviction (the note's 6.6). */
  readonly evictions: Looks;
  readonly #P: ExactMatrix;
  readonly #wordsOfP: number;
  #last: KnownInner = { t: -1, value: 0n };

  constructor(P: ExactMatrix, steps: number) {
    this.#P = P;
    this.#wordsOfP = bitLength(P.denominator) / WORD + 1;
    this.quiet = new Looks(LOOKS / steps);
    this.evictions = new Looks(LOOKS / steps);
  }

  *take(t: number, before: State, batches: BatchDone): Slices<void> {
    const fact = batches.eviction ? this.evictions : this.quiet;
    const cost = this.#costAt(t, batches);
    this.quiet.save();
    this.evictions.save();
    if (!fact.affords(cost) || (t === 0 && !batches.eviction)) return;
    const Px = yield* timesMatrix(this.#P, batches.X);
    const value = dot(Px, batches.E);
    const common = toCommon(before, batches);
    const holds = batches.eviction
      ? isCarriedAndMargin(this.#P, Px, before, batches)
      : value * common.after ** 2n === (yield* this.#continued(t, before, batches)) * common.before ** 2n;
    fact.add(holds, cost);
    this.#last = { t, value };
  }

  /** n² products of an entry of P with a long integer, and some 2n of two long ones; each batch makes the long ones longer by w_0. */
  #costAt(t: number, { system: { n, w } }: BatchDone): number {
    const length = ((t + 1) * bitLength(w[0]!)) / WORD;
    return n * length * (n * this.#wordsOfP + 2 * length);
  }

  /** inner(t − 1) − inner_Q(t − 1), times the denominator of P and D² before the batch. */
  *#continued(t: number, before: State, { system: { Q } }: BatchDone): Slices<bigint> {
    const inner = this.#last.t === t - 1 ? this.#last.value : dot(yield* timesMatrix(this.#P, before.X), before.E);
    return inner - bilinearQ(Q, before.X, before.E) * (this.#P.denominator / Q.denominator);
  }
}

/** At an eviction, all three terms of the note's 6.6 over P.denominator·D: ⟨x, Δ⟩, ⟨x, AΔ(t − 1)⟩ and the margin. */
function isCarriedAndMargin(P: ExactMatrix, Px: readonly bigint[], before: State, batches: BatchDone): boolean {
  const { system, E, D, eviction } = batches;
  if (!eviction) return false;
  const margin = evictionMargin(P, batches, eviction);
  const carried = dot(Px, linearStep(system.w, before.E));
  const carriedUnit = system.w[0]! * before.D;
  const right = carried * eviction.denominator + margin.num * carriedUnit;
  return dot(Px, E) * carriedUnit * eviction.denominator === right * D;
}
