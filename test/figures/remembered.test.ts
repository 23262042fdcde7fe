import { expect, test } from 'vitest';
import { Remembered } from '../../src/figures/remembered';

test('what was made of a thing under a name is made once, whatever it is', () => {
  const remembered = new Remembered<number>();
  const [one, other] = [{}, {}];
  let made = 0;
  const of = (source: object, name: string) => remembered.of(source, name, () => made++);
  expect([of(one, 'a'), of(one, 'b'), of(other, 'a')]).toEqual([0, 1, 2]);
  expect([of(one, 'a'), of(one, 'b'), of(other, 'a')]).toEqual([0, 1, 2]);
});
