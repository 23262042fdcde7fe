import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../src/core/document/sections';
import { type Outline, outline } from '../../../src/core/present/outline';
import { drain } from '../../../src/core/slices';
import { COUNTEREXAMPLE, checked, fence } from '../claims/document';

function outlineOf(text: string): Outline {
  return outline(drain(sectionsOf(text)), checked(text).claims);
}

/** The tree as nested lists: the key, the claims by id, then the sections. */
function tree({ key, claims, sections }: Outline): unknown[] {
  return [key, ...claims.map(({ id }) => id), ...sections.map(tree)];
}

const BLOCK = fence(COUNTEREXAMPLE);
const standing = (set: number) =>
  ['inner', 'V_dominance', 'G_dominance', 'stable'].map((name) => `set${set}/standing/${name}`);

describe('an outline', () => {
  it('holds the claims under the headings that they stand below', () => {
    const text = `${BLOCK}\n# A\n\n## B\n\n${BLOCK}\n# C\n\nNothing.\n\n# D\n\n${BLOCK}`;
    expect(tree(outlineOf(text))).toEqual(['', ...standing(1), ['A', ['B', ...standing(2)]], ['D', ...standing(3)]]);
  });

  it('nests by level, skipped levels too, and ends a section at the next of its level', () => {
    const text = `# A\n\n### B\n\n${BLOCK}\n## C\n\n${BLOCK}\n# D\n\n${BLOCK}`;
    expect(tree(outlineOf(text))).toEqual([
      '',
      ['A', ['B', ...standing(1)], ['C', ...standing(2)]],
      ['D', ...standing(3)],
    ]);
  });

  it('numbers headings of the same words, empty ones included', () => {
    const text = `# A\n\n${BLOCK}\n# A\n\n# A\n\n${BLOCK}`;
    expect(tree(outlineOf(text))).toEqual(['', ['A', ...standing(1)], ['A (3)', ...standing(2)]]);
  });

  it('puts a bound number under its own heading, in document order with the claims around it', () => {
    const text = `${BLOCK}\n# A\n\n$4623.2$ and 7<!-- = n -->\n\n# B\n`;
    expect(tree(outlineOf(text))).toEqual(['', ...standing(1), ['A', 'set1/bound/1']]);
  });

  it('is empty for a document without claims', () => {
    expect(tree(outlineOf('# A\n\n## B\n'))).toEqual(['']);
  });
});
