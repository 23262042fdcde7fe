import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactModel } from '../../src/core/exact/model';
import { answerAll } from '../../src/core/expression/answer';
import { FAULT_CODES, Fault } from '../../src/core/expression/fault';
import { FUNCTION_NAMES } from '../../src/core/expression/functions';
import { NAMES } from '../../src/core/expression/names';
import { parseExpression } from '../../src/core/expression/parse';
import { allParts, type Expression } from '../../src/core/expression/tree';
import { DEFAULT_NUMBER_LIMITS } from '../../src/core/number/decimal';
import { say } from '../../src/core/present/messages';
import { drain } from '../../src/core/slices';
import { faultOf } from '../core/expression/asking';
import { COUNTEREXAMPLE } from '../parameters';

const parameters = { ...COUNTEREXAMPLE, steps: 12 };
const model = drain(exactModel(parameters));
const reach = { steps: parameters.steps, exactSteps: parameters.steps };

function expectFault({ code, span, say: sentence }: Fault, text: string): void {
  expect(FAULT_CODES).toContain(code);
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeLessThanOrEqual(text.length);
  expect(span.start).toBeLessThanOrEqual(span.end);
  for (const language of ['en', 'zh-cn'] as const) expect(say(sentence, language)).not.toMatch(/[{}]\w|undefined/);
}

/** Everything that a text can do: be refused at a place, or come to an answer. */
function attempt(text: string): void {
  let expression: Expression;
  try {
    expression = parseExpression(text, DEFAULT_NUMBER_LIMITS);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expectFault(error, text);
    return;
  }
  for (const part of allParts(expression)) {
    if (part.type === 'name') expect(NAMES.has(part.name)).toBe(true);
    if (part.type === 'call') expect(FUNCTION_NAMES).toContain(part.name);
  }
  const [answer] = drain(answerAll([expression], model, reach));
  if (answer?.kind === 'fault') expectFault(answer.fault, text);
}

const word = fc.constantFrom(...NAMES.keys(), ...FUNCTION_NAMES);
const sign = fc.constantFrom(...'+-*/^()[],<>=!≈≤≥≠×÷−²√ ', '<=', '>=', '==', '!=', ' and ', ' or ', 'not ');
const number = fc.constantFrom('0', '1', '2', '0.5', '1e6', '3e-9', '1/3', '007', '0x1F', '1e99');
const oddity = fc.constantFrom(
  ...[
    '"',
    "'",
    '{',
    '}',
    ':',
    ';',
    '=',
    '%',
    '!',
    '?',
    '.',
    '#',
    '\n',
    '\\',
    '`',
    '$',
    '&',
    '|',
    '~',
    '\u{1d400}',
    '\ud800',
    '＝',
  ],
  ...['constructor', '__proto__', 'import', 'i', 'pi', 'true', 'null', 'end', 'mod', 'to', 'cm', 'x0'],
);

describe('no text', () => {
  it('does more than be refused at its place or come to an answer, whatever its characters', {
    timeout: 120_000,
  }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), attempt), { numRuns: 3000 });
  });

  it('does, whatever its words', { timeout: 120_000 }, () => {
    const piece = fc.oneof(
      { weight: 6, arbitrary: word },
      { weight: 8, arbitrary: sign },
      { weight: 3, arbitrary: number },
      { weight: 1, arbitrary: oddity },
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, attempt), { numRuns: 4000 });
  });

  it('does, when it is nearly an expression', { timeout: 120_000 }, () => {
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 5 },
        word,
        number,
        fc.tuple(word, tie('expression')).map(([name, argument]) => `${name}(${argument})`),
        fc.tuple(word, tie('expression'), tie('expression')).map(([name, a, b]) => `${name}(${a}, ${b})`),
        fc.tuple(tie('expression'), sign, tie('expression')).map((parts) => parts.join(' ')),
        fc.tuple(tie('expression'), number).map(([of, index]) => `${of}[${index}]`),
        tie('expression').map((inner) => `(${inner})`),
      ),
    }));
    fc.assert(fc.property(expression, attempt), { numRuns: 4000 });
  });

  it.each([
    ['((((', 'claim-syntax [(] The expression ends here too early.'],
    ['('.repeat(60), 'claim-limit [(] An expression may be at most 50 deep.'],
    [`${'-'.repeat(600)}1`, 'claim-limit'],
    [`${'not '.repeat(100)}stable`, 'claim-limit'],
    [`1${' + 1'.repeat(240)} > 0`, null],
    [`2${'^2'.repeat(100)}`, 'claim-limit'],
    ['9'.repeat(61), 'claim-limit'],
    [`1 > ${' '.repeat(1000)}0`, 'claim-limit'],
    ['2^2^2^2^2^2 > 1', null],
  ])('is deep or long without a limit: %s', (text, expected) => {
    const fault = faultOf(text);
    if (expected === null) expect(fault).toBeNull();
    else expect(fault?.startsWith(expected), String(fault)).toBe(true);
    attempt(text);
  });
});

describe('nothing but the list can be reached:', () => {
  it.each([
    ['constructor', 'claim-unknown-name [constructor] constructor is not a name of the model.'],
    ['__proto__ > 0', 'claim-unknown-name [__proto__] __proto__ is not a name of the model.'],
    ['toString()', 'claim-unknown-name [toString]'],
    ['import(W)', 'claim-unknown-name [import]'],
    ['createUnit(W)', 'claim-unknown-name [createUnit]'],
    ['evaluate(W)', 'claim-unknown-name [evaluate]'],
    ['x0 > 0', 'claim-unknown-name [x0]'],
    ['P.constructor', 'claim-syntax [.] . has no meaning in an expression.'],
    ['"text" == 1', 'claim-syntax ["]'],
    ['f(x) = x', 'claim-syntax [=] Write == for equality; a single = is not one.'],
    ['mean(x) = 3', 'claim-syntax [=]'],
    ['{a: 1}', 'claim-syntax [{]'],
    ['1:3', 'claim-syntax [:]'],
    ['inner > 0 ? 1', 'claim-syntax [?]'],
    ['inner; G_T', 'claim-syntax [;]'],
    ['inner\n, G_T', 'claim-syntax [,]'],
    ['5 cm > 1', 'claim-unknown-name [cm]'],
    ['l0 mod 2 == 0', 'claim-unknown-name [mod]'],
    ['[1, 2] == W', 'claim-syntax [[]'],
    ['pi > 3', 'claim-unknown-name [pi]'],
    ['true', 'claim-unknown-name [true]'],
    ['l0! > 1', 'claim-syntax [!]'],
    ['50% < 1', 'claim-syntax [%]'],
  ])('%s', (text, expected) => {
    expect(faultOf(text)?.slice(0, expected.length)).toBe(expected);
  });
});
