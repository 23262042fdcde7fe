import { OBSERVABLES, SERIES_NAMES, type SeriesName } from '../model/series';

/** What a printed number is looked for among: the quantities that a proof note states, in the language of written claims. */
const CONSTANTS = [
  ...['l0', 'lA', 'lB', 'n', 'B', 'lambdaA', 'lambdaB', 'steps', 'p', 'q', 'N_star', 'rho', 'sum(W)', 'W[0]'],
  ...['det(P)', 'trace(P)', 'norm(P)', 'min(eigenvalues(P))', 'max(eigenvalues(P))'],
];

/** Of an order above this one only the first and last row and the diagonal of a matrix are looked at. */
const MOST_ROWS = 20;

const STATISTICS = ['mean', 'min', 'max'] as const;

const RATIOS = ['V_T / V_S', 'G_T / G_S'];

/** Conditions at every step, and those at evictions only. */
const AT_STEPS = [
  ...['inner >= 0', 'inner < 0', 'inner == 0', 'V_T >= V_S', 'V_T < V_S', 'G_T >= G_S', 'G_T < G_S'],
  ...['evicted > 0', 'inner_Q <= 0'],
];
const AT_EVICTIONS = ['dist_change < 0', 'dist_change > 0', 'inner_e0 > 0', 'margin >= 0'];
const EVICTIONS = 'count(evicted > 0)';

/** What happens at some step: the first and last, and the values there. */
const EVENTS = ['inner < 0', 'V_T < V_S', 'G_T < G_S', 'evicted > 0'];

function isLookedAt(i: number, j: number, n: number): boolean {
  return n <= MOST_ROWS || i === 0 || i === n - 1 || i === j;
}

/** The entries of vectors and matrices; P is symmetric, and of A only the first row is not plain. */
function entries(n: number): string[] {
  const indices = Array.from({ length: n }, (_, i) => i);
  const ofP = indices.flatMap((i) => indices.slice(i).map((j) => [i, j] as const));
  return [
    ...indices.slice(1).map((i) => `W[${i}]`),
    ...indices.slice(0, -1).map((j) => `A[0,${j}]`),
    ...ofP.filter(([i, j]) => isLookedAt(i, j, n)).map(([i, j]) => `P[${i},${j}]`),
    ...(n <= MOST_ROWS ? indices.map((i) => `eigenvalues(P)[${i}]`) : []),
  ];
}

function statistics(): string[] {
  const isStated = (name: SeriesName) => name !== 'decomposition_error';
  const series = [...SERIES_NAMES.filter(isStated), ...RATIOS];
  const changes = SERIES_NAMES.filter((name) => OBSERVABLES[name].defined === 'evictions');
  const totals = ['evicted', ...changes].map((name) => `sum(${name})`);
  return [...STATISTICS.flatMap((statistic) => series.map((name) => `${statistic}(${name})`)), ...totals];
}

function events(): string[] {
  const values = ['inner', 'evicted', 'dist_change'].flatMap((name) => [
    `at(${name}, first(inner < 0))`,
    `at(${name}, first(evicted > 0))`,
  ]);
  return [...EVENTS.flatMap((event) => [`first(${event})`, `last(${event})`]), ...values];
}

/** The parts of a whole, which are printed as percentages or quotients. */
function shares(): string[] {
  return [
    ...['p', 'q'],
    ...AT_STEPS.map((condition) => `count(${condition}) / steps`),
    ...AT_EVICTIONS.map((condition) => `count(${condition}) / ${EVICTIONS}`),
    ...RATIOS.flatMap((ratio) => STATISTICS.map((statistic) => `${statistic}(${ratio})`)),
  ];
}

/** The expressions that a printed number of a set of dimension n may be the value of; a percentage is a share. */
export function candidates(n: number, percent: boolean): string[] {
  if (percent) return shares();
  const counts = [...AT_STEPS, ...AT_EVICTIONS].map((condition) => `count(${condition})`);
  return [...new Set([...CONSTANTS, ...entries(n), ...statistics(), ...counts, ...events(), ...shares()])];
}
