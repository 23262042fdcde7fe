/** The marks of the charts and verdicts as small drawings, the same on every system, in the colour of the text around them. */
import type { LegendMark } from '../src/figures/figure';
import { svgElement } from './element';

export type IconName =
  | LegendMark
  | 'check'
  | 'question'
  | 'none'
  | 'left'
  | 'right'
  | 'first'
  | 'last'
  | 'play'
  | 'pause'
  | 'plus'
  | 'all'
  | 'close';

/** Paths in a box of 16 by 10, about its middle. */
const PATHS: Readonly<Record<IconName, string>> = {
  solid: 'M0 5H16',
  dashed: 'M0 5H16',
  down: 'M3 1.2H13L8 9.2Z',
  up: 'M3 8.8H13L8 .8Z',
  ring: 'M4.5 5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z',
  dot: 'M4.5 5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z',
  square: 'M4.5 1.5H11.5V8.5H4.5Z',
  fill: 'M3.5 .5H12.5V9.5H3.5Z',
  outline: 'M3.5 .5H12.5V9.5H3.5Z',
  minus: 'M3.5 4V.5H12.5V4ZM3.5 6V9.5H12.5V6Z',
  check: 'M3 5.2L6.6 8.8L13 1.4',
  question: 'M5.2 3.2C5.4 1.6 6.6 .9 8 .9C9.6 .9 10.8 1.8 10.8 3.1C10.8 5 8 4.9 8 6.7M8 8.7V9.4',
  none: 'M5 5H11',
  left: 'M11 .6V9.4L4.5 5Z',
  right: 'M5 .6V9.4L11.5 5Z',
  first: 'M12 .6V9.4L6 5ZM4.4 .6V9.4',
  last: 'M4 .6V9.4L10 5ZM11.6 .6V9.4',
  play: 'M5 .6V9.4L12 5Z',
  pause: 'M5 1.2V8.8M10 1.2V8.8',
  plus: 'M5 5H11M8 2V8',
  all: 'M1.5 1V9M14.5 1V9M4 5H12M5.8 3L4 5L5.8 7M10.2 3L12 5L10.2 7',
  close: 'M4.8 1.8L11.2 8.2M11.2 1.8L4.8 8.2',
};

/** Marks that mean the same by shape alone when they are outlined, as high contrast has them. */
const FILLED: readonly IconName[] = [
  'down',
  'up',
  'dot',
  'square',
  'fill',
  'minus',
  'left',
  'right',
  'first',
  'last',
  'play',
];

/** Decoration: what it means stands beside it in words or in a label. */
export function icon(name: IconName): SVGSVGElement {
  const filled = FILLED.includes(name) ? ' icon-filled' : '';
  return svgElement(
    'svg',
    { class: `icon icon-${name}${filled}`, viewBox: '0 0 16 10', 'aria-hidden': 'true', focusable: 'false' },
    svgElement('path', { d: PATHS[name] }),
  );
}
