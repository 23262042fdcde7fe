import type { Print } from '../document/printed/print';
import type { PrintedClaimReport } from '../report';
import { forEachInSlices, type Slices } from '../slices';
import { checkEntry } from './checkEntry';
import { type CheckedEntry, checkMultiset } from './checkMultiset';
import type { Evidence, PrintedClaim } from './claim';
import { printedInPlace } from './place';
import { keyOf, relative } from './printedKey';
import { type PrintedJudgement, reportOn, reportWithout } from './printedReport';
import type { PrintedValue, PrintedValues } from './printedValues';

type Numbers = Extract<PrintedValue, { kind: 'numbers' }>;

/** Whether there are as many values as the layout prints of. */
function fits({ layout, entries, columns }: Print, { numbers, columns: wide }: Numbers): boolean {
  switch (layout) {
    case 'number':
      return numbers.length === 1;
    case 'members':
      return entries.length <= numbers.length;
    case 'matrix':
      return entries.length === numbers.length && columns === wide;
    default:
      return entries.length === numbers.length;
  }
}

function* checkNumbers(print: Print, { numbers }: Numbers, values: PrintedValues): Slices<CheckedEntry[]> {
  const { layout, entries } = print;
  if (layout === 'multiset' || layout === 'members') return yield* checkMultiset(print, numbers);
  const checked: CheckedEntry[] = [];
  for (const [i, entry] of entries.entries()) {
    const value = layout === 'number' ? numbers[0]! : numbers[i]!;
    const own = entry.kind === 'written' ? values.value({ kind: 'expression', text: entry.text }) : null;
    const written = own?.kind === 'numbers' ? (own.numbers[0] ?? null) : null;
    checked.push({ entry, value, verdict: yield* checkEntry(value, entry, written) });
    yield;
  }
  return checked;
}

function checkTruths({ entries }: Print, holds: boolean): CheckedEntry[] {
  return entries.map((entry) => ({
    entry,
    value: null,
    verdict: entry.kind !== 'truth' ? 'not-applicable' : entry.value === holds ? 'holds' : 'violated',
  }));
}

/** Compares a print with what it is of. */
function* judgement(print: Print, values: PrintedValues): Slices<PrintedJudgement> {
  const found = values.value(print.quantity);
  const code = 'printed-wrong';
  switch (found.kind) {
    case 'without P':
      return reportWithout(print, {
        verdict: 'violated',
        certainty: 'exact',
        reason: { key: 'needs-stable', args: {} },
        code: 'printed-without-P',
      });
    case 'none':
      return reportWithout(print, { verdict: 'not-applicable', certainty: 'exact', reason: found.reason, code });
    case 'unknown':
      return reportWithout(print, { verdict: 'undecided', certainty: 'undecided', reason: found.reason, code });
    case 'condition':
      return yield* reportOn(print, checkTruths(print, found.holds));
    case 'numbers': {
      if (fits(print, found)) return yield* reportOn(print, yield* checkNumbers(print, found, values));
      const reason = { key: 'printed-other-size', args: {} } as const;
      return reportWithout(print, { verdict: 'not-applicable', certainty: 'exact', reason, code });
    }
  }
}

/** What an earlier check has found about the same print, wherever it stood. */
function knownReport(key: string, { known }: Evidence): PrintedClaimReport | undefined {
  const report = known.get(key);
  return report?.kind === 'printed' ? report : undefined;
}

/** A claim with what it says, wherever it stands, and what is known about that. */
interface Asked {
  readonly claim: PrintedClaim;
  readonly key: string;
  readonly report: PrintedClaimReport | undefined;
}

/** So many prints are looked up without a pause. */
const SLICE = 500;

function* lookUp(claims: readonly PrintedClaim[], evidence: Evidence): Slices<Asked[]> {
  const asked: Asked[] = [];
  const look = (claim: PrintedClaim) => {
    const key = keyOf(claim.print);
    asked.push({ claim, key, report: knownReport(key, evidence) });
  };
  yield* forEachInSlices(claims, look, SLICE);
  return asked;
}

/**
 * Judges printed numbers of one parameter set, in their order. A print is right where each numeral is what its value rounds to; what is
 * of another size than the set, or says too little, is `not-applicable`: its numerals are unchecked then.
 */
export function* judgePrints(claims: readonly PrintedClaim[], evidence: Evidence): Slices<PrintedClaimReport[]> {
  const asked = yield* lookUp(claims, evidence);
  const { values } = evidence;
  yield* values.find(asked.flatMap(({ claim, report }) => (report ? [] : [claim.print])));
  const judged: PrintedClaimReport[] = [];
  for (const { claim, key, report: before } of asked) {
    const { id, set } = claim;
    // The same may be printed twice.
    const known = before ?? knownReport(key, evidence);
    const report = known ?? { id, set, kind: 'printed', ...(yield* judgement(relative(claim.print), values)) };
    if (!known) evidence.known.set(key, report);
    judged.push(printedInPlace(report, claim));
    if (judged.length % SLICE === 0) yield;
  }
  return judged;
}
