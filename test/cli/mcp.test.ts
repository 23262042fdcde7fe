import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { TOOLS } from '../../src/engine/tools';
import { vdominance } from './world';

const NOTE = '```vdominance\nl0: 5\nlA: 1\nlB: 4\n```\n';

interface Response {
  readonly id: number;
  readonly result: {
    readonly tools?: readonly { readonly name: string; readonly inputSchema: object }[];
    readonly content?: readonly { readonly text: string }[];
    readonly isError?: boolean;
    readonly serverInfo?: { readonly name: string };
  };
}

const CLIENT = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };

/** Sends requests as a client would, one after the other, then ends the input. */
async function talk(...requests: readonly { readonly method: string; readonly params?: object }[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const files = { '/notes/a.md': NOTE, '/secret.md': NOTE };
  const running = vdominance(['mcp'], { files, stdio: { input, output } });
  const responses: Response[] = [];
  let rest = '';
  const all = [{ method: 'initialize', params: CLIENT }, ...requests];
  const send = (id: number) => input.write(`${JSON.stringify({ jsonrpc: '2.0', id, params: {}, ...all[id] })}\n`);
  send(0);
  for await (const chunk of output) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop()!;
    responses.push(...lines.map((line) => JSON.parse(line) as Response));
    if (responses.length === all.length) break;
    send(responses.length);
  }
  input.end();
  const { code, err } = await running;
  return { code, err, results: responses.slice(1).map(({ result }) => result), hello: responses[0]!.result };
}

const call = (name: string, input: object) => ({ method: 'tools/call', params: { name, arguments: input } });

test('the server offers the tools of the editor, with the same words and schemas', async () => {
  const { results, hello, code, err } = await talk({ method: 'tools/list' });
  expect(hello.serverInfo?.name).toBe('vdominance');
  const offered = TOOLS.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
  expect(results[0]!.tools).toEqual(offered);
  expect([code, err]).toEqual([0, '']);
});

test('a document is checked, by its path in the working folder', async () => {
  const { results } = await talk(call('check_document', { path: 'a.md' }));
  const data = JSON.parse(results[0]!.content![0]!.text) as { findings: { code: string; step: number }[] };
  expect(data.findings.map(({ code, step }) => [code, step])).toEqual([
    ['inner-violated', 3],
    ['V_dominance-violated', 3],
    ['G_dominance-violated', 11],
  ]);
});

test('a simulation is run, and a claim explained by its exact terms', async () => {
  const { results } = await talk(
    call('run_simulation', { l0: 5, lA: 1, lB: 4 }),
    call('explain_claim', { path: 'a.md', set: 1, claim: 'inner' }),
  );
  expect(JSON.parse(results[0]!.content![0]!.text)).toMatchObject({ stable: true, summary: { innerNegative: 197 } });
  expect(results[1]!.content![0]!.text).toContain('t = 3');
});

test.each([
  ['a path outside of the working folder', call('check_document', { path: '../secret.md' }), 'is in no folder'],
  ['a file that is not there', call('check_document', { path: 'b.md' }), 'cannot read b.md'],
  ['input that is not as the schema says', call('run_simulation', { l0: 5 }), 'not as the schema says'],
  ['a tool that there is not', call('delete_everything', {}), 'no tool delete_everything'],
])('%s is answered with an error in words', async (_, request, words) => {
  const { results, code } = await talk(request);
  expect(results[0]!.isError).toBe(true);
  expect(results[0]!.content![0]!.text).toContain(words);
  expect(code).toBe(0);
});

test('further words are refused', async () => {
  const { code, err } = await vdominance(['mcp', 'now']);
  expect([code, err]).toEqual([2, 'vdominance: mcp takes no words: now is one.\n']);
});
