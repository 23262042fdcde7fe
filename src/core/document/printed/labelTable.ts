import { quoted } from '../../model/problem';
import type { Message, Span } from '../../report';
import { forEachInSlices, type Slices } from '../../slices';
import type { PrintedNumber } from '../digits';
import { type CellValue, readCellValue } from './cellValue';
import { type Measure, readMeasure } from './labels';
import type { Print, PrintedQuantity } from './print';
import { shownWords } from './symbols';
import { FEW_ROWS, type TableGrid } from './tableGrid';
import { isAboutCorrection, seriesOfTopic, type Topic } from './topic';

const LABELS = /^(?:指标|量|物理量|数量|统计量?|项目?|名称|quantity|metric|statistic|measure|indicator|item|name|)$/i;
const VALUES = /^(?:数?值|结果|取值|计算值|values?|results?|computed)$/i;
const BEFORE = /^(?:(?:修正|更正)前|before(?: (?:the )?correction)?)$/i;
const AFTER = /^(?:(?:修正|更正)后|after(?: (?:the )?correction)?)$/i;

/** The values of one column: those of the corrected matrix, or of the earlier wrong one. */
interface ValueColumn {
  readonly at: number;
  readonly isEarlier: boolean;
  /** The header, where it tells one column from another. */
  readonly header: string | null;
}

function valueColumns(text: string, { header }: TableGrid, topic: Topic): ValueColumn[] {
  const [label, ...others] = header.map(({ start, end }) => text.slice(start, end).replace(/[*`]/g, '').trim());
  if (label === undefined || !LABELS.test(label)) return [];
  const values = others.flatMap((words, i) =>
    VALUES.test(words) ? [{ at: i + 1, isEarlier: false, header: null }] : [],
  );
  if (values.length === 1) return values;
  if (values.length > 0 || !isAboutCorrection(topic)) return [];
  return others.flatMap((words, i) =>
    BEFORE.test(words) || AFTER.test(words)
      ? [{ at: i + 1, isEarlier: BEFORE.test(words), header: quoted(words) }]
      : [],
  );
}

function quantityOf(text: string, isEarlier: boolean): PrintedQuantity | null {
  if (!isEarlier) return { kind: 'expression', text };
  // Of the earlier matrix nothing else is computed.
  return text === 'rho' ? { kind: 'spectrum', of: 'earlier A', part: 'radius' } : null;
}

/** The numbers of a cell with what each is a value of: `5/9 (55.6%)` are three. */
function numbersOf(value: CellValue, { value: text, total }: Measure): readonly (readonly [PrintedNumber, string])[] {
  if (value.kind === 'number') {
    const isShare = total !== null && value.number.style.percent;
    return [[value.number, isShare ? `${text} / ${total}` : text]];
  }
  if (value.kind === 'truth' || total === null) return [];
  const { count, total: all, share } = value;
  const quotient = share ? ([[share, `${text} / ${total}`]] as const) : [];
  return [[count, text], [all, total], ...quotient];
}

function nameOf(label: string, { header }: ValueColumn): Message {
  return header === null
    ? { key: 'printed-label', args: { label } }
    : { key: 'printed-label-column', args: { label, column: header } };
}

function readLabelledCell(text: string, cell: Span, measure: Measure, name: Message, isEarlier: boolean): Print[] {
  const value = readCellValue(text, cell);
  return (value ? numbersOf(value, measure) : []).flatMap(([number, expression]) => {
    const quantity = quantityOf(expression, isEarlier);
    if (!quantity) return [];
    return [
      {
        span: number.span,
        name,
        quantity,
        layout: 'number',
        columns: 1,
        entries: [{ kind: 'number', number }],
        cell: null,
      },
    ];
  });
}

/** The values that a table gives beside labels, where label and heading tell without doubt what they are values of. */
export function* readLabelTable(text: string, grid: TableGrid, topic: Topic): Slices<Print[]> {
  const prints: Print[] = [];
  const columns = valueColumns(text, grid, topic);
  if (columns.length === 0) return prints;
  const series = seriesOfTopic(topic);
  const readRow = ([label, ...cells]: readonly Span[]) => {
    const measure = label && readMeasure(text, label, series);
    if (!measure) return;
    const words = quoted(shownWords(text.slice(label.start, label.end)));
    for (const column of columns) {
      const cell = cells[column.at - 1]!;
      prints.push(...readLabelledCell(text, cell, measure, nameOf(words, column), column.isEarlier));
    }
  };
  yield* forEachInSlices(grid.rows, readRow, FEW_ROWS);
  return prints;
}
