import { expect, test } from 'vitest';
import { Disposables } from '../../src/host/disposables';

test('the last in goes first, and a fault on the way keeps none alive', () => {
  const log: string[] = [];
  const owned = new Disposables();
  owned.add({ dispose: () => log.push('first') });
  owned.add({
    dispose: () => {
      throw new Error('broken');
    },
  });
  owned.add({ dispose: () => log.push('last') });
  expect(() => owned.dispose()).toThrow(AggregateError);
  expect(log).toEqual(['last', 'first']);
  owned.dispose();
  expect(log).toEqual(['last', 'first']);
});
