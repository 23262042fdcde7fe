import { abs, bitLength, type Sign, sign } from '../number/bigint';
import { type ScaledFloat, toNumber, toScaledFloat } from '../number/float';
import type { Batches } from './batches';
import { type Contraction, ROUND_UP } from './contraction';
import { extremeStages } from './extremeStages';
import { bilinear } from './forms';
import type { ExactMatrix } from './lyapunov';
import { spread } from './spread';
import type { ExactSystem } from './system';

/** A value known within a bound: its sign, or null where the bound is larger than the value. */
export interface BoundedValue {
  readonly sign: Sign | null;
  /** The value itself, in units of N*^degree, to within the bound. */
  readonly size: ScaledFloat;
}

/** What is decided at one step. */
export interface BoundedStep {
  readonly evicts: boolean;
  readonly inner: BoundedValue;
  /** V^T − V^S; null where it is positive because `inner` is and Δ ≠ 0 (the note's 5.2). */
  readonly energy: BoundedValue | null;
  readonly spread: BoundedValue;
}

/** i₊ or i₋ and Δ there: the stage null where the bound leaves a choice, the sign null where it is larger than Δ. */
export interface BoundedExtreme extends BoundedValue {
  readonly stage: number | null;
}

export interface BoundedExtremes {
  readonly largest: BoundedExtreme;
  readonly smallest: BoundedExtreme;
}

const NOTHING: BoundedValue = { sign: 0, size: { mantissa: 0, exponent: 0 } };

/** Bits that the states keep; some 100 of them are spent by the longest runs that the limits allow, some 12 by each eviction. */
const PRECISION = 512;

/** log2 of an upper bound of the Euclidean norm. */
function normBits(v: readonly bigint[]): number {
  let longest = 0;
  for (const entry of v) longest = Math.max(longest, bitLength(entry));
  return longest + Math.log2(v.length) / 2;
}

/** An integer no smaller than what a few float operations have made of a bound. */
function integerAbove(bound: number): bigint {
  return BigInt(Math.ceil(bound * ROUND_UP));
}

/**
 * Both systems in fixed point with a proved error: x^S = X/2^k and x^T = T/2^k, each within `error` units of 2^−k in the norm in which A
 * contracts (contraction.ts). A step rounds the entering deviation alone, so an error e becomes at most θe + √P_θ[0][0]; an eviction is
 * continuous and piecewise linear, so there it grows at most by a Lipschitz constant. No float decides anything: floats carry upper bounds.
 */
export class BoundedRun {
  readonly #system: ExactSystem;
  readonly #P: ExactMatrix;
  readonly #norm: Contraction;
  /** log2 of ‖v‖_P ≤ 2^bits · ‖v‖_2. */
  readonly #energyBits: number;
  readonly #lipschitz: number;
  #scale: number;
  #one: bigint;
  #X: bigint[];
  #T: bigint[];
  #errorX: number;
  #errorT: number;
  /** While nothing has been evicted the two systems are one, and every difference is 0 exactly. */
  #together: boolean;
  /** Once ‖x^S‖_θ < 1 the admission stays positive for ever, because |x_0| ≤ ‖x‖_θ and that norm only shrinks. */
  #settled = false;

  /** Takes over from an exact run. */
  constructor(batches: Batches, P: ExactMatrix, norm: Contraction) {
    const { X, E, D, system } = batches;
    this.#system = system;
    this.#P = P;
    this.#norm = norm;
    const trace = P.numerators.reduce((sum, row, i) => sum + row[i]!, 0n);
    this.#energyBits = (bitLength(trace) - bitLength(P.denominator) + 1) / 2;
    this.#lipschitz = lipschitz(system) * Math.sqrt(norm.trace) * ROUND_UP;
    const size = Math.max(...X.map(bitLength), ...E.map(bitLength)) - bitLength(D);
    this.#scale = PRECISION + Math.max(0, -size);
    this.#one = 1n << BigInt(this.#scale);
    this.#X = X.map((x) => (x * this.#one) / D);
    this.#T = X.map((x, s) => ((x + E[s]!) * this.#one) / D);
    this.#errorX = Math.sqrt(norm.trace * system.n) * ROUND_UP;
    this.#errorT = this.#errorX;
    this.#together = E.every((entry) => entry === 0n);
  }

  /** One batch and what is decided at it; null when the bound can no longer tell whether it evicts, after which nothing more is known. */
  advance(): BoundedStep | null {
    const evicts = this.move();
    return evicts === null ? null : { evicts, ...this.#values() };
  }

  /** One batch alone: whether it evicts, or null as above. */
  move(): boolean | null {
    this.#T = this.#shifted(this.#T);
    this.#X = this.#shifted(this.#X);
    const fresh = Math.sqrt(this.#norm.trace);
    this.#errorT = (this.#errorT * this.#norm.theta + fresh) * ROUND_UP;
    this.#errorX = (this.#errorX * this.#norm.theta + fresh) * ROUND_UP;
    const evicts = this.#evicts();
    if (evicts === null) return null;
    if (evicts) this.#evict();
    this.#rescale();
    const hopeless = Math.max(this.#errorX, this.#errorT) > 2 ** (2 * PRECISION - 100);
    return hopeless ? null : evicts;
  }

  /** Δ where x^S is largest and smallest in the state at hand. */
  extremes(): BoundedExtremes {
    const { largest, smallest } = extremeStages(this.#X);
    return { largest: this.#extreme(largest), smallest: this.#extreme(smallest) };
  }

  #extreme(stage: number): BoundedExtreme {
    const X = this.#X;
    const apart = integerAbove(2 * this.#errorX);
    const known = X.every((x, s) => s === stage || abs(x - X[stage]!) > apart);
    if (this.#together) return { ...NOTHING, stage: known ? stage : null };
    const difference = this.#T[stage]! - X[stage]!;
    const certain = known && abs(difference) > integerAbove(this.#errorX + this.#errorT);
    const { mantissa, exponent } = toScaledFloat(difference, 1n);
    return {
      stage: known ? stage : null,
      sign: certain ? sign(difference) : null,
      size: { mantissa, exponent: exponent - this.#scale },
    };
  }

  #shifted(v: readonly bigint[]): bigint[] {
    const { w, n } = this.#system;
    let head = 0n;
    for (let s = 1; s < n; s++) head -= w[s]! * v[s - 1]!;
    return [head / w[0]!, ...v.slice(0, -1)];
  }

  /** The sign of the admission x_0 + 1, or null. */
  #evicts(): boolean | null {
    if (this.#settled) return false;
    const admission = this.#X[0]! + this.#one;
    const bound = BigInt(Math.ceil(this.#errorX));
    if (admission > bound) {
      const norm = Math.sqrt(this.#norm.trace) * 2 ** (normBits(this.#X) - this.#scale);
      this.#settled = (norm + this.#errorX * 2 ** -this.#scale) * ROUND_UP < 1;
      return false;
    }
    return admission < -bound ? true : null;
  }

  #evict(): void {
    const { w, n, eviction } = this.#system;
    let need = -(this.#X[0]! + this.#one) * w[0]!;
    this.#together = false;
    this.#X[0] = -this.#one;
    if (eviction === 'proportional') this.#evictShare(need);
    else {
      for (let k = 1; k < n && need > 0n; k++) {
        const s = eviction === 'high-first' ? n - k : k;
        const tokens = w[s]! * (this.#X[s]! + this.#one);
        if (tokens <= 0n) continue;
        this.#X[s]! -= need >= tokens ? this.#X[s]! + this.#one : need / w[s]!;
        need -= need >= tokens ? tokens : need;
      }
    }
    this.#errorX = (this.#errorX * this.#lipschitz + Math.sqrt(this.#norm.trace * n)) * ROUND_UP;
  }

  #evictShare(need: bigint): void {
    const { w, n } = this.#system;
    let held = 0n;
    for (let s = 1; s < n; s++) held += w[s]! * (this.#X[s]! + this.#one);
    for (let s = 1; s < n; s++) this.#X[s]! -= ((this.#X[s]! + this.#one) * need) / held;
  }

  /** Keeps the longer state near PRECISION bits, as both decay together. The errors are scaled with it, so nothing is gained or lost. */
  #rescale(): void {
    const shift = Math.min(PRECISION, Math.floor(PRECISION - Math.max(normBits(this.#X), normBits(this.#T))));
    if (shift < 64) return;
    const by = BigInt(shift);
    this.#X = this.#X.map((x) => x << by);
    this.#T = this.#T.map((x) => x << by);
    this.#one <<= by;
    this.#scale += shift;
    this.#errorX *= 2 ** shift;
    this.#errorT *= 2 ** shift;
  }

  #values(): Omit<BoundedStep, 'evicts'> {
    if (this.#together) return { inner: NOTHING, energy: NOTHING, spread: NOTHING };
    const X = this.#X;
    const E = this.#T.map((x, s) => x - X[s]!);
    const errorE = (this.#errorX + this.#errorT) * ROUND_UP;
    const inner = this.#form(X, this.#errorX, E, errorE);
    const sum = E.map((entry, s) => entry + 2n * X[s]!);
    const energy = inner.sign === 1 ? null : this.#form(sum, (errorE + 2 * this.#errorX) * ROUND_UP, E, errorE);
    return { inner, energy, spread: this.#spread() };
  }

  /** aᵀPb for vectors known within ea and eb: off by at most ‖a‖·eb + ‖b‖·ea + ea·eb, and ‖·‖_P ≤ 2^energyBits·‖·‖_2 ≤ 2^energyBits·‖·‖_θ. */
  #form(a: readonly bigint[], ea: number, b: readonly bigint[], eb: number): BoundedValue {
    const numerator = bilinear(this.#P.numerators, a, b);
    const la = Math.log2(ea);
    const lb = Math.log2(eb);
    const bound = 2 * this.#energyBits + Math.max(normBits(a) + lb, normBits(b) + la, la + lb) + 2;
    const value = toScaledFloat(numerator, this.#P.denominator);
    const certain = numerator !== 0n && value.exponent > bound;
    return {
      sign: certain ? sign(numerator) : null,
      size: { mantissa: value.mantissa, exponent: value.exponent - 2 * this.#scale },
    };
  }

  /** Each stage is within the error, so each spread within twice that. */
  #spread(): BoundedValue {
    const difference = spread(this.#T) - spread(this.#X);
    const certain = abs(difference) > integerAbove(2 * (this.#errorX + this.#errorT));
    const { mantissa, exponent } = toScaledFloat(difference, 1n);
    return { sign: certain ? sign(difference) : null, size: { mantissa, exponent: exponent - this.#scale } };
  }
}

/**
 * A bound on how much an eviction can stretch a difference of two states, in the Euclidean norm. In order of stages every linear piece
 * keeps or clears entries and replaces one row by coefficients of size at most w_s/w_k; in proportion the map M ↦ M·B/Σ W M has the
 * Jacobian (B/τ)(I − M Wᵀ/τ) with τ ≥ B.
 */
function lipschitz({ w, eviction }: ExactSystem): number {
  const squares = w.reduce((sum, weight) => sum + weight * weight, 0n);
  const least = w.reduce((smallest, weight) => (weight < smallest ? weight : smallest));
  const ratio = toNumber({ num: squares, den: least * least }) * ROUND_UP;
  return eviction === 'proportional' ? 1 + Math.sqrt(ratio) : Math.sqrt(1 + ratio);
}
