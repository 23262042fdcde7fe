/**
 * Which rows of a very long table are on the page. Pure. A browser lays out no element higher than some 33 million pixels, fewer
 * when zoomed, so beyond MOST_PIXELS the scroll bar stands for the rows in proportion.
 */

const MOST_PIXELS = 8_000_000;

/** Rows above and below what is visible, so that a fast wheel finds them there. */
const OVERSCAN = 8;

export interface RowWindow {
  /** Height of the whole scrolled content. */
  readonly height: number;
  readonly first: number;
  readonly count: number;
  /** Pixels from the top of the content to row `first`. */
  readonly offset: number;
}

export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
}

export interface Rows {
  readonly count: number;
  readonly height: number;
}

function contentHeight(rows: Rows): number {
  return Math.min(rows.count * rows.height, MOST_PIXELS);
}

/** The row, with its fraction, at the top edge of the viewport. */
function topRow(rows: Rows, { scrollTop, height }: Viewport): number {
  const content = contentHeight(rows);
  if (content < MOST_PIXELS) return scrollTop / rows.height;
  const scrollable = Math.max(1, content - height);
  return (scrollTop / scrollable) * Math.max(0, rows.count - height / rows.height);
}

export function rowWindow(rows: Rows, viewport: Viewport): RowWindow {
  const top = topRow(rows, viewport);
  const first = Math.max(0, Math.floor(top) - OVERSCAN);
  const last = Math.min(rows.count, Math.ceil(top + viewport.height / rows.height) + OVERSCAN);
  return {
    height: contentHeight(rows),
    first,
    count: Math.max(0, last - first),
    offset: viewport.scrollTop - (top - first) * rows.height,
  };
}

/** The scroll position that brings a row into view; the present one where it is in view already. */
export function scrollToRow(rows: Rows, viewport: Viewport, row: number): number {
  const visible = Math.max(1, viewport.height / rows.height);
  const top = topRow(rows, viewport);
  if (row >= top && row + 1 <= top + visible) return viewport.scrollTop;
  const wanted = Math.max(0, Math.min(rows.count - visible, row < top ? row : row + 1 - visible));
  const content = contentHeight(rows);
  if (content < MOST_PIXELS) return wanted * rows.height;
  return (wanted / Math.max(1, rows.count - visible)) * (content - viewport.height);
}
