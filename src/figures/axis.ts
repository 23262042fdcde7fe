/** Axes as plain numbers: bounds, and the labels that stand at them. Chart.js only draws what is decided here. */
import { formatDecimal, formatNumber, superscript } from '../core/present/numerals';

interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
  /** The line that everything is read against (0, or 1 for a ratio), drawn stronger. Null where there is none. */
  readonly reference: number | null;
}

export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** The extent of what is drawn; `include` is always in it. Null when there is nothing at all. */
export function extentOf(points: Iterable<{ readonly y: number }>, include: readonly number[] = []): Extent | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  const widen = (y: number): void => {
    if (y < min) min = y;
    if (y > max) max = y;
  };
  for (const { y } of points) widen(y); // NaN, a gap, compares false
  include.forEach(widen);
  return min <= max ? { min, max } : null;
}

/** The smallest of `factors` · 10^k that is at least `rough`. */
function roundStep(rough: number, factors: readonly number[] = [1, 2, 5]): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = factors.find((candidate) => candidate * power >= rough * (1 - 1e-12)) ?? 10;
  return factor * power;
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step + 0);
}

const PLAIN_MAGNITUDES = { from: -3, to: 5 };

/**
 * The power of ten to take out of a linear axis whose largest value has this logarithm, so that its labels stay short and nothing
 * underflows; 0 for ordinary values and where there is none (−Infinity).
 */
export function axisPower(largest: number): number {
  const ordinary = largest >= PLAIN_MAGNITUDES.from && largest < PLAIN_MAGNITUDES.to;
  return ordinary || !Number.isFinite(largest) ? 0 : Math.floor(largest);
}

const INTERVALS = 4;
const DECADE_INTERVALS = 5;

/** Below this share of the values themselves, differences are rounding noise and no labels could tell them apart. */
const FLAT = 1e-9;

/** A plain axis whose bounds are round numbers around the extent. For values of ordinary size: see `commonPower` in reader.ts. */
export function linearAxis(extent: Extent | null, reference: number | null): Axis {
  const { min, max } = extent ?? { min: 0, max: 1 };
  const size = Math.max(Math.abs(min), Math.abs(max));
  const flat = max - min <= FLAT * size;
  const span = flat ? size || 1 : max - min;
  const step = roundStep(span / INTERVALS);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  // + 0 makes zero of minus zero.
  const low = Math.floor(min / step + 1e-9) * step + 0;
  const high = Math.ceil((flat ? min + span : max) / step - 1e-9) * step + 0;
  const ticks = multiples(low, high, step).map((value) => ({ value, label: formatDecimal(value, decimals) }));
  return { min: low, max: high, ticks, reference };
}

/** Bounds a little outside the extent, so that a line never lies on the edge. */
function padded({ min, max }: Extent): Extent {
  const pad = Math.max((max - min) * 0.05, 0.02);
  return { min: min - pad, max: max + pad };
}

/** Whole decades, by threes where fives would leave two labels. */
function decadeStep(span: number): number {
  return Math.max(1, roundStep(span / DECADE_INTERVALS, [1, 2, 3, 5]));
}

/** Digits that stand at m · 10^k, coarser first. */
const DIGITS = [[1], [1, 2, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9]] as const;
const ENOUGH_TICKS = 3;

/** A logarithmic axis over log10 of values, for a linear scale: `10⁻¹` stands at −1. Free of the range of float64. */
export function logarithmicAxis(extent: Extent | null): Axis {
  const { min, max } = padded(extent ?? { min: 0, max: 1 });
  const step = decadeStep(max - min);
  const ticks = step > 1 ? decades(min, max, step) : finerTicks(min, max);
  return { min, max, ticks, reference: null };
}

/** Of a few decades: the coarsest digits that are enough of them. */
function finerTicks(min: number, max: number): Tick[] {
  const finer = DIGITS.map((digits) => digitTicks(min, max, digits));
  return finer.find(({ length }) => length >= ENOUGH_TICKS) ?? withinDecade(min, max);
}

function decades(min: number, max: number, step: number): Tick[] {
  return multiples(min, max, step).map((value) => ({ value, label: `10${superscript(value)}` }));
}

function digitTicks(min: number, max: number, digits: readonly number[]): Tick[] {
  if (digits.length === 1) return decades(min, max, 1);
  const ticks = multiples(Math.floor(min), Math.ceil(max), 1).flatMap((power) =>
    digits.map((digit) => ({ value: power + Math.log10(digit), label: factorLabel(digit, power) })),
  );
  return ticks.filter(({ value }) => value >= min && value <= max);
}

/** Well within a decade: round numbers of the values themselves, at their logarithms. */
function withinDecade(min: number, max: number): Tick[] {
  const power = Math.floor(min);
  // Ratios to 10^power stay near 1, whatever the power.
  const { ticks } = linearAxis({ min: 10 ** (min - power), max: 10 ** (max - power) }, null);
  return ticks
    .map(({ value }) => ({ value: Math.log10(value) + power, label: factorLabel(value, power) }))
    .filter(({ value }) => value >= min && value <= max);
}

function factorLabel(factor: number, power: number): string {
  const plain = Math.abs(power) <= 3;
  return plain ? formatNumber(factor * 10 ** power, 4) : `${formatNumber(factor, 4)}·10${superscript(power)}`;
}

/** Where `value` stands on a signed logarithmic axis: like value near 0, like ± its logarithm far from it. */
export function signedLogarithm(value: number): number {
  return Math.asinh(value) / Math.LN10;
}

/** A signed logarithmic axis over `signedLogarithm` of values: …, −10², 0, 10², … */
export function signedLogarithmicAxis(extent: Extent | null): Axis {
  const { min, max } = padded(extent ?? { min: 0, max: 1 });
  const step = decadeStep(max - min);
  const powers = multiples(0, Math.max(max, -min), step).filter((power) => power > 0 || step === 1);
  const side = (sign: 1 | -1): Tick[] =>
    powers.map((power) => ({
      // asinh(10^k)/ln 10 is k + log10 2 for large k, and 10^k may be no float64 there.
      value: sign * (power > 15 ? power + Math.log10(2) : signedLogarithm(10 ** power)),
      label: `${sign < 0 ? '−' : ''}${power === 0 ? '1' : `10${superscript(power)}`}`,
    }));
  const ticks = [...side(-1).reverse(), { value: 0, label: '0' }, ...side(1)];
  return { min, max, ticks: ticks.filter(({ value }) => value >= min && value <= max), reference: 0 };
}

/** An axis of counts from 0: no fractions between its labels. */
export function countAxis(largest: number): Axis {
  const step = Math.max(1, roundStep(Math.max(1, largest) / INTERVALS));
  const max = Math.max(step, Math.ceil(largest / step) * step);
  return { min: 0, max, ticks: multiples(0, max, step).map(wholeTick), reference: 0 };
}

const MOST_STAGE_LABELS = 8;

/** The axis of `count` things in a row, such as stages, each a unit high about its number; upwards, or downwards as the rows of a matrix. */
export function rankAxis(count: number, direction: 'up' | 'down' = 'up'): Axis {
  const step = Math.max(1, roundStep((count - 1) / MOST_STAGE_LABELS || 1));
  const sign = direction === 'up' ? 1 : -1;
  const ticks = multiples(0, count - 1, step).map((rank) => ({ ...wholeTick(rank), value: sign * rank + 0 }));
  const [near, far] = [-0.5, count - 0.5];
  return direction === 'up'
    ? { min: near, max: far, ticks, reference: null }
    : { min: -far, max: -near, ticks: ticks.reverse(), reference: null };
}

const NAME_PIXELS = 44;

/** An axis of things in a row that have numbers as names, labelled as far as there is room. */
export function namedAxis(names: ArrayLike<number>, pixels: number): Axis {
  const step = Math.max(1, roundStep((names.length * NAME_PIXELS) / Math.max(pixels, NAME_PIXELS) || 1));
  const ticks = Array.from(names, (name, value) => ({ value, label: formatDecimal(name, 0) }));
  return {
    min: -0.5,
    max: Math.max(0, names.length - 1) + 0.5,
    ticks: ticks.filter(({ value }) => value % step === 0),
    reference: null,
  };
}

const STEP_LABEL_PIXELS = 72;

/** The axis of steps: round steps, and the last one where there is room for it. */
export function stepAxis(from: number, to: number, pixels: number): Axis {
  if (from === to) return { min: from - 0.5, max: to + 0.5, ticks: [wholeTick(from)], reference: null };
  const span = to - from;
  const step = Math.max(1, roundStep((span * STEP_LABEL_PIXELS) / Math.max(pixels, STEP_LABEL_PIXELS)));
  const steps = multiples(from, to, step).filter((t) => t === to || to - t > step * 0.6);
  if (steps.at(-1) !== to) steps.push(to);
  return { min: from, max: to, ticks: steps.map(wholeTick), reference: null };
}

function wholeTick(value: number): Tick {
  return { value, label: formatDecimal(value, 0) };
}
