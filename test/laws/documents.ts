/** Arbitrary proof notes: blocks of all kinds, with parameters and without. */
import * as fc from 'fast-check';
import { parameterTexts } from '../../src/core/model/parameterText';
import { anyParameters } from '../parameters';

const FENCE = ['```vdominance', 'l0: 5', '', 'lA: x', 'lB: 4', '```'];
const TABLE = ['| 参数 | 值 |', '|---|---|', '| $l_0$ | 10 |', '| $l_A$ | 7 |', '| $l_B$ | 3 |'];

/** Whole blocks, line by line. Each problem in them is one whose characters stand in no other place of the block. */
const BLOCKS: readonly (readonly string[])[] = [
  FENCE,
  ['~~~~vdominance', 'l0: 1 # 𝛌', 'lA: 1', 'lB: 2', 'colour: 红', '~~~~'],
  TABLE,
  ['**参数**（$l_0 = 50$, $l_A = 4$, $l_B = 7$）：𝛌'],
  ['## $l_0 = 5$, $l_A = 9$,', '$l_B = 4$'],
  ['Let $(l_0, l_A, l_B) = (1, 2, 1)$'],
  ['<!-- vdominance expect inner fails -->'],
  ['<!-- vdominance expect outer fails -->'],
  ['- 甲', '', ...FENCE.map((line) => `  ${line}`)],
  ['1. 乙', '', ...TABLE.map((line) => `   ${line}`)],
  ['> 丙', '>', ...FENCE.map((line) => `> ${line}`)],
  ['```python', 'l0 = 1', '', '```'],
  ['$$A = \\begin{pmatrix}', '1 & 2', '\\end{pmatrix}$$'],
  ['    indented: $l_0 = 1$, $l_A = 1$, $l_B = 2$'],
  ['<div>', '```vdominance', '</div>'],
  ['步数 100$ 与 200$。', '$W_0 = l_0 + 1$'],
  ['# 标题'],
  ['***'],
];

const anyBlock = fc.constantFrom(...BLOCKS).map((lines) => lines.join('\n'));

/** Blocks with blank lines between them. */
export const anyNote = fc.array(anyBlock, { maxLength: 7 }).map((blocks) => blocks.join('\n\n'));

/** Text made of what markdown, YAML and formulas give a meaning to. */
export const anyMarks = fc
  .array(
    fc.constantFrom(
      ...[
        '```',
        'vdominance',
        '\n',
        '\r\n',
        '\r',
        ' ',
        '\t',
        '> ',
        '- ',
        '1. ',
        '|',
        '|---|---|',
        '$',
        '$$',
        '\\',
        '{',
        '}',
        '[',
        ']',
      ],
      ...[
        'l_0',
        'l_A',
        'l_B',
        '\\lambda_A',
        'B',
        'Q',
        '=',
        ':',
        ',',
        '1',
        '2/3',
        '-',
        '\\text{',
        '\\frac',
        '\\begin{x}',
        '<!-- ',
        ' -->',
      ],
      ...[
        'l0: 5\n',
        'lA: 1\n',
        'lB: 4\n',
        'claims:\n',
        'expect inner fails',
        '*',
        '_',
        '`',
        '<a>',
        '# ',
        '---',
        '\0',
        '\ud800',
        '步数',
        '𝛌',
        '&a',
        '*a',
        '!',
      ],
      ...['$l_0 = 5$, $l_A = 1$, $l_B = 4$'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** The texts of a valid parameter set, as controls give them. */
export const anyTexts = anyParameters({ lB: 6, steps: 300 }).map(parameterTexts);
