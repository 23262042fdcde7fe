/** What a keystroke costs: checks of whole notes and of a long text of mathematics, beside a markdown parser over the same text. */
import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { check } from '../../src/core/check';
import { DEFAULT_OPTIONS } from '../../src/core/checkOptions';
import { createMemory } from '../../src/core/memory';
import type { Report } from '../../src/core/report';
import { drain } from '../../src/core/slices';
import { measure, type Work } from './measure';
import { printRows } from './report';

const ROUNDS = { rounds: 41, warmUp: 8 };

/** Goals of the product for a warm process (milliseconds). */
const GOALS = { check: 15, keystroke: 5, mathematics: 20 };

/** The text with one more letter at the end of its middle line, another one each time. */
function typing(text: string): () => string {
  const middle = text.indexOf('\n', text.length >> 1);
  let typed = 0;
  return () => {
    typed++;
    return `${text.slice(0, middle)}${String.fromCharCode(97 + (typed % 26))}${text.slice(middle)}`;
  };
}

function checked(text: string, memory = createMemory()): Report {
  return drain(check(text, DEFAULT_OPTIONS, memory));
}

function keystrokes(name: string, text: string): Work {
  const memory = createMemory();
  checked(text, memory);
  const next = typing(text);
  return { name, run: () => checked(next(), memory) };
}

/** Prose, formulas, tables and lists of mathematics, some 200,000 characters, and no parameters in it. */
function mathematics(): string {
  const section = (k: number): string => `## ${k}. 引理与估计

设 $x_{${k}} \\in \\mathbb{R}^n$，则对任意 $\\varepsilon > 0$ 有 $\\|x_{${k}}\\| \\le ${k}\\varepsilon + 0.${k}5$，其中 $\\|x\\|^2 = x^\\top x$。

$$\\begin{pmatrix} ${k} & 1.5 & 0 \\\\ 0.25 & ${k + 1} & 2 \\end{pmatrix} \\cdot y = \\sum_{s=0}^{n-1} w_s y_s$$

- 情形 $s < ${k}$：$f(s) = s^2 + ${k}$，见 [引理](#${k})
- 情形 $s \\ge ${k}$：\`f(s) = 0\`，费用 100$ 与 200$

| $s$ | $f(s)$ | $|f(s)|$ |
|-----|--------|----------|
| 1 | ${k + 1}.0 | 2.5 |
| 2 | ${k + 4}.0 | 6.25 |

> **注** 常数 $c_{${k}} = \\frac{1}{${k}}$ 与 $n$ 无关。

`;
  let text = '# 估计\n\n';
  for (let k = 1; text.length < 200_000; k++) text += section(k);
  return text;
}

/** `paths`: notes to check in the place of the example. */
export function benchDocuments(paths: readonly string[]): void {
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const [cold, warm] = measure(
      [{ name: 'check, all caches empty', run: () => checked(text) }, keystrokes('check after one keystroke', text)],
      ROUNDS,
    );
    const rows = [
      { ...cold!, goal: GOALS.check },
      { ...warm!, goal: GOALS.keystroke },
    ];
    printRows(`${path} (${text.length.toLocaleString('en')} characters)`, rows);
  }
  const text = mathematics();
  const [ours, peer] = measure(
    [
      keystrokes('check after one keystroke', text),
      { name: 'peer: mdast-util-from-markdown on the whole text', run: () => fromMarkdown(text) },
    ],
    { rounds: 11, warmUp: 3 },
  );
  printRows(`mathematics without parameters (${text.length.toLocaleString('en')} characters)`, [
    { ...ours!, goal: GOALS.mathematics },
    peer!,
  ]);
}
