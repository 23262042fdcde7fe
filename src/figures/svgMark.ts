/** The mark of a legend's entry in SVG, as it is drawn in its plot. */
import { strokeColour } from './diverging';
import type { LegendItem, LegendMark, PlotPoint, Theme } from './figure';
import { xml, xmlNumber } from './xml';

export const MARK_WIDTH = 18;

/** Half the side of a sample of tiles. */
const TILE = 5;

/** A mark about a point, as path data. */
function pathOf(mark: LegendMark, { x, y }: PlotPoint): string {
  const at = (dx: number, dy: number): string => `${xmlNumber(x + dx)} ${xmlNumber(y + dy)}`;
  const square = (half: number): string => `M${at(-half, -half)}h${2 * half}v${2 * half}h${-2 * half}Z`;
  switch (mark) {
    case 'solid':
    case 'dashed':
      return `M${at(-MARK_WIDTH / 2, 0)}L${at(MARK_WIDTH / 2, 0)}`;
    case 'down':
      return `M${at(-4, -3.5)}L${at(4, -3.5)}L${at(0, 3.5)}Z`;
    case 'up':
      return `M${at(-4, 3.5)}L${at(4, 3.5)}L${at(0, -3.5)}Z`;
    case 'ring':
    case 'dot':
      return `M${at(-3.5, 0)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`;
    case 'square':
      return square(3.5);
    case 'fill':
    case 'outline':
    case 'minus':
      return square(TILE);
  }
}

/** Samples of a colour are filled in every theme, marks only where fills are wanted. */
function isFilled(mark: LegendMark, { highContrast }: Theme): boolean {
  if (mark === 'fill' || mark === 'minus') return true;
  return !highContrast && ['down', 'up', 'dot', 'square'].includes(mark);
}

function outline({ mark, color, dash }: LegendItem, d: string): string {
  const isLine = mark === 'solid' || mark === 'dashed';
  return xml('path', {
    d,
    fill: 'none',
    stroke: color,
    'stroke-width': isLine && !dash ? 1.75 : 1.25,
    'stroke-dasharray': dash?.map(xmlNumber).join(' ') ?? (mark === 'dashed' ? '5 3' : undefined),
  });
}

/** The mark about its middle. */
export function markSvg(item: LegendItem, middle: PlotPoint, theme: Theme): string {
  const { mark, color } = item;
  const d = pathOf(mark, middle);
  if (!isFilled(mark, theme)) return outline(item, d);
  const filled = xml('path', { d, fill: color });
  if (mark !== 'minus') return filled;
  const stroke = `M${xmlNumber(middle.x - TILE)} ${xmlNumber(middle.y)}h${2 * TILE}`;
  return filled + xml('path', { d: stroke, fill: 'none', stroke: strokeColour(color, theme) });
}
