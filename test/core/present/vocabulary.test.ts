import { describe, expect, it } from 'vitest';
import { readCondition, readNumberExpression } from '../../../src/core/claims/readExpression';
import { FUNCTION_NAMES } from '../../../src/core/expression/functions';
import { NAMES } from '../../../src/core/expression/names';
import { DEFAULT_NUMBER_LIMITS } from '../../../src/core/number/decimal';
import {
  CLAIM_TERMS,
  claimTerm,
  FUNCTION_TERMS,
  KEY_TERMS,
  NAME_TERMS,
  RELATION_TERMS,
  REQUIRED_KEYS,
  VALUE_TERMS,
} from '../../../src/core/present/vocabulary';
import { STANDING_CLAIMS } from '../../../src/core/report';
import { checked } from '../claims/document';

/** A template with its first choices. */
function filled(template: string): string {
  return template.replace(/‹([^›|]*)[^›]*›/g, '$1');
}

describe('the vocabulary of blocks', () => {
  it('names every key, each of which is read as it is written', () => {
    const lines = KEY_TERMS.filter(({ text }) => text !== 'rates').map(({ template }) => filled(template!));
    expect(checked(`\`\`\`vdominance\n${lines.join('\n')}\n\`\`\`\n`).sets[0]).toMatchObject({ defaulted: [] });
    const rates = ['l0: 200', 'lA: 4', 'lB: 7', filled(KEY_TERMS.find(({ text }) => text === 'rates')!.template!)];
    expect(checked(`\`\`\`vdominance\n${rates.join('\n')}\n\`\`\`\n`).sets[0]?.defaulted).not.toContain('lambdaB');
  });

  it('gives the defaults that a set takes', () => {
    const needed = KEY_TERMS.filter(({ text }) => REQUIRED_KEYS.has(text)).map(({ template }) => filled(template!));
    const byDefault = KEY_TERMS.flatMap(({ text, byDefault: value }) => (value === null ? [] : `${text}: ${value}`));
    const set = (lines: readonly string[]) => checked(`\`\`\`vdominance\n${lines.join('\n')}\n\`\`\`\n`).sets[0]!;
    const stated = byDefault.filter((line) => !line.startsWith('rates'));
    expect(set([...needed, ...stated]).parameters).toEqual(set(needed).parameters);
    expect(set([...needed, 'rates: 1:1']).parameters).toEqual(set(needed).parameters);
  });

  it('lists the values of a key that has words for them', () => {
    for (const [key, terms] of Object.entries(VALUE_TERMS)) {
      for (const { text } of terms) {
        const block = `\`\`\`vdominance\nl0: 5\nlA: 1\nlB: 4\n${key}: ${text}\n\`\`\`\n`;
        expect(checked(block).sets[0]?.parameters).not.toBeNull();
      }
    }
  });

  it('explains every standing claim, name and function', () => {
    expect(CLAIM_TERMS.map(({ text }) => text)).toEqual(STANDING_CLAIMS);
    expect(NAME_TERMS.map(({ text }) => text)).toEqual([...NAMES.keys()]);
    expect(FUNCTION_TERMS.map(({ text }) => text)).toEqual(FUNCTION_NAMES);
    for (const { meaning } of [...NAME_TERMS, ...FUNCTION_TERMS, ...CLAIM_TERMS, ...KEY_TERMS]) {
      expect([meaning.en, meaning.zh]).not.toContain('');
    }
  });

  it('finds a word in any of its spellings', () => {
    expect(claimTerm('λ_A')?.text).toBe('lambdaA');
    expect(claimTerm('√')?.symbol).toBe('sqrt(x)');
    expect(claimTerm('inner')).toMatchObject({ symbol: '⟨xˢ, Δ⟩ₚ' });
    expect(claimTerm('toString')).toBeNull();
  });

  it('lists relations and calls that expressions have', () => {
    for (const { text } of RELATION_TERMS) {
      expect(readCondition(`inner ${text} 0.5`, DEFAULT_NUMBER_LIMITS)).toHaveProperty('expression');
    }
    const arguments_ = { s: 'inner', x: 'rho', t: '3', condition: 'inner < 0', v: 'W' };
    for (const { symbol } of FUNCTION_TERMS) {
      const call = symbol!.replace(/\b(?:s|x|t|condition|v)\b/g, (name) => arguments_[name as keyof typeof arguments_]);
      const read = [readNumberExpression, readCondition].map((reader) => reader(call, DEFAULT_NUMBER_LIMITS));
      const faults = read.flatMap((reading) => ('fault' in reading ? [reading.fault.code] : []));
      // Vectors are read as well, and refused for their shape alone.
      expect(faults.filter((code) => code !== 'claim-shape')).toEqual([]);
    }
  });
});
