/** Full-width digits and signs; each is one UTF-16 unit, as its plain form is. */
const FULL_WIDTH = /[０-９．％＋－]/g;
const PLAIN = /[0-9.%+-]/g;
const WIDTH = 0xfee0;

/** The same text in plain signs, at the same offsets. */
export function plain(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH));
}

/** Digits as wide as those of `model`: in full width where it has none of another width. */
export function asWideAs(model: string, digits: string): string {
  if (!/[０-９]/.test(model) || /\d/.test(model)) return digits;
  return digits.replace(PLAIN, (sign) => String.fromCharCode(sign.charCodeAt(0) + WIDTH));
}
