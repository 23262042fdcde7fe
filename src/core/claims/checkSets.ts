import type { CheckOptions } from '../checkOptions';
import type { NumbersReading } from '../document/numbers';
import type { SetReading } from '../document/reading';
import type { Memory } from '../memory';
import { parameterKey } from '../model/parameterKey';
import type { Parameters } from '../model/parameters';
import type { ClaimReport, SetReport } from '../report';
import { decided, summaryOf } from '../run';
import type { Slices } from '../slices';
import type { Claim, ClaimReader, Evidence, KnownClaims } from './claim';
import { judge } from './judge';
import { PrintedValues } from './printedValues';
import { type Aside, sortClaims } from './setAside';

/** What the check of one parameter set shares with that of the others. */
interface Setting {
  readonly options: CheckOptions;
  readonly memory: Memory;
  /** One for each kind of claim. */
  readonly readers: readonly ClaimReader[];
  readonly numbers: NumbersReading;
}

/** What was found about one parameter set. */
export interface SetCheck {
  readonly set: SetReport;
  readonly claims: readonly ClaimReport[];
  readonly aside: readonly Aside[];
}

function isWanted(claim: Claim, { severities }: CheckOptions): boolean {
  return claim.kind !== 'standing' || severities[claim.name] !== 'off' || claim.expectation !== null;
}

/** The claims that a set makes, found one by one as they are asked for. */
function* claimsOf(reading: SetReading, number: number, { readers, options }: Setting): Generator<Claim> {
  for (const read of readers) {
    for (const claim of read(reading, number)) if (isWanted(claim, options)) yield claim;
  }
}

/** The claims about these parameters that are judged already. */
function knownClaims(parameters: Parameters, { judged }: Memory): KnownClaims {
  const prefix = parameterKey(parameters);
  return {
    get: (key) => judged.get(`${prefix} ${key}`),
    set: (key, report) => judged.set(`${prefix} ${key}`, report),
  };
}

/** What claims about these parameters are judged by: that of the set before where it has the same, as sections of one example do. */
function* evidenceFor(parameters: Parameters, memory: Memory, before: Evidence | null): Slices<Evidence> {
  const { model, decisions } = yield* decided(parameters, memory);
  if (before?.model === model) return before;
  const values = new PrintedValues({ model, decisions });
  return { model, decisions, values, known: knownClaims(parameters, memory) };
}

/** Checks the parameter sets of a document one after the other. */
class SetChecker {
  readonly #setting: Setting;
  #evidence: Evidence | null = null;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  *check(reading: SetReading, number: number): Slices<SetCheck> {
    const { memory, numbers } = this.#setting;
    const { source, span, anchor, governs, parameters, defaulted } = reading;
    const set = { number, source, span, anchor, governs, parameters, defaulted };
    const { open, aside, doubtful } = yield* sortClaims(claimsOf(reading, number, this.#setting), numbers);
    if (!parameters) return { set: { ...set, stable: null, summary: null, certainty: null }, claims: doubtful, aside };
    const evidence = yield* evidenceFor(parameters, memory, this.#evidence);
    this.#evidence = evidence;
    const judged = yield* judge(open, evidence);
    const { stable, certainty } = evidence.decisions;
    const summary = yield* summaryOf(parameters, memory);
    return { set: { ...set, stable, summary, certainty }, claims: [...judged, ...doubtful], aside };
  }
}

/** Judges what each parameter set claims. */
export function* checkSets(sets: readonly SetReading[], setting: Setting): Slices<SetCheck[]> {
  const checker = new SetChecker(setting);
  const checks: SetCheck[] = [];
  for (const [index, reading] of sets.entries()) {
    checks.push(yield* checker.check(reading, index + 1));
    yield;
  }
  return checks;
}
