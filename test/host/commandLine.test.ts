/** The editor and the command line say the same of a note, to the byte. */
import * as assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { COUNTEREXAMPLE, closeAll, extensionUri, openNote, untilMarks } from './notes';

const NUMBERS = `# Numbers

Take $l_0 = 10$, $l_A = 2$, $l_B = 3$. Then $W = [11, 12, 6.5]$, $N^* \\approx 34.9$ and $x = 3$.

$$P = \\begin{pmatrix} 8.70 & 3.35 & 0 \\\\ 3.53 & 5.04 & 0 \\\\ 0 & 0 & 1 \\end{pmatrix}$$

| t | inner | has_eviction |
| - | ----- | ------------ |
| 1 | 1978.6 | True |
| 2 | 1324.9 | False |

The mean is 24.32<!-- = mean(inner) -->. <!-- vdominance ignore-line -->
`;

const CHINESE = `## 参数：$l_0 = 50$, $l_A = 4$, $l_B = 7$

**$P$ 的特征值**：$\\{1.0, 3.7, 4.8, 6.0, 14.8, 51.0, 166.9\\}$，𝛌 全为正。

\`\`\`vdominance
l0: 5
lA: 9
lB: 4
\`\`\`

<!-- vdominance ignore -->
`;

/** Each front names the file in its own way. */
function withoutPath(report: string): string {
  return report.replace(/^\{"path":"[^"]*",/, '{');
}

/** What the tool of the editor's models answers: the report of the running extension. */
async function editorReport(document: vscode.TextDocument): Promise<string> {
  const input = { path: vscode.workspace.asRelativePath(document.uri) };
  const { content } = await vscode.lm.invokeTool('check_document', { input, toolInvocationToken: undefined });
  return withoutPath(content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join(''));
}

/** The line of the one file in what `check --format json` prints, without its path. */
function commandLineReport({ uri }: vscode.TextDocument): string {
  const program = vscode.Uri.joinPath(extensionUri(), 'dist', 'vdominance.js').fsPath;
  const { stdout, status } = spawnSync(process.execPath, [program, 'check', '--format', 'json', uri.fsPath], {
    encoding: 'utf8',
    env: { LANG: 'en', ELECTRON_RUN_AS_NODE: '1' },
  });
  assert.ok(status === 0 || status === 1, `the command line ended with ${status}`);
  const [, line = ''] = stdout.split('\n');
  return withoutPath(line);
}

type Place = Pick<vscode.Position, 'line' | 'character'>;

interface Reported {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly range: { readonly start: Place; readonly end: Place };
    readonly message: string;
  }[];
}

/** A finding or a mark on one line: its place, and all that it says. */
function told({ code, severity, range: { start, end }, message }: Reported['findings'][number]): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${code} ${message}`;
}

/** The marks of a document as findings. */
function marked({ uri }: vscode.TextDocument): Reported['findings'] {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'V-Dominance');
  return ours.map(({ code, severity, range, message }) => ({
    ...{ range, message, severity: vscode.DiagnosticSeverity[severity]!.toLowerCase() },
    code: String(typeof code === 'object' ? code.value : code),
  }));
}

async function compare(text: string): Promise<void> {
  const document = await openNote(text);
  const report = commandLineReport(document);
  assert.strictEqual(await editorReport(document), report);
  const { findings } = JSON.parse(report) as Reported;
  assert.ok(findings.length > 0);
  await untilMarks(document, ({ length }) => length === findings.length);
  assert.deepStrictEqual(marked(document).map(told).sort(), findings.map(told).sort());
}

describe('the command line says what the editor says', () => {
  afterEach(closeAll);

  for (const [name, text] of Object.entries({
    'a counterexample': COUNTEREXAMPLE,
    'printed numbers, right, wrong and ignored': NUMBERS,
    'lines that end as on Windows': NUMBERS.replaceAll('\n', '\r\n'),
    'Chinese text and a block that cannot be read': CHINESE,
  })) {
    it(`of ${name}`, () => compare(text));
  }

  it('of the example', async () => {
    const example = vscode.Uri.joinPath(extensionUri(), 'examples', 'continuous-batching.md');
    await compare(new TextDecoder().decode(await vscode.workspace.fs.readFile(example)));
  });
});
