/** A Model Context Protocol server on standard input and output: the tools that the editor offers its language models, and no others. */
import { isAbsolute, relative, resolve } from 'node:path';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { version } from '../../package.json';
import { DEFAULT_OPTIONS } from '../core/checkOptions';
import { engineOver } from '../engine/caller';
import { startSliced } from '../engine/inline';
import { TOOLS } from '../engine/tools';
import { type ToolContext, ToolError } from '../engine/tools/tool';
import { createWorks } from '../engine/works';
import { readFlags } from './flags';
import { cannotRead, HumanError, tell } from './humanError';
import type { ExitCode } from './io';
import { readText } from './readText';
import type { Command, Session } from './session';

/** Whether a path leads out of the folder. */
function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(/[\\/]/)[0] === '..' || isAbsolute(way);
}

/** Reads a document of the working folder, and nothing outside of it: a model may ask for any path. */
async function readDocument(path: string, { io, language }: Session): Promise<string> {
  const absolute = resolve(io.cwd, path);
  if (isOutside(io.cwd, absolute)) throw new ToolError('not-in-workspace', language, { path });
  try {
    return readText(io.files.read(absolute)).text;
  } catch (error) {
    const { key, args } = cannotRead(path, error);
    throw new Error(tell(key, language, args));
  }
}

function answer(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}

/** What is wrong with a request is an answer too, so that a model may mend it. */
async function callTool(name: string, input: unknown, context: ToolContext): Promise<CallToolResult> {
  const tool = TOOLS.find((known) => known.name === name);
  if (!tool) return { ...answer(`no tool ${name}`), isError: true };
  try {
    return answer(await tool.run(input, context));
  } catch (error) {
    return { ...answer(error instanceof Error ? error.message : String(error)), isError: true };
  }
}

/** The server, not yet connected. */
function createServer(session: Session): Server {
  const engine = engineOver(startSliced(createWorks()));
  const server = new Server({ name: 'vdominance', version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, async () => ({
    tools: TOOLS.map(({ name, description, inputSchema }) => ({
      name,
      description,
      inputSchema: { ...inputSchema, required: [...inputSchema.required] },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) =>
    callTool(params.name, params.arguments ?? {}, {
      engine,
      options: DEFAULT_OPTIONS,
      language: session.language,
      signal,
      readText: (path) => readDocument(path, session),
    }),
  );
  return server;
}

export const mcpCommand: Command = {
  help: 'help-mcp',
  async run(argv, session): Promise<ExitCode> {
    const { positionals } = readFlags(argv, {});
    const [word] = positionals;
    if (word !== undefined) throw new HumanError('no-words', { command: 'mcp', word });
    const { input, output } = session.io.stdio;
    const server = createServer(session);
    await server.connect(new StdioServerTransport(input, output));
    await new Promise<void>((done) => {
      input.once('end', done);
      input.once('close', done);
    });
    await server.close();
    return 0;
  },
};
