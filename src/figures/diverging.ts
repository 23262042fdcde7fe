/**
 * A diverging scale centred at zero, in so few levels that neighbours become one tile. Where the theory holds more (Δ > 0) it has
 * the theory's colour, where the simulation holds more the simulation's, and none in between; signs are told by a stroke too.
 */
import { mix } from './colour';
import type { Theme } from './figure';

/** Levels on either side of zero. */
export const LEVELS = 16;

/** The level, −LEVELS … LEVELS, of a value as a share of the largest |value|. */
export function levelOf(share: number): number {
  return Math.round(Math.max(-1, Math.min(1, share)) * LEVELS) + 0; // + 0: no minus zero
}

/** The colour of a level. Level 0 is the background itself. */
export function levelColour(level: number, theme: Theme): string {
  return mix(theme.background, level < 0 ? theme.simulation : theme.theory, Math.abs(level) / LEVELS);
}

/** The colours of all levels from −LEVELS up: a heat map has thousands of tiles in these few. */
export function levelColours(theme: Theme): string[] {
  return Array.from({ length: 2 * LEVELS + 1 }, (_, i) => levelColour(i - LEVELS, theme));
}

/** The colour of the stroke that tells a negative value, on a tile of this colour. */
export function strokeColour(fill: string, theme: Theme): string {
  return mix(fill, theme.text, 0.4);
}

/** The colour of text on a tile of this level. */
export function labelColour(level: number, theme: Theme): string {
  return Math.abs(level) > LEVELS * 0.6 ? theme.background : theme.text;
}
