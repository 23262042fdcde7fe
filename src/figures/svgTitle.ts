/** The line above a plot in SVG: title, direct legend, unit at the right. The webview writes the same from the same data in HTML. */
import type { LegendItem, Panel, Theme } from './figure';
import { type Run, readNotation } from './notation';
import { RIGHT_MARGIN, Y_AXIS_WIDTH } from './plot';
import { textWidth } from './textWidth';
import { escapeXml, xml, xmlNumber } from './xml';

export const TITLE_HEIGHT = 26;
const BASELINE = 17;
const MARK_WIDTH = 18;
const GAP = 14;

const SCRIPT_SIZE = 0.72;
/** How far a script leaves the baseline, in parts of the font size; SVG counts downwards. */
const SHIFT = { base: 0, raised: -0.35, lowered: 0.2 } as const;

interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly weight?: 'bold';
  readonly anchor?: 'end';
}

function runWidth({ text, level }: Run, size: number): number {
  return textWidth(text, level === 'base' ? size : size * SCRIPT_SIZE);
}

function widthOf(text: string, size: number): number {
  return readNotation(text).reduce((sum, run) => sum + runWidth(run, size), 0);
}

/** `dy` moves relative to the last run, so each run undoes the shift of the one before. */
function runs(text: string, size: number): string {
  let shift = 0;
  return readNotation(text)
    .map((run) => {
      const wanted = SHIFT[run.level] * size;
      const dy = wanted - shift;
      shift = wanted;
      const fontSize = run.level === 'base' ? undefined : size * SCRIPT_SIZE;
      return xml('tspan', { dy: dy === 0 ? undefined : dy, 'font-size': fontSize }, escapeXml(run.text));
    })
    .join('');
}

function label(x: number, text: string, theme: Theme, style: TextStyle): string {
  return xml(
    'text',
    {
      x,
      y: BASELINE,
      'font-family': theme.font.family,
      'font-size': style.size,
      'font-weight': style.weight,
      'text-anchor': style.anchor,
      fill: style.color,
      'xml:space': 'preserve',
    },
    runs(text, style.size),
  );
}

function markPath(mark: LegendItem['mark'], x: number): string {
  const middle = BASELINE - 4;
  const at = (dx: number, dy: number): string => `${xmlNumber(x + MARK_WIDTH / 2 + dx)} ${xmlNumber(middle + dy)}`;
  switch (mark) {
    case 'solid':
    case 'dashed':
      return `M${at(-MARK_WIDTH / 2, 0)}L${at(MARK_WIDTH / 2, 0)}`;
    case 'down':
      return `M${at(-4, -3.5)}L${at(4, -3.5)}L${at(0, 3.5)}Z`;
    case 'up':
      return `M${at(-4, 3.5)}L${at(4, 3.5)}L${at(0, -3.5)}Z`;
    case 'ring':
      return `M${at(-3.5, 0)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`;
  }
}

function markOf({ mark, color }: LegendItem, x: number, theme: Theme): string {
  const d = markPath(mark, x);
  const line = mark === 'solid' || mark === 'dashed';
  if (!line && mark !== 'ring' && !theme.highContrast) return xml('path', { d, fill: color });
  return xml('path', {
    d,
    fill: 'none',
    stroke: color,
    'stroke-width': line ? 1.75 : 1.25,
    'stroke-dasharray': mark === 'dashed' ? '5 3' : undefined,
  });
}

/** Items that do not fit between the title and the unit are left out from the end; violations come before evictions. */
export function titleLine({ title, unit, legend }: Panel, theme: Theme, width: number): string {
  const { size } = theme.font;
  const right = width - RIGHT_MARGIN;
  const parts = [
    label(Y_AXIS_WIDTH, title, theme, { size, color: theme.text, weight: 'bold' }),
    label(right, unit, theme, { size, color: theme.secondary, anchor: 'end' }),
  ];
  const end = right - widthOf(unit, size) - GAP;
  let x = Y_AXIS_WIDTH + widthOf(title, size) * 1.08 + GAP; // bold letters are wider
  for (const item of legend) {
    const after = x + MARK_WIDTH + 5 + widthOf(item.text, size);
    if (after > end) break;
    const color = item.mark === 'down' ? item.color : theme.secondary;
    parts.push(markOf(item, x, theme), label(x + MARK_WIDTH + 5, item.text, theme, { size, color }));
    x = after + GAP;
  }
  return parts.join('');
}
