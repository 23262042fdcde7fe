/** Building of the page: elements with attributes as attributes and text as text. No markup is ever parsed. */
import { readNotation } from '../src/figures/notation';

export type Child = Node | string;

export interface Properties {
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onclick?: (event: MouseEvent) => void;
}

function equip<E extends Element>(made: E, { class: name, attributes = {} }: Properties): E {
  if (name) made.setAttribute('class', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** An HTML element. Strings among the children become text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = equip(document.createElement(name), properties);
  const { onclick } = properties;
  if (onclick) made.addEventListener('click', (event) => onclick(event as MouseEvent));
  made.append(...children);
  return made;
}

export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const made = equip(document.createElementNS('http://www.w3.org/2000/svg', name), { attributes });
  made.append(...children);
  return made;
}

/** A text up to its last word, and that word. */
function lastWord(text: string): [string, string] {
  const start = text.lastIndexOf(' ') + 1;
  return [text.slice(0, start), text.slice(start)];
}

/** The product's own words with raised and lowered parts: `V^T` gives V<sup>T</sup>, never parted at the end of a line. */
export function notation(text: string): Child[] {
  const children: Child[] = [];
  for (const { text: part, level } of readNotation(text)) {
    if (level === 'base') {
      children.push(part);
      continue;
    }
    const before = children.pop() ?? '';
    const [words, word] = typeof before === 'string' ? lastWord(before) : ['', before];
    if (words !== '') children.push(words);
    const script = element(level === 'raised' ? 'sup' : 'sub', {}, part);
    children.push(element('span', { class: 'together' }, word, script));
  }
  return children;
}

/** Joins with the explorer's separator, leaving out what is empty. */
export function separated(parts: readonly (readonly Child[])[]): Child[] {
  const said = parts.filter((part) => part.length > 0);
  return said.flatMap((part, i) => (i === 0 ? part : [element('span', { class: 'separator' }, ' · '), ...part]));
}

/**
 * Replaces the content of `host` when `key` differs from the last one. The focus stays where it was: on the new element with the
 * same `data-focus`.
 */
export function render(host: HTMLElement, key: string, build: () => readonly Child[]): void {
  if (host.dataset.key === key) return;
  host.dataset.key = key;
  const active = document.activeElement;
  const focused = active instanceof HTMLElement && host.contains(active) ? active.dataset.focus : undefined;
  host.replaceChildren(...build());
  if (focused !== undefined) host.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
}
