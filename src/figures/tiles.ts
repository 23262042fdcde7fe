/** Rectangles under a plot's lines, with crisp edges: bars, the tiles of a heat map, the entries of a matrix. */
import type { Chart } from 'chart.js';
import { strokeColour } from './diverging';
import type { Theme } from './figure';
import type { PlotLayer } from './plot';

/** A rectangle in the coordinates of its plot. */
export interface Tile {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** None leaves the ground as it is. */
  readonly fill?: string;
  readonly border?: string;
  /** A stroke through the middle tells a negative value without its colour. */
  readonly stroke?: 'minus';
  /** In plain characters, as a canvas draws them. Left out where the tile is too small for it. */
  readonly label?: { readonly text: string; readonly color: string; readonly place: 'inside' | 'above' };
}

/** In whole pixels. */
interface Box {
  readonly tile: Tile;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Context = CanvasRenderingContext2D;

function boxOf(tile: Tile, { scales }: Chart<'line'>): Box {
  const across = (value: number) => Math.round(scales.x!.getPixelForValue(value));
  const down = (value: number) => Math.round(scales.y!.getPixelForValue(value));
  const [x, y] = [across(tile.left), down(tile.top)];
  // What is there is seen, however thin.
  return { tile, x, y, width: Math.max(1, across(tile.right) - x), height: Math.max(1, down(tile.bottom) - y) };
}

/** Draws all boxes of a colour as one path: thousands of tiles have a few dozen colours. */
function byColour(
  boxes: readonly Box[],
  colourOf: (tile: Tile) => string | undefined,
  draw: (colour: string, boxes: Box[]) => void,
): void {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    const colour = colourOf(box.tile);
    if (colour === undefined) continue;
    const group = groups.get(colour);
    if (group) group.push(box);
    else groups.set(colour, [box]);
  }
  for (const [colour, group] of groups) draw(colour, group);
}

function drawFills(context: Context, boxes: readonly Box[]): void {
  byColour(
    boxes,
    ({ fill }) => fill,
    (colour, group) => {
      context.fillStyle = colour;
      context.beginPath();
      for (const { x, y, width, height } of group) context.rect(x, y, width, height);
      context.fill();
    },
  );
}

function drawStrokes(context: Context, boxes: readonly Box[], theme: Theme): void {
  const negative = boxes.filter(({ tile }) => tile.stroke === 'minus');
  byColour(
    negative,
    ({ fill = theme.background }) => fill,
    (colour, group) => {
      context.strokeStyle = strokeColour(colour, theme);
      context.lineWidth = 1;
      context.beginPath();
      for (const { x, y, width, height } of group) {
        const middle = Math.floor(y + height / 2) + 0.5;
        context.moveTo(x, middle);
        context.lineTo(x + width, middle);
      }
      context.stroke();
    },
  );
}

function drawBorders(context: Context, boxes: readonly Box[], { highContrast }: Theme): void {
  const width = highContrast ? 2 : 1.25;
  byColour(
    boxes,
    ({ border }) => border,
    (colour, group) => {
      context.strokeStyle = colour;
      context.lineWidth = width;
      for (const box of group) context.strokeRect(box.x + width / 2, box.y, box.width - width, box.height);
    },
  );
}

const ROOM = { x: 4, y: 3 };

function drawLabels(context: Context, boxes: readonly Box[], { font }: Theme): void {
  context.textAlign = 'center';
  context.font = `${font.size}px ${font.family}`;
  for (const { tile, x, y, width, height } of boxes) {
    if (!tile.label) continue;
    const { text, color, place } = tile.label;
    const above = place === 'above';
    const fits = context.measureText(text).width + ROOM.x <= width && font.size + ROOM.y <= height;
    if (!above && !fits) continue;
    context.fillStyle = color;
    context.textBaseline = above ? 'bottom' : 'middle';
    context.fillText(text, x + width / 2, above ? y - ROOM.y : y + height / 2);
  }
}

/** A layer of tiles. They must lie within the axes of their plot: nothing is clipped. */
export function tileLayer(tiles: readonly Tile[], theme: Theme): PlotLayer {
  return {
    id: 'tiles',
    beforeDatasetsDraw: (chart) => {
      const context = chart.ctx;
      const boxes = tiles.map((tile) => boxOf(tile, chart));
      context.save();
      drawFills(context, boxes);
      drawStrokes(context, boxes, theme);
      drawBorders(context, boxes, theme);
      drawLabels(context, boxes, theme);
      context.restore();
    },
  };
}
