import type { NumbersReading } from '../document/numbers';
import { entryNumerals } from '../document/printed/entries';
import { firstOverlap, overlapping } from '../document/spans';
import { problem } from '../model/problem';
import type { BoundClaimReport, CoverageItem, Message, Problem, Span } from '../report';
import { forEachInSlices, type Slices } from '../slices';
import type { BoundClaim, Claim, PrintedClaim } from './claim';

/** The numerals of a printed or bound number that is not judged where it stands. */
export interface Aside {
  readonly numerals: readonly Span[];
  /** Why; null where a comment ignores it. */
  readonly reason: Message | null;
}

/** The claims to judge, and those that are not. */
interface Sorted {
  readonly open: readonly Claim[];
  readonly aside: readonly Aside[];
  /** Bound numbers whose parameters are in doubt: an author who binds a number is told so. */
  readonly doubtful: readonly BoundClaimReport[];
}

type Places = Pick<NumbersReading, 'ignored' | 'doubts'>;

/** Whether a comment ignores what stands there. */
export function isIgnored(span: Span, { ignored }: Pick<Places, 'ignored'>): boolean {
  return overlapping(ignored, span).length > 0;
}

/** The numerals of a printed or bound number. */
function numeralsOf(claim: PrintedClaim | BoundClaim): readonly Span[] {
  if (claim.kind === 'bound') return [claim.printed.span];
  return claim.print.entries.flatMap(entryNumerals);
}

function isBound(claim: PrintedClaim, bound: ReadonlySet<number>): boolean {
  const [numeral, another] = numeralsOf(claim);
  return numeral !== undefined && !another && bound.has(numeral.start);
}

function doubtful(claim: BoundClaim, reason: Message): BoundClaimReport {
  const { id, set, kind, span, expression, printed } = claim;
  return {
    id,
    set,
    kind,
    span,
    expression: expression.text,
    printed: printed.text,
    percent: printed.style.percent,
    verdict: 'not-applicable',
    certainty: 'exact',
    failing: null,
    judgedSteps: null,
    value: null,
    wouldPrint: null,
    reason,
    fault: null,
  };
}

/** Claims are read as they are sorted, and reading the expression of one takes longer than all the rest. */
const SLICE = 100;

/** Sets printed and bound numbers aside that a comment ignores or whose parameters are in doubt. Bound numbers come before printed ones. */
export function* sortClaims(claims: Iterable<Claim>, places: Places): Slices<Sorted> {
  const open: Claim[] = [];
  const aside: Aside[] = [];
  const reports: BoundClaimReport[] = [];
  const bound = new Set<number>();
  const sort = (claim: Claim) => {
    if (claim.kind === 'bound') bound.add(claim.span.start);
    // Who binds a number has said what it is a value of.
    if (claim.kind === 'printed' && isBound(claim, bound)) return;
    const isNumber = claim.kind === 'printed' || claim.kind === 'bound';
    const ignored = isNumber && isIgnored(claim.span, places);
    const reason = isNumber ? (firstOverlap(places.doubts, claim.span)?.reason ?? null) : null;
    if (!isNumber || (!ignored && !reason)) open.push(claim);
    else if (ignored || claim.kind === 'printed') {
      aside.push({ numerals: numeralsOf(claim), reason: ignored ? null : reason });
    } else reports.push(doubtful(claim, reason!));
  };
  yield* forEachInSlices(claims, sort, SLICE);
  return { open, aside, doubtful: reports };
}

/** Comments that ignore nothing: no numeral that counts, and no problem that would be told. */
export function unusedIgnores(
  { ignores }: Pick<NumbersReading, 'ignores'>,
  items: readonly CoverageItem[],
  silenced: readonly Problem[],
): Problem[] {
  const ignored = items.filter(({ state }) => state === 'ignored');
  const used = (span: Span) => (firstOverlap(ignored, span) ?? firstOverlap(silenced, span)) !== undefined;
  return ignores
    .filter(({ span }) => span === null || !used(span))
    .map(({ comment }) => problem('unused-ignore', comment));
}
