import type { Span } from '../report';
import type { Slices } from '../slices';
import { scanBlocks } from './blocks';
import { LineIndex } from './lines';
import { openingOf, underlines } from './openings';

/** A heading, which begins a section: everything up to the next one of its level or above. */
export interface Section {
  /** 1 to 6. */
  readonly level: number;
  /** The heading without its marks and comments, as written: emphasis and mathematics stay. */
  readonly title: string;
  /** Where the heading stands. */
  readonly span: Span;
}

type Heading = Pick<Section, 'level' | 'title'>;

/** On one line, without what no reader sees. */
function visible(title: string): string {
  return title.replace(/<!--.*?-->/g, '').trim();
}

/** `## Title ##` */
function atx(line: string): Heading | null {
  if (openingOf(line)?.kind !== 'heading') return null;
  const [, marks = '', title = ''] = /^\s*(#{1,6})(.*)$/s.exec(line) ?? [];
  return { level: marks.length, title: visible(title.replace(/[ \t]+#+[ \t]*$/, '')) };
}

/** A paragraph above a line of `===` or `---`. */
function setext(lines: readonly string[]): Heading | null {
  const underline = lines.at(-1) ?? '';
  if (lines.length < 2 || !underlines(underline) || openingOf(lines[0]!) !== null) return null;
  const title = lines.slice(0, -1).map((line) => line.trim());
  return { level: underline.includes('=') ? 1 : 2, title: visible(title.join(' ')) };
}

function linesWithin(lines: LineIndex, { start, end }: Span): string[] {
  const first = lines.lineAt(start);
  return Array.from({ length: lines.lineAt(end) - first + 1 }, (_, i) => lines.line(first + i));
}

/** The sections of a document by its top-level headings, in document order; those in quotes and lists divide nothing. */
export function* sectionsOf(text: string): Slices<Section[]> {
  const lines = new LineIndex(text);
  const sections: Section[] = [];
  for (const { kind, span } of scanBlocks(lines)) {
    yield;
    if (kind !== 'prose') continue;
    const heading = atx(lines.line(lines.lineAt(span.start))) ?? setext(linesWithin(lines, span));
    if (heading) sections.push({ ...heading, span });
  }
  return sections;
}
