import { quoted } from '../model/problem';
import { type NumberLimits, readNumber } from '../number/decimal';
import { type Rational, rational } from '../number/rational';
import type { Span } from '../report';
import { Fault, message } from './fault';
import { EXPONENTS, SIGNS, SPELLINGS } from './spelling';

export const RELATIONS = ['<', '<=', '==', '≈', '>=', '>', '!='] as const;
export type Relation = (typeof RELATIONS)[number];

/** A number as written, exactly, and the unit of its last digit: 1/10000 for `0.9424`. */
interface NumberToken {
  readonly kind: 'number';
  readonly value: Rational;
  readonly unit: Rational;
  readonly span: Span;
}

/** A word, under its one name here, or a sign. */
interface TextToken {
  readonly kind: 'name' | 'sign';
  readonly text: string;
  readonly span: Span;
}

export type Token = NumberToken | TextToken;

/** What an expression may be at most; its numbers are held to the same limits as those of parameters. */
const LONGEST = 1000;
export const DEEPEST = 50;

const SPACE = /[\s\u3000]/u;
const WORD = /^(?:[\p{L}_][\p{L}\p{Nd}_]*|√)/u;
/** Greedy, so that what is no number after all (`0x1F`, `1_000`, `1.2.3`) is refused as a whole. */
const NUMBER = /^\d(?:[\d\p{L}_.]|(?<=[eE])[+-](?=\d))*/u;
const SIGN = /^(?:<=|>=|==|!=|[<>+\-*/^()[\],])/;

function readLiteral(text: string, span: Span, limits: NumberLimits): NumberToken {
  const reading = readNumber(text, limits);
  if ('value' in reading) return { kind: 'number', value: reading.value, unit: lastDigit(text), span };
  const { digits, exponent } = limits;
  const isLimit = reading.fault === 'too-many-digits' || reading.fault === 'exponent-too-large';
  if (isLimit)
    throw new Fault('claim-limit', span, message('claim-number-limit', { text: quoted(text), digits, exponent }));
  throw new Fault('claim-syntax', span, message('claim-number', { text: quoted(text) }));
}

/** The unit of the last digit of a number's text that has been read without fault. */
function lastDigit(text: string): Rational {
  const [mantissa = '', exponent = '0'] = text.split(/[eE]/);
  const [, fraction = ''] = mantissa.split('.');
  const power = Number(exponent) - fraction.length;
  const size = 10n ** BigInt(Math.abs(power));
  return power >= 0 ? rational(size) : rational(1n, size);
}

/** A whole character, so that no message shows half a surrogate pair. */
function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
}

function tokensAt(text: string, at: number, limits: NumberLimits): Token[] {
  const found = (matched: string): Span => ({ start: at, end: at + matched.length });
  const rest = text.slice(at);
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined) return [readLiteral(number, found(number), limits)];
  const word = WORD.exec(rest)?.[0];
  if (word !== undefined)
    return [{ kind: 'name', text: Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word]! : word, span: found(word) }];
  const sign = SIGN.exec(rest)?.[0];
  if (sign !== undefined) return [{ kind: 'sign', text: sign, span: found(sign) }];
  const character = characterAt(text, at);
  const span = found(character);
  if (Object.hasOwn(SIGNS, character)) return [{ kind: 'sign', text: SIGNS[character]!, span }];
  if (Object.hasOwn(EXPONENTS, character)) {
    const power = { kind: 'number', value: rational(BigInt(EXPONENTS[character]!)), unit: rational(1n), span } as const;
    return [{ kind: 'sign', text: '^', span }, power];
  }
  const key = character === '=' || character === '＝' ? 'claim-equals' : 'claim-character';
  throw new Fault('claim-syntax', span, message(key, { text: character }));
}

function refuseDeep(tokens: readonly Token[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.kind !== 'sign') continue;
    if (token.text === '(' || token.text === '[') depth++;
    if (token.text === ')' || token.text === ']') depth--;
    if (depth > DEEPEST) throw new Fault('claim-limit', token.span, message('claim-too-deep', { limit: DEEPEST }));
  }
}

/** Cuts an expression into names, numbers and signs, each at its place in UTF-16 units. Throws Fault at the first character that is none. */
export function scan(text: string, limits: NumberLimits): Token[] {
  const whole = { start: 0, end: text.length };
  if (text.length > LONGEST) throw new Fault('claim-limit', whole, message('claim-too-long', { limit: LONGEST }));
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text.charAt(at))) at++;
    else {
      tokens.push(...tokensAt(text, at, limits));
      at = tokens.at(-1)!.span.end;
    }
  }
  if (tokens.length === 0) throw new Fault('claim-syntax', whole, message('claim-empty'));
  refuseDeep(tokens);
  return tokens;
}
