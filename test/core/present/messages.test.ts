import { describe, expect, test } from 'vitest';
import { fill, languageOf } from '../../../src/core/present/messages';

const WORDS = {
  en: '{failing} of {steps} {steps|step|steps} {failing|fails|fail}',
  zh: '{steps} 步中有 {failing} 步不成立',
};

describe('a sentence', () => {
  test.each([
    [{ failing: 3, steps: 200 }, '3 of 200 steps fail'],
    [{ failing: 1, steps: 2 }, '1 of 2 steps fails'],
    [{ failing: 1, steps: 1 }, '1 of 1 step fails'],
    [{ failing: '0', steps: '1' }, '0 of 1 step fail'],
    [{ failing: '11', steps: '1 000' }, '11 of 1 000 steps fail'],
  ])('takes the word that goes with its number: %o', (args, said) => {
    expect(fill(WORDS, 'en', args)).toBe(said);
  });

  test('may need the number alone', () => {
    expect(fill(WORDS, 'zh-cn', { failing: 1, steps: 2 })).toBe('2 步中有 1 步不成立');
  });

  test('is not said without an argument', () => {
    expect(() => fill(WORDS, 'en', { steps: 1 })).toThrow('message argument missing: failing');
  });
});

test.each([
  ['zh', 'zh-cn'],
  ['zh_TW.UTF-8', 'zh-cn'],
  ['en-GB', 'en'],
  ['zhx', 'en'],
])('the locale %s is spoken to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
