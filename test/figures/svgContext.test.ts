import { describe, expect, test } from 'vitest';
import { readNotation } from '../../src/figures/notation';
import { SvgContext } from '../../src/figures/svgContext';
import { textWidth } from '../../src/figures/textWidth';
import { escapeXml, xml, xmlNumber } from '../../src/figures/xml';

function drawn(draw: (context: SvgContext) => void): string {
  const context = new SvgContext(100, 50);
  draw(context);
  return context.content();
}

describe('the drawing context', () => {
  test('writes paths in the place where transforms put them', () => {
    const svg = drawn((context) => {
      context.translate(10, 0);
      context.scale(2, 2);
      context.strokeStyle = '#123456';
      context.beginPath();
      context.moveTo(1, 1);
      context.lineTo(2, 3);
      context.stroke();
    });
    expect(svg).toBe('<path d="M12 2L14 6" fill="none" stroke="#123456" stroke-width="1"/>');
  });

  test('restores what was saved, and closes its clips', () => {
    const svg = drawn((context) => {
      context.fillStyle = 'red';
      context.save();
      context.beginPath();
      context.rect(5, 5, 10, 20);
      context.clip();
      context.fillStyle = 'blue';
      context.fillRect(0, 0, 1, 1);
      context.restore();
      context.fillRect(0, 0, 1, 1);
    });
    expect(svg).toBe(
      '<svg x="5" y="5" width="10" height="20" viewBox="5 5 10 20"><path d="M0 0h1v1h-1Z" fill="blue" shape-rendering="crispEdges"/></svg>' +
        '<path d="M0 0h1v1h-1Z" fill="red" shape-rendering="crispEdges"/>',
    );
  });

  test('fills rectangles alone with crisp edges, and writes turned ones point by point', () => {
    const svg = drawn((context) => {
      context.translate(1, 2);
      context.beginPath();
      context.rect(0, 0, 3, 4);
      context.rect(3, 0, 3, 4);
      context.fill();
      context.lineTo(9, 9);
      context.fill();
      context.rotate(Math.PI / 2);
      context.beginPath();
      context.rect(0, 0, 3, 4);
      context.fill();
    });
    expect(svg).toBe(
      '<path d="M1 2h3v4h-3ZM4 2h3v4h-3Z" fill="#000" shape-rendering="crispEdges"/>' +
        '<path d="M1 2h3v4h-3ZM4 2h3v4h-3ZL10 11" fill="#000"/>' +
        '<path d="M1 2L1 5L-3 5L-3 2Z" fill="#000"/>',
    );
  });

  test('draws a circle as two half turns, which a single arc cannot be', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.arc(10, 10, 4, 0, 2 * Math.PI);
      context.fill();
    });
    expect(svg).toBe('<path d="M14 10A4 4 0 0 1 6 10A4 4 0 0 1 14 10" fill="#000"/>');
  });

  test('writes text as text, anchored and dropped to its baseline', () => {
    const svg = drawn((context) => {
      context.font = 'bold 10px "A & B", sans-serif';
      context.textAlign = 'right';
      context.textBaseline = 'middle';
      context.fillText('a < b', 20, 10);
    });
    expect(svg).toBe(
      '<text x="20" y="13.5" font-size="10" font-family="&quot;A &amp; B&quot;, sans-serif" font-weight="bold" text-anchor="end" fill="#000">a &lt; b</text>',
    );
  });

  test('draws nothing with a transparent fill or no line', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.rect(0, 0, 1, 1);
      context.fillStyle = 'transparent';
      context.fill();
      context.lineWidth = 0;
      context.stroke();
    });
    expect(svg).toBe('');
  });
});

describe('the words of XML', () => {
  test('escape marks, and replace what no XML may hold', () => {
    expect(escapeXml('a<b>&"\u0000\ud800\n')).toBe('a&lt;b&gt;&amp;&quot;\ufffd\ufffd\n');
    expect(escapeXml('𝔸')).toBe('𝔸');
  });

  test('leave out attributes that are undefined', () => {
    expect(xml('g', { a: 1.005, b: undefined, c: '"' }, 'x')).toBe('<g a="1" c="&quot;">x</g>');
    expect(xml('g', {})).toBe('<g/>');
  });

  test('have no place for what is no number', () => {
    expect(xmlNumber(-0.001)).toBe('0');
    expect(() => xmlNumber(Number.NaN)).toThrow('no place in a picture: NaN');
  });
});

test('notation raises and lowers what follows its marks', () => {
  expect(readNotation('⟨x^S, Δ⟩_P at l_{AB}')).toEqual([
    { text: '⟨x', level: 'base' },
    { text: 'S', level: 'raised' },
    { text: ', Δ⟩', level: 'base' },
    { text: 'P', level: 'lowered' },
    { text: ' at l', level: 'base' },
    { text: 'AB', level: 'lowered' },
  ]);
});

test('Chinese characters are a full em wide', () => {
  expect(textWidth('内积', 12)).toBe(24);
  expect(textWidth('', 12)).toBe(0);
});
