import { quoted } from '../model/problem';
import type { PrintedClaimReport } from '../report';
import { forEachInSlices, type Slices } from '../slices';
import type { Evidence, PrintedClaim } from './claim';
import { judgePrints } from './judgePrinted';

/** A claim about a cell of a table with an index column, and what was found about it. */
interface JudgedCell {
  readonly claim: PrintedClaim;
  readonly report: PrintedClaimReport;
  readonly column: string;
  readonly t: number;
}

function isRight({ verdict }: PrintedClaimReport): boolean {
  return verdict === 'holds' || verdict === 'holds-by-rounding';
}

/** The cells with numbers, by their tables. Truth values are too few to tell a shift. */
function* tablesIn(
  claims: readonly PrintedClaim[],
  reports: readonly PrintedClaimReport[],
): Slices<Map<number, JudgedCell[]>> {
  const tables = new Map<number, JudgedCell[]>();
  yield* forEachInSlices(claims.entries(), ([i, claim]) => {
    const { cell, entries } = claim.print;
    if (!cell || entries[0]?.kind !== 'number') return;
    const { table, column, t } = cell;
    const judged = { claim, report: reports[i]!, column, t };
    const cells = tables.get(table);
    if (cells) cells.push(judged);
    else tables.set(table, [judged]);
  });
  return tables;
}

/** One wrong cell is a misprint, even where another row would hold it: fewer than so many say nothing of where the rows belong. */
const FEWEST_WRONG = 2;

/** Whether a column with a wrong cell prints different values: one that prints the same everywhere is as right in any row. */
function varies(cells: readonly JudgedCell[]): boolean {
  const columns = new Map<string, { printed: Set<string>; isWrong: boolean }>();
  for (const { column, report } of cells) {
    const found = columns.get(column) ?? { printed: new Set(), isWrong: false };
    found.printed.add(report.printed);
    found.isWrong ||= report.verdict === 'violated';
    columns.set(column, found);
  }
  return [...columns.values()].some(({ printed, isWrong }) => isWrong && printed.size > 1);
}

/** The claim that the cell holds the value of another step. */
function moved({ claim, column, t }: JudgedCell, by: number): PrintedClaim {
  const quantity = { kind: 'expression', text: `at(${column}, ${t + by})` } as const;
  const cell = { ...claim.print.cell!, t: t + by };
  return { ...claim, print: { ...claim.print, quantity, cell } };
}

/** So many cells are judged first: nearly always one of them is wrong, whichever way the rows are moved. */
const FIRST_LOOK = 8;

/** Whether all cells are right when each row is that of another step; rows that the run does not have are left out. */
function* isMoved(cells: readonly JudgedCell[], by: number, evidence: Evidence): Slices<boolean> {
  const { steps } = evidence.decisions;
  const inRun = cells.filter(({ t }) => t + by >= 0 && t + by < steps);
  if (new Set(inRun.map(({ t }) => t)).size < 2) return false;
  for (let from = 0, many = FIRST_LOOK; from < inRun.length; from += many, many *= 2) {
    const some = inRun.slice(from, from + many).map((cell) => moved(cell, by));
    const reports = yield* judgePrints(some, evidence);
    if (!reports.every(isRight)) return false;
  }
  return true;
}

/** How the rows of a wrong table are off: −1 where each holds the values of the step before, 1 of the one behind, 0 where neither. */
function* shiftOf(cells: readonly JudgedCell[], evidence: Evidence): Slices<-1 | 0 | 1> {
  const wrong = cells.filter(({ report }) => report.verdict === 'violated');
  if (wrong.length < FEWEST_WRONG || !varies(cells)) return 0;
  for (const by of [-1, 1] as const) if (yield* isMoved(cells, by, evidence)) return by;
  return 0;
}

/** One claim for a whole table, in the place of those for its cells. */
function ofTable(cells: readonly JudgedCell[], by: -1 | 1): PrintedClaimReport {
  const { claim, report } = cells[0]!;
  const steps = [...new Set(cells.map(({ t }) => t))];
  return {
    ...report,
    span: claim.print.cell!.header,
    verdict: 'violated',
    reason: { key: by < 0 ? 'index-early' : 'index-late', args: {} },
    quantity: { key: 'printed-index', args: {} },
    printed: quoted(steps.join(', ')),
    wouldPrint: quoted(steps.map((t) => t + by).join(', ')),
    value: null,
    numerals: cells.flatMap((cell) => cell.report.numerals),
    splices: [],
    code: 'index-shifted',
  };
}

/** Judges the printed numbers of one parameter set. A table that is right one row off is one claim, whatever cells it has. */
export function* judgePrinted(claims: readonly PrintedClaim[], evidence: Evidence): Slices<PrintedClaimReport[]> {
  const reports = yield* judgePrints(claims, evidence);
  const shifted = new Map<number, PrintedClaimReport>();
  for (const [table, cells] of yield* tablesIn(claims, reports)) {
    const by = yield* shiftOf(cells, evidence);
    if (by !== 0) shifted.set(table, ofTable(cells, by));
    yield;
  }
  if (shifted.size === 0) return reports;
  return reports.flatMap((report, i) => {
    const { cell } = claims[i]!.print;
    const whole = cell && shifted.get(cell.table);
    if (!whole) return [report];
    return report.id === whole.id ? [whole] : [];
  });
}
