import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { type Setting, vdominance } from './world';

const NOTE = `# Note

\`\`\`vdominance
l0: 5
lA: 1
lB: 4
steps: 12
claims:
  - V_T >= V_S
  - "count(inner < 0) < 100 * 2"
\`\`\`

The mean is 7<!-- = mean(inner) -->.

\`\`\`vdominance
l0: 2
lA: 2
lB: 3
rates: 4:1
steps: 12
\`\`\`
`;

async function report(words: string, setting: Setting = {}) {
  const written: Record<string, string> = {};
  const answer = await vdominance(['report', ...words.split(' ')], { ...setting, written });
  return { ...answer, written };
}

/** The page of a report that was made, and the other files of it. */
async function made(words: string, setting: Setting = {}) {
  const { code, out, err, written } = await report(words, setting);
  expect([code, out, err]).toEqual([0, '', '']);
  const { '/notes/page.html': page = '', ...others } = written;
  return { page, others };
}

const GOLDEN = '--l0 5 --lA 1 --lB 4';
const golden = made(`${GOLDEN} --out page.html --figures pictures`);
const ofNote = made('note.md --out page.html --figures pictures', { files: { '/notes/note.md': NOTE } });

/** The text between tags, with narrow spaces plain. */
function plain(html: string): string {
  return html
    .replace(/<style>.*?<\/style>|<[^>]*>/gs, '')
    .replaceAll('\u202f', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

function rowOf(page: string, label: string): string[] {
  const rows = [...page.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)];
  const [, , cells = ''] = rows.find(([, heading = '']) => plain(heading) === label)!;
  return [...cells.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => plain(cell));
}

/** Elements are closed in the order in which they were opened; only `meta` and empty elements of pictures are not. */
function assertBalanced(page: string): void {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of page.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/gi)) {
    if (empty || name === 'meta') continue;
    if (closing) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
}

describe('a report about what flags give', () => {
  test('is one page that is well formed, loads nothing and runs nothing', async () => {
    const { page } = await golden;
    expect(page.startsWith('<!DOCTYPE html>\n<html lang="en"><head>')).toBe(true);
    assertBalanced(page);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
    expect(page.match(/https?:[^"]*/g)?.filter((address) => address !== 'http://www.w3.org/2000/svg')).toEqual([]);
    expect(page).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  test('names the version, the set and the parameters exactly, with what is a default', async () => {
    const { page } = await golden;
    expect(page).toContain(`V-Dominance Explorer ${version}`);
    expect(page).toContain('<h2>l<sub>0</sub> = 5, l<sub>A</sub> = 1, l<sub>B</sub> = 4</h2>');
    expect(rowOf(page, 'prefill length l0')).toEqual(['5', '']);
    expect(rowOf(page, 'token budget B')).toEqual(['1000', 'by default']);
    expect(rowOf(page, 'A')).toEqual(['stable, largest |eigenvalue| 0.942163', '']);
    expect(plain(page)).not.toContain('SHA-256');
  });

  test('tells every standing claim, the quiet ones too', async () => {
    const { page } = await golden;
    const [verdict, decided, told] = rowOf(page, '⟨xS, Δ⟩P ≥ 0 at every step');
    expect([verdict, decided]).toEqual(['▼ fails', 'exactly']);
    expect(told).toMatch(/^⟨xS, Δ⟩P < 0 at 197 of 200 steps, first at t = 3: −719\/480 · N\*² \(exact\)\./);
    expect(rowOf(page, 'A is stable').slice(0, 2)).toEqual(['✓ holds', 'exactly']);
    expect(rowOf(page, 'no eviction raises VS')[0]).toBe('▼ fails');
  });

  test('has the summary, counts out of what they count', async () => {
    const { page } = await golden;
    expect(rowOf(page, 'steps with GT ≥ GS')).toEqual(['77 of 200']);
    expect(rowOf(page, 'evictions that lower VS')).toEqual(['0 of 2']);
    expect(rowOf(page, 'first step with ⟨xS, Δ⟩P < 0')).toEqual(['3']);
    expect(rowOf(page, 'mean VT / VS')).toEqual(['0.919826']);
  });

  test('has the facts, none of which fails', async () => {
    const { page } = await golden;
    expect(rowOf(page, 'W·xT = W·xS = W·Δ = 0, steps')).toEqual(['200 of 200']);
    const [, facts = ''] = /<h3>Facts[^<]*<\/h3>(.*?)<h3>/s.exec(page)!;
    expect(facts).not.toContain('▼');
  });

  test('has the matrices exactly', async () => {
    const { page } = await golden;
    const [, matrices = ''] = /<h3>Matrices<\/h3>(.*?)<h3>/s.exec(page)!;
    const rows = [...matrices.matchAll(/<tr><th scope="row">\d?<\/th>(.*?)<\/tr>/gs)].map(([, cells = '']) => {
      return [...cells.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell);
    });
    expect(rows[0]).toEqual(['6', '7/2', '4', '9/2']);
    expect(rows[1]).toEqual(['−7/12', '−2/3', '−3/4', '0']);
    expect(rows[5]).toEqual(['−7/12', '−2/3', '−3/4', '3/4']);
    // (1152, 528, 108, 0)/90.
    expect(rows[6]).toEqual(['64/5', '88/15', '6/5', '0']);
    expect(plain(matrices)).toContain('Equilibrium N* = 500/9');
  });

  test('has the eight figures and the eigenvalues as pictures with titles and descriptions', async () => {
    const { page } = await golden;
    const pictures = page.match(/<figure><svg [^>]*role="img"><title>[^<]+<\/title><desc>[^<]+<\/desc>/g);
    expect(pictures).toHaveLength(9);
    expect(page.match(/<figcaption>/g)).toHaveLength(9);
  });

  test('has a row for each step, failing ones marked by what is decided', async () => {
    const { page } = await golden;
    const [, steps = ''] = /<h3>Steps<\/h3>(.*)$/s.exec(page)!;
    expect(steps.match(/<tr><th scope="row">/g)).toHaveLength(200);
    const [, row = ''] = /<th scope="row">3<\/th>(.*?)<\/tr>/s.exec(steps)!;
    expect(plain(row)).toContain('▼ −4623.2');
    expect(steps.match(/▼ −/g)!.length).toBe(197);
  });

  test('writes the same figures as files of their names', async () => {
    const { page, others } = await golden;
    const names = [
      'G_vs_V_relation',
      'analysis_dashboard',
      'case_distribution',
      'delta_extrema',
      'delta_heatmap',
      'eviction_delta_relation',
      'lyapunov_energy',
      'p_norm_experiments',
    ];
    expect(Object.keys(others).toSorted()).toEqual(names.map((name) => `/notes/pictures/${name}.svg`));
    for (const svg of Object.values(others)) expect(page).toContain(svg);
  });

  test('is the same bytes each time', async () => {
    const again = await made(`${GOLDEN} --out page.html`);
    expect(again.page).toBe((await golden).page);
    expect(again.others).toEqual({});
  });

  test('recolours its pictures for dark readers, but not on paper', async () => {
    const { page } = await golden;
    const [, dark = ''] = /@media screen and \(prefers-color-scheme:dark\)\{(.*?)\n\}\n@media print/s.exec(page)!;
    expect(dark).toContain('figure svg [fill="#0063d3"]{fill:#4daafc}');
    expect(dark).toContain('figure svg [stroke="#b5651d"]{stroke:#d7974d}');
    expect(page).toContain('section{break-before:page}');
    // Every colour of every picture has its counterpart.
    const used = new Set([...page.matchAll(/ (?:fill|stroke)="(#[\da-f]+)"/g)].map(([, colour]) => colour!));
    expect([...used].filter((colour) => !dark.includes(`"${colour}"`))).toEqual([]);
  });

  test('is cut after 2,000 steps, and says where the rest is', async () => {
    const { page } = await made('--l0 20 --lA 2 --lB 5 --steps 2500 --out page.html');
    const [, steps = ''] = /<h3>Steps<\/h3>(.*)$/s.exec(page)!;
    expect(steps.match(/<tr><th scope="row">/g)).toHaveLength(2000);
    expect(plain(steps)).toContain('The first 2000 of 2500 steps; vdominance run --csv gives all.');
  });
});

describe('a report about a document', () => {
  test('names it, its content hash, and every set', async () => {
    const { page } = await ofNote;
    expect(page).toContain('<title>V-dominance report: note.md</title>');
    expect(page).toContain(`SHA-256 of note.md: ${createHash('sha256').update(NOTE).digest('hex')}`);
    expect(
      [...page.matchAll(/<section id="([^"]*)"><h2>(.*?)<\/h2>/g)].map(([, id, title = '']) => [id, plain(title)]),
    ).toEqual([
      ['set-1', 'Set 1: l0 = 5, lA = 1, lB = 4'],
      ['set-2', 'Set 2: l0 = 2, lA = 2, lB = 3'],
    ]);
    expect(page).toContain('<a href="#set-2">');
  });

  test('tells written claims and bound numbers as they stand', async () => {
    const { page } = await ofNote;
    expect(rowOf(page, 'V_T >= V_S')[0]).toBe('▼ fails');
    expect(rowOf(page, 'count(inner < 0) < 100 * 2')[0]).toBe('✓ holds');
    const [verdict, , told] = rowOf(page, '7 = mean(inner)');
    expect([verdict, told]).toEqual(['▼ fails', expect.stringContaining('would print as')]);
  });

  test('says what does not exist in an unstable set', async () => {
    const { page } = await ofNote;
    const [, unstable = ''] = /<section id="set-2">(.*)<\/section>/s.exec(page)!;
    expect(rowOf(unstable, 'A')[0]).toMatch(/^not stable: .* P does not exist/);
    expect(plain(unstable)).toContain('lyapunov_energy needs P, which does not exist: A is not stable.');
    expect(plain(unstable)).toContain('P does not exist: A is not stable.');
    expect(unstable.match(/<figure>/g)).toHaveLength(5);
  });

  test('has a folder of figures for each set, or the folder itself for one set', async () => {
    const { others } = await ofNote;
    const files = Object.keys(others).toSorted();
    expect(files.filter((file) => file.startsWith('/notes/pictures/1/'))).toHaveLength(8);
    expect(files.filter((file) => file.startsWith('/notes/pictures/2/'))).toEqual([
      '/notes/pictures/2/analysis_dashboard.svg',
      '/notes/pictures/2/case_distribution.svg',
      '/notes/pictures/2/delta_extrema.svg',
      '/notes/pictures/2/delta_heatmap.svg',
    ]);
    const second = await made('note.md --set 2 --out page.html --figures pictures', {
      files: { '/notes/note.md': NOTE },
    });
    expect(Object.keys(second.others)).toContain('/notes/pictures/delta_extrema.svg');
    expect(second.page.match(/<section /g)).toHaveLength(1);
  });

  test('lets no text of the document be markup', async () => {
    const name = '/notes/a<b>&"c".md';
    const text =
      '```vdominance\nl0: 5\nlA: 1\nlB: 4\nsteps: 3\nclaims:\n  - "inner < <script>alert(1)</script>"\n```\n';
    const { code, written } = await report('a<b>&"c".md --out page.html', { files: { [name]: text } });
    expect(code).toBe(0);
    const page = written['/notes/page.html']!;
    assertBalanced(page);
    expect(page).not.toContain('<script');
    expect(page).toContain('<title>V-dominance report: a&lt;b&gt;&amp;&quot;c&quot;.md</title>');
  });

  test('tells why a set cannot be read, and of the others', async () => {
    const text = '```vdominance\nl0: 5\nlA: 4\nlB: 4\n```\n\n```vdominance\nl0: 5\nlA: 1\nlB: 4\nsteps: 3\n```\n';
    const { page } = await made('note.md --out page.html', { files: { '/notes/note.md': text } });
    const [, first = ''] = /<section id="set-1">(.*?)<\/section>/s.exec(page)!;
    expect(plain(first)).toContain('This parameter set cannot be read.');
    expect(plain(first)).toContain('lA must be less than lB: 4 is not less than 4.');
    expect(page).toContain('<section id="set-2">');
  });

  test('speaks Chinese', async () => {
    const files = { '/notes/note.md': NOTE };
    const { page } = await made('note.md --set 1 --out page.html', { files, env: { LANG: 'zh_CN.UTF-8' } });
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<h3>判定</h3>');
    expect(rowOf(page, 'GT ≥ GS 的步数')).toEqual([expect.stringMatching(/ \/ 12$/)]);
  });
});

describe('a report is refused', () => {
  const files = { '/notes/note.md': NOTE, '/notes/empty.md': 'nothing\n' };

  test.each([
    ['note.md', '--out must be given.'],
    ['--l0 5 --lA 1 --lB 4', '--out must be given.'],
    ['--l0 5 --lA 1 --out page.html', '--lB must be given.'],
    ['--l0 5 --lA x --lB 4 --out page.html', '--lA: '],
    ['note.md --l0 7 --out page.html', '--l0 and FILE contradict each other.'],
    ['note.md other.md --out page.html', 'report takes one FILE: other.md is a second one.'],
    ['note.md --set 3 --out page.html', '--set must be a number from 1 to 2: 3 is not.'],
    ['note.md --set 0 --out page.html', '--set must be a number from 1 to 2: 0 is not.'],
    ['--set 1 --l0 5 --lA 1 --lB 4 --out page.html', '--set needs a FILE to choose from.'],
    ['empty.md --out page.html', 'empty.md states no parameter set.'],
    ['nowhere.md --out page.html', 'cannot read nowhere.md: there is no such file or folder.'],
    ['note.md --format json --out page.html', '--format is not a flag of this command.'],
  ])('%s', async (words, sentence) => {
    const { code, out, err, written } = await report(words, { files });
    expect([code, out, written]).toEqual([2, '', {}]);
    expect(err).toContain(`vdominance: ${sentence}`);
  });

  test('where it cannot be written', async () => {
    const refused = await report(`${GOLDEN} --steps 2 --out page.html`, { refused: ['/notes/page.html'] });
    expect([refused.code, refused.err]).toEqual([2, 'vdominance: cannot write page.html: permission is denied.\n']);
    const folder = await report(`${GOLDEN} --steps 2 --out page.html`, { files: { '/notes/page.html/x': '' } });
    expect([folder.code, folder.err]).toEqual([2, 'vdominance: cannot write page.html: it is a folder.\n']);
  });
});

test('progress names the set', async () => {
  const setting = { files: { '/notes/note.md': NOTE }, terminal: true, tick: 300 };
  const { err } = await report('note.md --out page.html', setting);
  expect(err).toContain('running set 2 …');
  expect(err.endsWith('\r\u001b[K')).toBe(true);
});
