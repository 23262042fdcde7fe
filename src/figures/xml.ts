/** The few words of XML that the pictures need. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no XML document may hold, escaped or not: controls, lone surrogates, two noncharacters. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/** A number as SVG writes it, to a hundredth of a pixel. What is no number is a fault of the program. */
export function xmlNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no place in a picture: ${value}`);
  return String(Math.round(value * 100) / 100 + 0); // + 0: no "-0"
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; children are XML already. Attributes that are undefined are left out. */
export function xml(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const open = openTag(name, attributes);
  return children.length === 0 ? `${open.slice(0, -1)}/>` : `${open}${children.join('')}</${name}>`;
}

export function openTag(name: string, attributes: Attributes): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === 'number' ? xmlNumber(value) : escapeXml(value)}"`;
  }
  return `${text}>`;
}
