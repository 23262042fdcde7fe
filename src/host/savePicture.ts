import type { FromView } from '../protocol';
import type { Explorer } from './explorer';
import { saveFile } from './saveFile';

type Picture = Extract<FromView, { readonly type: 'savePicture' }>;

/** The bytes of a picture: an SVG is text, a PNG comes in base64. Throws when it is no base64. */
function bytesOf({ format, content }: Picture): Uint8Array {
  if (format === 'svg') return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0));
}

/** Saves what the page has drawn. */
export async function savePicture({ subject, setting }: Explorer, picture: Picture): Promise<void> {
  if (!subject) return;
  const { name, format } = picture;
  const type = { label: format.toUpperCase(), ending: format };
  await saveFile({ beside: subject.uri, name: `${name}.${format}`, type }, async () => bytesOf(picture), setting);
}
