import type { Span } from '../core/report';

export interface TextReading {
  /** Without a byte order mark; U+FFFD for bytes that are no UTF-8. */
  readonly text: string;
  /** The first character that stands for bad bytes; null when there are none. */
  readonly firstBad: Span | null;
}

const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd];
const MARK_BYTES = 3;

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Where the text first departs from the bytes. A U+FFFD may also stand in the file itself, and then its three bytes do. */
function findFirstBad(text: string, bytes: Uint8Array): Span {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const encoder = new TextEncoder();
  let byte = marked ? MARK_BYTES : 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf(REPLACEMENT, from);
    byte += encoder.encode(text.slice(from, at)).length;
    if (REPLACEMENT_BYTES.some((value, i) => bytes[byte + i] !== value)) return { start: at, end: at + 1 };
    byte += REPLACEMENT_BYTES.length;
    from = at + 1;
  }
}

/** Reads bytes as UTF-8, whatever they are. */
export function readText(bytes: Uint8Array): TextReading {
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, firstBad: isValid(bytes) ? null : findFirstBad(text, bytes) };
}
