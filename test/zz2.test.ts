import { it } from 'vitest';
import { findBoundComments } from '../src/core/document/boundComments';
import { printAlike } from '../src/core/document/printAlike';
import { rational } from '../src/core/number/rational';
it('x', () => {
  const t = '均值 $0.9424$<!-- = mean(inner) --> 与 `0.1<!-- = x -->` 约 **55.6%**<!-- = 1 --> $1.5\\times 10^{-14}$<!-- = 2 --> −0.79<!-- = d --> a1<!-- = q --> $P_{2}$<!-- =3 -->\r\n\r\n`a\r\n\r\n9<!-- = n -->\r\n\r\n- item\r\n  ```\r\n  3<!-- = k -->\r\n  ```\r\n  4<!-- = kk -->\n2e-3<!-- = e --> 10^{-5}<!-- = f --> ５．２％<!-- = w --> \\(12\\%\\)<!-- = z -->\n1,000<!-- = h -->';
  for (const c of findBoundComments(t)) console.log(c.expression.text, '|', t.slice(c.expression.span.start, c.expression.span.end), '|', c.printed && [c.printed.text, t.slice(c.printed.span.start, c.printed.span.end), String(c.printed.value.num), String(c.printed.value.den), String(c.printed.unit.den), JSON.stringify(c.printed.style), printAlike(rational(-123456n, 1000n), c.printed), printAlike(rational(1n, 1000n), c.printed)].join(' ; '));
});
