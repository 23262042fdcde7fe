/**
 * Runs in the page: where a text stands in the visible lines of an editor, in pixels of the window. The editor cuts a line
 * into spans and writes spaces as no-break spaces, so the text is looked for in the whole line. Null where it is in none.
 */
export function markedText(editor: Element, text: string): { left: number; right: number; middle: number } | null {
  for (const line of editor.querySelectorAll('.view-line')) {
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      const end = start + text.length;
      if (before <= start && start < before + length) range.setStart(node, start - before);
      if (before < end && end <= before + length) range.setEnd(node, end - before);
      before += length;
    }
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, middle: (top + bottom) / 2 };
  }
  return null;
}
