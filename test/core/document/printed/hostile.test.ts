import { expect, test } from 'vitest';
import { read } from './prints';

const LENGTH = 50_000;
const many = (text: string) => text.repeat(LENGTH / text.length);

/** Text that is made to take long: each would take minutes where the time grows with the square of the length. */
test.each([
  ['brackets', `$W_0 = ${many('(')}1$`],
  ['braces', `$W_0 = ${many('{')}1$`],
  ['blanks', `$W_0 = 1${many(' ')}x, 2${many(' ')}y$`],
  ['marks of quotes', `$1\n${many('>')}=2$`],
  ['relations', `$1${many('=a')}$`],
  ['commas', `$${many('1,')}1$`],
  ['environments that do not end', `$1 = ${many('\\begin{a}')}$`],
  ['fractions in each other', `$W_0 = ${many('\\frac{1}{')}$`],
  ['powers in each other', `$W_0 = ${'('.repeat(9)}1.00${'^{30})'.repeat(9)}^{30}$`],
  ['exponents', `$\\sigma(A) = \\{${many('1e^{\\pm i')}\\}$`],
  ['emphasis', `特征值为 ${many('*_`')} $1$`],
  ['remarks', `${many('特征值（')} $1$`],
  ['formulas', `矩阵 ${many('$1$ ')}`],
  ['lone surrogates', `$W_0 = 1$ ${many('\ud800')} 特征值为 $\udfff 1$`],
])('%s are read in linear time', (_, text) => {
  expect(read(text).prints.length).toBeLessThanOrEqual(1);
});

test('a passage may print more numbers than a function takes arguments', () => {
  expect(read('1/2 (50%) '.repeat(150_000)).prints).toHaveLength(150_000);
});
