/** Mixing of colours that arrive as CSS text: themes name a few, and a diverging scale needs those between. */

/** Red, green and blue from 0 to 255, alpha from 0 to 1. */
interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

const HEX = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const CALL = /^(rgba?|color)\(\s*(srgb\s)?([^)]*)\)$/i;

function readHex(digits: string): Colour {
  const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  const [r = 0, g = 0, b = 0, a = 255] = long.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  return { rgb: [r, g, b], alpha: a / 255 };
}

/** Null for what is none of the forms that themes and computed styles use: hexadecimal, rgb(…), rgba(…), color(srgb …). */
function readColour(css: string): Colour | null {
  const [, digits] = HEX.exec(css) ?? [];
  if (digits !== undefined) return readHex(digits);
  if (css === 'transparent') return { rgb: [0, 0, 0], alpha: 0 };
  const [, call, srgb, channels = ''] = CALL.exec(css) ?? [];
  if (call === undefined || (call.toLowerCase() === 'color') !== (srgb !== undefined)) return null;
  const unit = srgb === undefined ? 1 : 255;
  const numbers = channels.split(/[\s,/]+/).map(Number);
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN, alpha = 1] = numbers;
  return numbers.some(Number.isNaN) || Number.isNaN(b) ? null : { rgb: [r * unit, g * unit, b * unit], alpha };
}

function write({ rgb, alpha }: Colour): string {
  const [r, g, b] = rgb.map((channel) => Math.round(Math.min(255, Math.max(0, channel))));
  if (alpha < 1) return `rgba(${r}, ${g}, ${b}, ${Math.round(alpha * 1000) / 1000})`;
  return `#${[r, g, b].map((channel) => channel!.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colour at `share` of the way from one to another, 0 … 1. A transparent end lends no hue. Where an end cannot be read, the
 * nearer one itself.
 */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [readColour(from), readColour(to)];
  if (!a || !b) return share < 0.5 ? from : to;
  const alpha = a.alpha * (1 - share) + b.alpha * share;
  if (alpha === 0) return 'transparent';
  const between = (i: 0 | 1 | 2) => (a.rgb[i] * a.alpha * (1 - share) + b.rgb[i] * b.alpha * share) / alpha;
  return write({ rgb: [between(0), between(1), between(2)], alpha });
}
