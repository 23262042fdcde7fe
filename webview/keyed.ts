/** Children that are kept by name from drawing to drawing. */

export interface KeyedPart {
  readonly element: HTMLElement;
  dispose(): void;
}

/**
 * Puts the parts with these names into `host`, in this order: known ones as they are, new ones made, the rest disposed. An element that
 * is in place already is not moved, which would make it lose its scroll and focus.
 */
export function arrange<P extends KeyedPart>(
  host: HTMLElement,
  known: Map<string, P>,
  names: readonly string[],
  create: () => P,
): P[] {
  for (const [name, part] of known) {
    if (names.includes(name)) continue;
    part.dispose();
    known.delete(name);
  }
  for (const name of names) if (!known.has(name)) known.set(name, create());
  const parts = names.map((name) => known.get(name)!);
  const inPlace = parts.every(({ element }, i) => host.children[i] === element);
  if (!inPlace || host.children.length !== parts.length) host.replaceChildren(...parts.map(({ element }) => element));
  return parts;
}
