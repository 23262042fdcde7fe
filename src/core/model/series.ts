/**
 * The table of observables (the note's sections 2, 5, 6, 8): one row each, read by the runs, the claims, the exports and the pictures.
 * Row t of a series is the state after batch t, batches counted from 0.
 */
export interface Observable {
  /** As the note writes it, in plain Unicode. */
  readonly symbol: string;
  /** The value scales as N*^degree with the budget: 0 for tokens-free ratios, 1 for requests, 2 for energies. */
  readonly degree: 0 | 1 | 2;
  /** Whether it exists at every step, or only where the simulation evicts. */
  readonly defined: 'always' | 'evictions';
  /** Whether it needs P, and so a stable A. */
  readonly needsP: boolean;
  /** False where the value holds the constant N* or an amount of requests, and so does not decay with the deviations. */
  readonly decays: boolean;
  /** How many of its factors grow with the theory where A is not stable; the simulation stays bounded. The degree where P is needed. */
  readonly growth: 0 | 1 | 2;
  readonly formula: string;
}

type Traits = Pick<Observable, 'degree' | 'defined' | 'needsP' | 'decays' | 'growth'>;

const ENERGY: Traits = { degree: 2, defined: 'always', needsP: true, decays: true, growth: 2 };
const SPREAD: Traits = { degree: 1, defined: 'always', needsP: false, decays: true, growth: 1 };
const AMOUNT: Traits = { degree: 1, defined: 'always', needsP: false, decays: false, growth: 1 };
const AT_EVICTION: Traits = { degree: 2, defined: 'evictions', needsP: true, decays: true, growth: 2 };

function observable(symbol: string, traits: Traits, formula: string): Observable {
  return { symbol, ...traits, formula };
}

export const OBSERVABLES = {
  V_T: observable('Vᵀ', ENERGY, 'V of the theory, from its own state'),
  V_S: observable('Vˢ', ENERGY, 'V of the simulation, from its own state'),
  inner: observable('⟨xˢ, Δ⟩ₚ', ENERGY, '⟨x^S, Δ⟩_P'),
  Delta_norm2: observable('‖Δ‖²ₚ', ENERGY, '⟨Δ, Δ⟩_P'),
  inner_Q: observable('⟨xˢ, Δ⟩_Q', { ...ENERGY, needsP: false, growth: 1 }, '⟨x^S, Δ⟩_Q'),
  decomposition_error: observable('Vᵀ − Vˢ − 2⟨xˢ, Δ⟩ₚ − ‖Δ‖²ₚ', ENERGY, 'V_T − V_S − 2·inner − Delta_norm2'),
  G_T: observable('Gᵀ', SPREAD, 'max M^T − min M^T'),
  G_S: observable('Gˢ', { ...SPREAD, growth: 0 }, 'max M^S − min M^S'),
  admission_T: observable('ãᵀ', AMOUNT, '(B − Σ_{s≥1} W_s M^T_s)/W_0 after the shift'),
  admission_S: observable('ãˢ', { ...AMOUNT, growth: 0 }, '(B − Σ_{s≥1} W_s M^S_s)/W_0 after the shift'),
  evicted: observable('Σ eₛ', { ...AMOUNT, growth: 0 }, 'Σ_s e_s, 0 without an eviction'),
  dist_change: observable(
    'ΔV at eviction',
    AT_EVICTION,
    'V after the eviction − V of the shifted state with stage 0 at zero',
  ),
  inner_e0: observable('⟨xˢ, e₀⟩ₚ', { ...AT_EVICTION, degree: 1, growth: 1 }, '⟨x^S, e_0⟩_P'),
  inner_e: observable('⟨xˢ, e⟩ₚ', AT_EVICTION, '⟨x^S, e⟩_P'),
  margin: observable('⟨xˢ, e⟩ₚ + ã⟨xˢ, e₀⟩ₚ', AT_EVICTION, 'inner_e + admission_S · inner_e0'),
  carried: observable('⟨xˢ, AΔ(t−1)⟩ₚ', AT_EVICTION, '⟨x^S, A Δ(t−1)⟩_P; inner = carried + margin'),
} as const satisfies Record<string, Observable>;

export type SeriesName = keyof typeof OBSERVABLES;

export const SERIES_NAMES = Object.keys(OBSERVABLES) as SeriesName[];

/** Vectors of n per step. */
export const VECTOR_NAMES = ['M_T', 'M_S', 'Delta', 'e'] as const;
export type VectorName = (typeof VECTOR_NAMES)[number];

/**
 * A float run by columns, for charts, hovers and exports; never for a verdict.
 *
 * Values are in units of N*^degree and carry a power of two a step, so that nothing under- or overflows:
 * true value = scalars[name][t] · 2^k · N*^degree with, for e = exponent[t], k = growth · e where e > 0; where e ≤ 0,
 * k = degree · e, or 0 for an observable that does not decay (model/quantity.ts). NaN where the observable is not defined.
 */
export interface RunColumns {
  readonly n: number;
  readonly steps: number;
  /** N* in requests. */
  readonly equilibrium: number;
  readonly exponent: Int32Array;
  readonly scalars: Readonly<Record<SeriesName, Float64Array>>;
  /** Row-major, steps × n, in N*. Delta carries exponent[t], M_T max(exponent[t], 0), M_S and e none. Null unless asked for. */
  readonly vectors: Readonly<Record<VectorName, Float64Array>> | null;
}
