import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Turns } from '../../webview/charts/turns';

describe('things that are drawn in turn', () => {
  let frames: (() => void)[];
  let drawn: string[];

  beforeEach(() => {
    frames = [];
    drawn = [];
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  });
  afterEach(() => void vi.unstubAllGlobals());

  const draws = (...words: string[]) =>
    new Map(words.map((word) => [word.charAt(0), () => void drawn.push(word)] as const));
  const frame = () => {
    for (const callback of frames.splice(0)) callback();
  };

  test('are drawn one in a frame, the first at once', () => {
    new Turns(() => drawn.push('.')).take(draws('a', 'b', 'c'));
    expect(drawn).toEqual(['a', '.']);
    frame();
    frame();
    expect(drawn).toEqual(['a', '.', 'b', '.', 'c', '.']);
    frame();
    frame();
    expect(drawn).toHaveLength(6);
    expect(frames).toEqual([]);
  });

  test('keep their turns when all are to be drawn anew in every frame', () => {
    const turns = new Turns(() => undefined);
    for (const round of ['1', '2', '3', '4']) {
      turns.take(draws(`a${round}`, `b${round}`, `c${round}`));
      frame();
    }
    expect(drawn).toEqual(['a1', 'b1', 'c2', 'a3', 'b4']);
  });

  test('are dropped when they are not to be drawn any more', () => {
    const turns = new Turns(() => undefined);
    turns.take(draws('a', 'b'));
    turns.take(new Map());
    frame();
    expect(drawn).toEqual(['a']);
    turns.take(draws('c'));
    expect(drawn).toEqual(['a', 'c']);
  });
});
