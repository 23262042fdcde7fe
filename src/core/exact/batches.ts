import { gcd } from '../number/bigint';
import type { Quotient } from '../number/rational';
import type { ExactSystem } from './system';

/** What an eviction did to the simulation: x^S changed by change/denominator. */
export interface EvictionChange {
  /** Stages that changed; the first is 0. */
  readonly support: readonly number[];
  /** Per stage: raises stage 0 from ã < 0 to 0, lowers the others; Σ w_s change_s = 0. */
  readonly change: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Both systems, batch by batch, without a fraction: x^S = X/D and Δ = E/D with integers X, E over one denominator D, in units of N*.
 * A batch is the shift, x_0 ← −Σ_{s≥1} w_s x_{s−1}/w_0 for each system (the note's 4.3), then the eviction (6.4).
 */
export interface Batches {
  readonly system: ExactSystem;
  readonly D: bigint;
  readonly X: readonly bigint[];
  readonly E: readonly bigint[];
  /** The last batch's eviction, or null. */
  readonly eviction: EvictionChange | null;
  /** Entries X_{n−1}, E_{n−1} that left in the last shift, over the D before it. */
  readonly leavingX: bigint;
  readonly leavingE: bigint;
  /** D over the D before the last batch; null when the batch wrote the state anew, over another denominator. */
  readonly growth: bigint | null;
  advance(): void;
  /** The same state, which goes on by itself. */
  copy(): Batches;
  /** ã of each system in the last batch, in N*; that of the simulation is taken before the eviction and is < 0 just where it evicts. */
  admissions(): { readonly S: Quotient; readonly T: Quotient };
}

/** Deviations of the theory, x^T = x^S + Δ, over D. */
export function theoryDeviations({ X, E }: Pick<Batches, 'X' | 'E'>): bigint[] {
  return X.map((x, s) => x + E[s]!);
}

/** −Σ_{s≥1} w_s v_{s−1}: w_0 times the entering deviation. */
function entering(w: readonly bigint[], v: readonly bigint[]): bigint {
  let total = 0n;
  for (let s = 1; s < w.length; s++) total -= w[s]! * v[s - 1]!;
  return total;
}

/** w_0·Av for a deviation v: a batch as the theory has it (the note's 4.3, 4.4). */
export function linearStep(w: readonly bigint[], v: readonly bigint[]): bigint[] {
  return [entering(w, v), ...v.slice(0, -1).map((x) => x * w[0]!)];
}

/** v_s ← w_0 v_{s−1}, v_0 ← head: one linear step over the denominator D·w_0. */
function shift(v: bigint[], w0: bigint, head: bigint): void {
  for (let s = v.length - 1; s >= 1; s--) v[s] = v[s - 1]! * w0;
  v[0] = head;
}

/** Stages in the order in which `low-first` and `high-first` empty them. */
function evictionOrder({ n, eviction }: ExactSystem): number[] {
  const stages = Array.from({ length: n - 1 }, (_, k) => k + 1);
  return eviction === 'high-first' ? stages.reverse() : stages;
}

/** Stages are emptied one after the other; D grows by a factor of w_0 a batch, and by a divisor of some w_s at an eviction. */
class OrderedBatches implements Batches {
  D: bigint;
  X: bigint[];
  E: bigint[];
  eviction: EvictionChange | null = null;
  leavingX = 0n;
  leavingE = 0n;
  growth = 1n;
  #admission = 0n;
  readonly #order: readonly number[];

  constructor(readonly system: ExactSystem) {
    this.D = system.start.denominator;
    this.X = [...system.start.numerators];
    this.E = new Array<bigint>(system.n).fill(0n);
    this.#order = evictionOrder(system);
  }

  copy(): OrderedBatches {
    const copy = new OrderedBatches(this.system);
    copy.D = this.D;
    copy.X = [...this.X];
    copy.E = [...this.E];
    copy.eviction = this.eviction;
    copy.leavingX = this.leavingX;
    copy.leavingE = this.leavingE;
    copy.growth = this.growth;
    copy.#admission = this.#admission;
    return copy;
  }

  advance(): void {
    const { n, w } = this.system;
    const w0 = w[0]!;
    this.leavingX = this.X[n - 1]!;
    this.leavingE = this.E[n - 1]!;
    shift(this.X, w0, entering(w, this.X));
    shift(this.E, w0, entering(w, this.E));
    this.D *= w0;
    this.growth = w0;
    this.eviction = null;
    this.#admission = this.X[0]! + this.D;
    if (this.#admission < 0n) this.#evict();
  }

  admissions(): { S: Quotient; T: Quotient } {
    // The theory's stage 0 is its admission, and an eviction leaves X + E as it is.
    return { S: { num: this.#admission, den: this.D }, T: { num: this.X[0]! + this.E[0]! + this.D, den: this.D } };
  }

  #evict(): void {
    const { n, w } = this.system;
    const change = new Array<bigint>(n).fill(0n);
    const support = [0];
    let need = -this.#admission * w[0]!;
    change[0] = -this.#admission;
    for (const s of this.#order) {
      if (need === 0n) break;
      const requests = this.X[s]! + this.D;
      if (requests === 0n) continue;
      support.push(s);
      const tokens = w[s]! * requests;
      if (need >= tokens) {
        change[s] = -requests;
        need -= tokens;
      } else {
        const divisor = gcd(need, w[s]!);
        this.#rescale(w[s]! / divisor, change);
        change[s] = -(need / divisor); // need/w_s over the old D, over the new one
        need = 0n;
      }
    }
    for (const s of support) {
      this.X[s]! += change[s]!;
      this.E[s]! -= change[s]!;
    }
    this.eviction = { support, change, denominator: this.D };
  }

  #rescale(factor: bigint, change: bigint[]): void {
    if (factor === 1n) return;
    for (const vector of [this.X, this.E, change]) {
      for (let s = 0; s < vector.length; s++) vector[s]! *= factor;
    }
    this.D *= factor;
    this.#admission *= factor;
    this.growth *= factor;
  }
}

/**
 * Every stage gives up the same share θ = −W_0 ã / Σ_{s≥1} W_s M_s, so that afterwards M_s is M_s·B/Σ W M. The two systems keep
 * denominators of their own: over a common one its length would double at each eviction. Only the common form is seen from outside.
 */
class ProportionalBatches implements Batches {
  D = 1n;
  X: bigint[] = [];
  E: bigint[] = [];
  eviction: EvictionChange | null = null;
  leavingX = 0n;
  leavingE = 0n;
  growth: bigint | null = null;
  #admission: Quotient = { num: 0n, den: 1n };
  #S: bigint[];
  #T: bigint[];
  #dS: bigint;
  #dT: bigint;

  constructor(readonly system: ExactSystem) {
    this.#S = [...system.start.numerators];
    this.#T = [...system.start.numerators];
    this.#dS = system.start.denominator;
    this.#dT = system.start.denominator;
    this.#publish();
  }

  copy(): ProportionalBatches {
    const copy = new ProportionalBatches(this.system);
    copy.#S = [...this.#S];
    copy.#T = [...this.#T];
    copy.#dS = this.#dS;
    copy.#dT = this.#dT;
    copy.#admission = this.#admission;
    copy.eviction = this.eviction;
    copy.leavingX = this.leavingX;
    copy.leavingE = this.leavingE;
    copy.growth = this.growth;
    copy.#publish();
    return copy;
  }

  advance(): void {
    const { n, w } = this.system;
    const w0 = w[0]!;
    this.leavingX = this.X[n - 1]!;
    this.leavingE = this.E[n - 1]!;
    shift(this.#S, w0, entering(w, this.#S));
    shift(this.#T, w0, entering(w, this.#T));
    this.#dS *= w0;
    this.#dT *= w0;
    const admission = this.#S[0]! + this.#dS;
    this.#admission = { num: admission, den: this.#dS };
    this.eviction = admission < 0n ? this.#evict(admission) : null;
    this.growth = this.eviction ? null : w0 * w0;
    this.#publish();
  }

  admissions(): { S: Quotient; T: Quotient } {
    return { S: this.#admission, T: { num: this.#T[0]! + this.#dT, den: this.#dT } };
  }

  #evict(admission: bigint): EvictionChange {
    const { n, w } = this.system;
    const need = -admission * w[0]!;
    const requests = this.#S.map((x) => x + this.#dS);
    let tokens = 0n;
    let sumOfWeights = w[0]!;
    for (let s = 1; s < n; s++) {
      tokens += w[s]! * requests[s]!;
      sumOfWeights += w[s]!;
    }
    const change = requests.map((M, s) => (s === 0 ? -admission * tokens : -M * need));
    const denominator = this.#dS * tokens;
    for (let s = 0; s < n; s++) this.#S[s] = s === 0 ? -tokens : requests[s]! * sumOfWeights - tokens;
    this.#dS = tokens;
    return { support: Array.from({ length: n }, (_, s) => s), change, denominator };
  }

  #publish(): void {
    this.D = this.#dS * this.#dT;
    this.X = this.#S.map((x) => x * this.#dT);
    this.E = this.#T.map((y, s) => y * this.#dS - this.X[s]!);
  }
}

export function startBatches(system: ExactSystem): Batches {
  return system.eviction === 'proportional' ? new ProportionalBatches(system) : new OrderedBatches(system);
}
