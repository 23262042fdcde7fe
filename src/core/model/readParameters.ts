import type { NumberLimits } from '../number/decimal';
import { rational } from '../number/rational';
import type { Problem, Span } from '../report';
import {
  EVICTIONS,
  type Eviction,
  PARAMETER_NAMES,
  type ParameterLimits,
  type ParameterName,
  type Parameters,
} from './parameters';
import { problem, quoted } from './problem';
import type { RawName, RawParameters, RawValue } from './rawParameters';
import { readQ, readStart } from './readLists';
import {
  EQUAL_RATES,
  type Intake,
  type IntegerRange,
  readInteger,
  readPositive,
  readRates,
  readScalar,
} from './readScalar';

export interface ParametersReading {
  /** Null when anything is wrong. */
  readonly parameters: Parameters | null;
  /** The names that are not set and so have their default. */
  readonly defaulted: readonly ParameterName[];
  /** One for each fault, at the value (or name) that is at fault. */
  readonly problems: readonly Problem[];
}

/** The part of ReadingLimits that values are held to. */
interface Limits {
  readonly parameters: ParameterLimits;
  readonly number: NumberLimits;
}

const REQUIRED = ['l0', 'lA', 'lB'] as const;

const DEFAULT_BUDGET = rational(1000);
const DEFAULT_STEPS = 200;

/** Reads one name, or takes its default where it is not set. */
function field<T>(raw: RawParameters, name: RawName, otherwise: T, read: (value: RawValue) => T | null): T | null {
  const found = raw.get(name);
  return found ? read(found.value) : otherwise;
}

/** l0, lA, lB, steps: null where not set or bad. */
function readIntegers(raw: RawParameters, { parameters: limits }: Limits, intake: Intake) {
  const integer = (name: RawName, otherwise: number | null, range: IntegerRange) =>
    field(raw, name, otherwise, (value) => readInteger(name, value, range, intake));
  return {
    l0: integer('l0', null, { minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
    lA: integer('lA', null, { minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    lB: integer('lB', null, { minimum: 2, maximum: limits.lB }),
    steps: integer('steps', DEFAULT_STEPS, { minimum: 1, maximum: limits.steps }),
  };
}

/** λ_A and λ_B, from `rates` or one by one; both forms at once are a conflict. */
function readBothRates(raw: RawParameters, intake: Intake) {
  const names = ['lambdaA', 'lambdaB'] as const;
  const rates = raw.get('rates');
  const rival = rates && names.find((name) => raw.has(name));
  if (rival) {
    intake.problems.push(problem('rates-conflict', raw.get(rival)!.key, { name: rival }));
    return null;
  }
  if (rates) return readRates(rates.value, intake);
  const [a, b] = names.map((name, i) =>
    field(raw, name, EQUAL_RATES[i]!, (value) => readPositive(name, value, intake)),
  );
  return a && b ? ([a, b] as const) : null;
}

function readEviction(value: RawValue, intake: Intake): Eviction | null {
  const scalar = readScalar('eviction', value, intake);
  if (!scalar) return null;
  const text = scalar.text.trim();
  const choice = EVICTIONS.find((eviction) => eviction === text);
  if (choice) return choice;
  const choices = EVICTIONS.join(', ');
  intake.problems.push(problem('not-a-choice', scalar.span, { name: 'eviction', choices, text: quoted(scalar.text) }));
  return null;
}

type Integers = ReturnType<typeof readIntegers>;

/** What no single value can be blamed for: lA < lB, and the size of the run. */
function judgeTogether(raw: RawParameters, { lA, lB, steps }: Integers, { parameters: limits }: Limits): Problem[] {
  if (lB === null) return [];
  const problems: Problem[] = [];
  if (lA !== null && lA >= lB) problems.push(problem('lA-not-less-than-lB', raw.get('lA')!.value.span, { lA, lB }));
  if (steps !== null && lB * steps > limits.work) {
    const place = raw.get('steps') ?? raw.get('lB')!;
    problems.push(problem('too-much-work', place.value.span, { limit: limits.work, lB, steps }));
  }
  return problems;
}

function findMissing(raw: RawParameters, whole: Span): Problem[] {
  const missing = REQUIRED.filter((name) => !raw.has(name));
  return missing.length > 0 ? [problem('missing-key', whole, { name: missing.join(', ') })] : [];
}

function isSet(raw: RawParameters, name: ParameterName): boolean {
  return raw.has(name) || (raw.has('rates') && (name === 'lambdaA' || name === 'lambdaB'));
}

const NO_PLACE: Span = { start: 0, end: 0 };

/**
 * Text to parameters: the one reader for fences, tables, sentences, flags and controls. Numbers are read from their text, exactly; what
 * is not set gets its default. `whole` is where it is said that a needed name is missing.
 */
export function readParameters(raw: RawParameters, limits: Limits, whole: Span = NO_PLACE): ParametersReading {
  const problems = findMissing(raw, whole);
  const intake: Intake = { number: limits.number, problems };
  const integers = readIntegers(raw, limits, intake);
  problems.push(...judgeTogether(raw, integers, limits));
  const { l0, lA, lB, steps } = integers;
  const B = field(raw, 'B', DEFAULT_BUDGET, (value) => readPositive('B', value, intake));
  const rates = readBothRates(raw, intake);
  const start = field<Parameters['start']>(raw, 'start', 'empty', (value) => readStart(value, lB, intake));
  const eviction = field<Eviction>(raw, 'eviction', 'low-first', (value) => readEviction(value, intake));
  const Q = field<Parameters['Q']>(raw, 'Q', { kind: 'identity' }, (value) => readQ(value, lB, intake));
  const defaulted = PARAMETER_NAMES.filter((name) => !isSet(raw, name));
  const complete =
    problems.length === 0 &&
    l0 !== null &&
    lA !== null &&
    lB !== null &&
    steps !== null &&
    B &&
    rates &&
    start &&
    eviction &&
    Q;
  if (!complete) return { parameters: null, defaulted, problems };
  const [lambdaA, lambdaB] = rates;
  return { parameters: { l0, lA, lB, B, lambdaA, lambdaB, steps, start, eviction, Q }, defaulted, problems };
}
