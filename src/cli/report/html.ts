/** Markup that is safe by construction: text is escaped on its way in, and nowhere else is a tag written. */
import { type Run, readNotation } from '../../figures/notation';
import { escapeXml, openTag } from '../../figures/xml';

/** A piece of a page. */
export interface Html {
  readonly markup: string;
}

/** A string among the children is text. */
export type Child = Html | string;

const VOID = ['meta'];

function markupOf(child: Child): string {
  return typeof child === 'string' ? escapeXml(child) : child.markup;
}

/** An element; text among its children and the values of its attributes are escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): Html {
  const open = openTag(name, attributes);
  return { markup: VOID.includes(name) ? open : `${open}${children.map(markupOf).join('')}</${name}>` };
}

/** Pieces one after the other. */
export function together(...children: readonly Child[]): Html {
  return { markup: children.map(markupOf).join('') };
}

/** A picture of the product's own, as it was drawn. */
export function picture(svg: string): Html {
  return { markup: svg };
}

/** A style sheet of the product's own. */
export function styleSheet(css: string): Html {
  return { markup: `<style>${css}</style>` };
}

function script({ text, level }: Run): Child {
  return level === 'base' ? text : element(level === 'raised' ? 'sup' : 'sub', {}, text);
}

/** The product's own words with raised and lowered parts: `V^T` gives V<sup>T</sup>. */
export function notation(text: string): Html {
  return together(...readNotation(text).map(script));
}

export interface Table {
  readonly caption: Child;
  readonly head: readonly Child[];
  readonly rows: Iterable<readonly Child[]>;
  /** For the style sheet. */
  readonly name?: string;
}

/** A table whose first column heads its rows. */
export function table({ caption, head, rows, name }: Table): Html {
  const heading = head.length === 0 ? [] : [headRow(head)];
  const body = Array.from(rows, ([first = '', ...cells]) =>
    element('tr', {}, element('th', { scope: 'row' }, first), ...cells.map((cell) => element('td', {}, cell))),
  );
  return element(
    'div',
    { class: 'wide' },
    element('table', { class: name }, element('caption', {}, caption), ...heading, element('tbody', {}, ...body)),
  );
}

function headRow(head: readonly Child[]): Html {
  return element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell))));
}
