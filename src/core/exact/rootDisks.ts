import { toNumber } from '../number/float';
import { integerRoot } from '../number/interval';
import { rational } from '../number/rational';

/** x + iy; of integers with a scale, (x + iy)·2^−scale. */
interface Complex<T> {
  readonly x: T;
  readonly y: T;
}

/** Approximations to all roots of a polynomial, on a grid of 2^−scale. */
export interface Approximations {
  readonly points: readonly Complex<bigint>[];
  readonly scale: number;
}

/** Around each approximation a radius on a finer grid: the disks hold all roots, and so many disks that hang together as many roots. */
export interface Disks extends Approximations {
  readonly radii: readonly bigint[];
}

const MOST_SWEEPS = 200;
/** Bits behind the point that a float near 1 is good for. */
const FLOAT_SCALE = 52;
/** Roots that are smaller on the whole are beyond the grid that floats can be put on. */
const SMALLEST = 2 ** -500;

function floatProduct(a: Complex<number>, b: Complex<number>): Complex<number> {
  return { x: a.x * b.x - a.y * b.y, y: a.x * b.y + a.y * b.x };
}

function floatQuotient(a: Complex<number>, b: Complex<number>): Complex<number> {
  const size = b.x * b.x + b.y * b.y;
  return { x: (a.x * b.x + a.y * b.y) / size, y: (a.y * b.x - a.x * b.y) / size };
}

/** One correction of Durand and Kerner for root i, in floats. */
function floatCorrection(monic: readonly number[], z: readonly Complex<number>[], i: number): Complex<number> {
  const at = z[i]!;
  let value: Complex<number> = { x: 1, y: 0 };
  for (const coefficient of monic.slice(1)) {
    const next = floatProduct(value, at);
    value = { x: next.x + coefficient, y: next.y };
  }
  let product: Complex<number> = { x: 1, y: 0 };
  for (const [j, other] of z.entries()) {
    if (j !== i) product = floatProduct(product, { x: at.x - other.x, y: at.y - other.y });
  }
  return floatQuotient(value, product);
}

/**
 * Where the roots about are, by the method of Durand and Kerner from points on a circle. Plain floats: they need not be right, as the
 * disks around them are proved. Null where they leave the range of floats. Coefficients are given highest power first, the last of them not 0.
 */
export function approximateRoots(coefficients: readonly bigint[]): Approximations | null {
  const degree = coefficients.length - 1;
  const monic = coefficients.map((c) => toNumber(rational(c, coefficients[0]!)));
  const radius = Math.abs(monic[degree]!) ** (1 / degree);
  const z = monic.slice(1).map((_, k) => {
    const angle = (2 * Math.PI * k) / degree + 0.4;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  for (let sweep = 0, moved = 1; sweep < MOST_SWEEPS && moved > 2 ** -FLOAT_SCALE * radius; sweep++) {
    moved = 0;
    for (let i = 0; i < degree; i++) {
      const step = floatCorrection(monic, z, i);
      z[i] = { x: z[i]!.x - step.x, y: z[i]!.y - step.y };
      moved = Math.max(moved, Math.abs(step.x) + Math.abs(step.y));
    }
  }
  if (!(radius > SMALLEST) || !z.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) return null;
  // On a grid as fine for small roots as for those near 1.
  const scale = FLOAT_SCALE + Math.max(0, -Math.floor(Math.log2(radius)));
  const onGrid = (value: number) => BigInt(Math.round(value * 2 ** scale));
  return { points: z.map(({ x, y }) => ({ x: onGrid(x), y: onGrid(y) })), scale };
}

function times(a: Complex<bigint>, b: Complex<bigint>): Complex<bigint> {
  return { x: a.x * b.x - a.y * b.y, y: a.x * b.y + a.y * b.x };
}

/** |a|². */
export function squareOf({ x, y }: Complex<bigint>): bigint {
  return x * x + y * y;
}

/** F(z_i) over 2^−scale·degree and c_0·Π(z_i − z_j) over 2^−scale·(degree − 1), both exactly. */
function valueAndProduct(coefficients: readonly bigint[], { points, scale }: Approximations, i: number) {
  const at = points[i]!;
  let value: Complex<bigint> = { x: coefficients[0]!, y: 0n };
  for (const [k, coefficient] of coefficients.entries()) {
    if (k === 0) continue;
    const next = times(value, at);
    value = { x: next.x + (coefficient << BigInt(scale * k)), y: next.y };
  }
  let product: Complex<bigint> = { x: coefficients[0]!, y: 0n };
  for (const [j, other] of points.entries()) {
    if (j !== i) product = times(product, { x: at.x - other.x, y: at.y - other.y });
  }
  return { value, product };
}

/**
 * The disks |z − z_i| ≤ n·|F(z_i)| / |c_0·Π(z_i − z_j)| of Smith, which hold all roots, and approximations with twice as many bits: exact
 * integers, radii rounded up. Null where two approximations coincide.
 */
export function disksAround(
  coefficients: readonly bigint[],
  approximations: Approximations,
): { readonly disks: Disks; readonly better: Approximations } | null {
  const { points, scale } = approximations;
  const degree = BigInt(points.length);
  const finer = BigInt(scale);
  const radii: bigint[] = [];
  const better: Complex<bigint>[] = [];
  for (const [i, point] of points.entries()) {
    const { value, product } = valueAndProduct(coefficients, approximations, i);
    const size = squareOf(product);
    if (size === 0n) return null;
    radii.push(degree * (integerRoot((squareOf(value) << (2n * finer)) / size) + 1n));
    const step = times(value, { x: product.x, y: -product.y });
    better.push({
      x: (point.x << finer) - (step.x << finer) / size,
      y: (point.y << finer) - (step.y << finer) / size,
    });
  }
  const fine = points.map(({ x, y }) => ({ x: x << finer, y: y << finer }));
  return { disks: { points: fine, scale: 2 * scale, radii }, better: { points: better, scale: 2 * scale } };
}
