import { describe, expect, it } from 'vitest';
import { blockPlace, keysIn } from '../../../src/core/document/blockPlace';

/** What the place of ‸ in a block is for. */
function placeIn(block: string): unknown {
  const lines = block.split('\n');
  const line = lines.findIndex((text) => text.includes('‸'));
  const character = lines[line]!.indexOf('‸');
  return blockPlace(
    lines.map((text) => text.replace('‸', '')),
    line,
    character,
  );
}

describe('a place in a block', () => {
  it('at the start of a line is for a key', () => {
    expect(placeIn('‸')).toEqual({ kind: 'key' });
    expect(placeIn('l0: 5\nl‸')).toEqual({ kind: 'key' });
    expect(placeIn('> l0: 5\n> ‸')).toEqual({ kind: 'key' });
    expect(placeIn('  l0: 5\n  ‸A: 1')).toEqual({ kind: 'key' });
  });

  it('behind a key is for its value, whatever the spelling', () => {
    expect(placeIn('eviction: ‸')).toEqual({ kind: 'value', key: 'eviction' });
    expect(placeIn('l_0: 2‸')).toEqual({ kind: 'value', key: 'l0' });
    expect(placeIn('l0: 5 # ‸')).toBeNull();
  });

  it('in expect is for a claim or a verdict, in braces and on lines', () => {
    expect(placeIn('expect: {‸')).toEqual({ kind: 'expected-claim' });
    expect(placeIn('expect: {inner: ‸')).toEqual({ kind: 'expected-verdict' });
    expect(placeIn('expect: {inner: fails, G‸}')).toEqual({ kind: 'expected-claim' });
    expect(placeIn('l0: 5\nexpect:\n  ‸')).toEqual({ kind: 'expected-claim' });
    expect(placeIn('l0: 5\nexpect:\n  inner: ‸')).toEqual({ kind: 'expected-verdict' });
  });

  it('in an item of claims is for an expression', () => {
    expect(placeIn('claims:\n  - inner ‸')).toEqual({ kind: 'claim' });
    expect(placeIn('claims:\n- ‸\nl0: 5')).toEqual({ kind: 'claim' });
    expect(placeIn('claims: [mean(‸')).toEqual({ kind: 'claim' });
    expect(placeIn('claims:\n  ‸')).toBeNull();
  });

  it('in a list of numbers is for nothing that has a name', () => {
    expect(placeIn('Q:\n  - ‸')).toBeNull();
  });
});

it('the keys of a block are those of its top level', () => {
  expect(keysIn(['l_0: 5', 'expect:', '  inner: fails', '"lA": 1', '', 'λ_A: 2', '- x: 1'])).toEqual([
    'l0',
    'expect',
    'lA',
    'lambdaA',
  ]);
});
