/**
 * The part of CanvasRenderingContext2D that Chart.js draws with, writing SVG text. There is no DOM behind it, so that the same
 * figure can be drawn in an extension host, in a worker and on the command line.
 */
import { textWidth } from './textWidth';
import { escapeXml, openTag, xml, xmlNumber } from './xml';

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const FONT = /^(?:(?:normal|italic|oblique)\s+)?(?:(normal|bold|bolder|lighter|\d+)\s+)?([\d.]+)px(?:\/\S+)?\s+(.*)$/;

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };

/** How far below the given point the alphabetic baseline lies, in parts of the font size. */
const BASELINES: Readonly<Record<string, number>> = {
  top: 0.78,
  hanging: 0.78,
  middle: 0.35,
  bottom: -0.22,
  ideographic: -0.22,
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What `save` keeps and `restore` brings back. */
type SavedState = object;

export class SvgContext {
  /** Given to Chart.js in place of a canvas element. */
  readonly canvas: { width: number; height: number; style: object; getContext(kind: string): SvgContext };

  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  miterLimit = 10;
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '12px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';

  private dash: readonly number[] = [];
  private matrix: Matrix = IDENTITY;
  /** Clips opened since the last `save`; `restore` closes them. */
  private clips = 0;
  private readonly saved: SavedState[] = [];
  private readonly parts: string[] = [];
  private path = '';
  private corners: Point[] = [];

  constructor(width: number, height: number) {
    this.canvas = { width, height, style: {}, getContext: () => this };
  }

  /** What was drawn, as the content of an SVG element. */
  content(): string {
    return this.parts.join('');
  }

  save(): void {
    this.saved.push(this.state());
    this.clips = 0;
  }

  restore(): void {
    const state = this.saved.pop();
    if (!state) return;
    this.parts.push('</svg>'.repeat(this.clips));
    Object.assign(this, state);
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }

  getLineDash(): number[] {
    return [...this.dash];
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.matrix = [a, b, c, d, e, f];
  }

  resetTransform(): void {
    this.matrix = IDENTITY;
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const [A, B, C, D, E, F] = this.matrix;
    this.matrix = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  rotate(angle: number): void {
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    this.transform(cos, sin, -sin, cos, 0, 0);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  beginPath(): void {
    this.path = '';
    this.corners = [];
  }

  closePath(): void {
    this.path += 'Z';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${this.place(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `${this.path ? 'L' : 'M'}${this.place(x, y)}`;
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.path += `C${this.place(ax, ay)} ${this.place(bx, by)} ${this.place(x, y)}`;
  }

  /** An upright one in relative words, as a heat map has thousands of them. */
  rect(x: number, y: number, width: number, height: number): void {
    const [, b, c] = this.matrix;
    const start = this.place(x, y);
    const across = this.place(x + width, y);
    const end = this.place(x + width, y + height);
    const down = this.place(x, y + height);
    if (b !== 0 || c !== 0) {
      this.path += `M${start}L${across}L${end}L${down}Z`;
      return;
    }
    const [from, to] = [this.at(x, y), this.at(x + width, y + height)];
    const [w, h] = [xmlNumber(to.x - from.x), xmlNumber(to.y - from.y)];
    this.path += `M${start}h${w}v${h}h${xmlNumber(from.x - to.x)}Z`;
  }

  /** Two half turns make a whole circle, which one SVG arc cannot. Angles grow clockwise, as on a canvas. */
  arc(x: number, y: number, radius: number, from: number, to: number, counterclockwise = false): void {
    const turn = 2 * Math.PI;
    const swept = to - from;
    const whole = Math.abs(swept) >= turn;
    const angle = whole ? turn : (((counterclockwise ? -swept : swept) % turn) + turn) % turn;
    const direction = counterclockwise ? -1 : 1;
    const on = (share: number) => {
      const at = from + direction * angle * share;
      return this.place(x + radius * Math.cos(at), y + radius * Math.sin(at));
    };
    const r = xmlNumber(radius);
    const half = (share: number) => `A${r} ${r} 0 0 ${counterclockwise ? 0 : 1} ${on(share)}`;
    this.path += `${this.path && !this.path.endsWith('Z') ? 'L' : 'M'}${on(0)}${half(0.5)}${half(1)}`;
  }

  /** Nothing but upright rectangles is filled with crisp edges: no hairlines where they meet, at whatever size the picture is shown. */
  fill(): void {
    if (!this.path || this.fillStyle === 'transparent') return;
    const crisp = this.path.includes('h') && !/[LAC]/.test(this.path);
    this.draw({ fill: this.fillStyle, 'shape-rendering': crisp ? 'crispEdges' : undefined });
  }

  stroke(): void {
    const { strokeStyle, lineWidth, lineJoin, lineCap, dash } = this;
    if (!this.path || lineWidth === 0) return;
    this.draw({
      fill: 'none',
      stroke: strokeStyle,
      'stroke-width': lineWidth,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-dasharray': dash.length > 0 ? dash.map(xmlNumber).join(' ') : undefined,
    });
  }

  /**
   * Clips to the box around the path: Chart.js clips to rectangles only. A nested svg element clips without an id, and ids would
   * collide where several pictures share a page.
   */
  clip(): void {
    const xs = this.corners.map(({ x }) => x);
    const ys = this.corners.map(({ y }) => y);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
    const viewBox = [x, y, width, height].map(xmlNumber).join(' ');
    this.parts.push(openTag('svg', { x, y, width, height, viewBox }));
    this.clips++;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.apart(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.apart(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }

  /** Chart.js clears the whole canvas before it draws; an SVG begins empty. */
  clearRect(): void {}

  measureText(text: string): { width: number } {
    return { width: textWidth(text, this.fontParts().size) };
  }

  fillText(text: string, x: number, y: number): void {
    const { textAlign, textBaseline, fillStyle, matrix } = this;
    const { weight, size, family } = this.fontParts();
    const [a, b, c, d] = matrix;
    const upright = a === 1 && b === 0 && c === 0 && d === 1;
    const drop = (BASELINES[textBaseline] ?? 0) * size;
    const at = this.at(x, y + drop);
    const turned = `matrix(${[a, b, c, d, at.x, at.y].map(xmlNumber).join(' ')})`;
    this.parts.push(
      xml(
        'text',
        {
          ...(upright ? { x: at.x, y: at.y } : { transform: turned }),
          'font-size': size,
          'font-family': family,
          'font-weight': weight === 'normal' ? undefined : weight,
          'text-anchor': ANCHORS[textAlign],
          fill: fillStyle,
        },
        escapeXml(text),
      ),
    );
  }

  private state() {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, miterLimit, lineDashOffset, globalAlpha } = this;
    const { font, textAlign, textBaseline, dash, matrix, clips } = this;
    const lines = { strokeStyle, lineWidth, lineCap, lineJoin, miterLimit, lineDashOffset, dash };
    return { ...lines, fillStyle, globalAlpha, font, textAlign, textBaseline, matrix, clips };
  }

  /** The point in pixels of the picture. */
  private at(x: number, y: number): Point {
    const [a, b, c, d, e, f] = this.matrix;
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  }

  private place(x: number, y: number): string {
    const point = this.at(x, y);
    this.corners.push(point);
    return `${xmlNumber(point.x)} ${xmlNumber(point.y)}`;
  }

  private draw(attributes: Readonly<Record<string, string | number | undefined>>): void {
    const opacity = this.globalAlpha === 1 ? undefined : this.globalAlpha;
    this.parts.push(xml('path', { d: this.path, ...attributes, opacity }));
  }

  /** Draws without touching the current path. */
  private apart(drawing: () => void): void {
    const { path, corners } = this;
    this.beginPath();
    drawing();
    this.path = path;
    this.corners = corners;
  }

  private fontParts(): { weight: string; size: number; family: string } {
    const [, weight = 'normal', size = '12', family = 'sans-serif'] = FONT.exec(this.font) ?? [];
    return { weight, size: Number(size), family };
  }
}
