/** The lines above a plot in SVG: title, direct legend, unit at the right. The webview writes the same from the same data in HTML. */
import type { Panel, Theme } from './figure';
import { type Run, readNotation } from './notation';
import { RIGHT_MARGIN, Y_AXIS_WIDTH } from './plot';
import { MARK_WIDTH, markSvg } from './svgMark';
import { textWidth } from './textWidth';
import { escapeXml, xml, xmlNumber } from './xml';

const TITLE_HEIGHT = 26;
/** Of a further line of the legend. */
const LINE_HEIGHT = 18;
const BASELINE = 17;
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

/** Bold letters are wider, and a font that stands in for the wanted one may be too. */
const BOLD = 1.18;

/** What stands above a plot, and how high it is. */
interface Caption {
  readonly content: string;
  readonly height: number;
}

function moved(content: string, y: number): string {
  return y === 0 ? content : xml('g', { transform: `translate(0 ${xmlNumber(y)})` }, content);
}

/** Title, legend and unit. What does not fit between title and unit goes on in lines of its own: no count is ever left out. */
export function caption({ title, unit, legend }: Panel, theme: Theme, width: number): Caption {
  const { size } = theme.font;
  const right = width - RIGHT_MARGIN;
  const parts = [
    label(Y_AXIS_WIDTH, title, theme, { size, color: theme.text, weight: 'bold' }),
    label(right, unit, theme, { size, color: theme.secondary, anchor: 'end' }),
  ];
  let x = Y_AXIS_WIDTH + widthOf(title, size) * BOLD + GAP;
  let end = right - widthOf(unit, size) - GAP;
  let y = 0;
  for (const item of legend) {
    const wide = MARK_WIDTH + 5 + widthOf(item.text, size);
    if (x + wide > end && (y === 0 || x > Y_AXIS_WIDTH)) {
      [x, end, y] = [Y_AXIS_WIDTH, right, y + LINE_HEIGHT];
    }
    const color = item.mark === 'down' ? item.color : theme.secondary;
    parts.push(
      moved(
        markSvg(item, { x: x + MARK_WIDTH / 2, y: BASELINE - 4 }, theme) +
          label(x + MARK_WIDTH + 5, item.text, theme, { size, color }),
        y,
      ),
    );
    x += wide + GAP;
  }
  return { content: parts.join(''), height: TITLE_HEIGHT + y };
}
