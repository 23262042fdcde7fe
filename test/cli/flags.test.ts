import { describe, expect, test } from 'vitest';
import { readFlags } from '../../src/cli/flags';
import { HumanError } from '../../src/cli/humanError';

const TABLE = { set: 'value', l0: 'value', severity: 'values', json: 'switch' } as const;

function complaint(...argv: string[]): string {
  try {
    readFlags(argv, TABLE);
  } catch (error) {
    if (error instanceof HumanError) return error.message;
    throw error;
  }
  return 'none';
}

describe('flags', () => {
  test('stand anywhere between the other words', () => {
    const flags = readFlags(['a.md', '--set', '2', '--json', 'b.md', '--severity', 'x=y', '--severity=z=w'], TABLE);
    expect(flags.positionals).toEqual(['a.md', 'b.md']);
    expect(flags.value('set')).toBe('2');
    expect(flags.has('json')).toBe(true);
    expect(flags.values('severity')).toEqual(['x=y', 'z=w']);
    expect(flags.value('l0')).toBeUndefined();
    expect(flags.has('l0')).toBe(false);
  });

  test('a negative number is a value', () => {
    expect(readFlags(['--l0', '-1'], TABLE).value('l0')).toBe('-1');
    expect(readFlags(['--l0=-1'], TABLE).value('l0')).toBe('-1');
  });

  test('behind -- everything is a path', () => {
    expect(readFlags(['--json', '--', '--set', '-x'], TABLE).positionals).toEqual(['--set', '-x']);
  });

  test.each([
    [['--foo'], '--foo is not a flag of this command.'],
    [['-x'], '-x is not a flag of this command.'],
    [['--constructor'], '--constructor is not a flag of this command.'],
    [['--set'], '--set needs a value.'],
    [['--set', '--json'], '--set needs a value.'],
    [['--json=yes'], '--json takes no value.'],
    [['--set', '1', '--set', '2'], '--set is given twice.'],
  ])('%j: %s', (argv, sentence) => {
    expect(complaint(...argv)).toBe(sentence);
  });
});
