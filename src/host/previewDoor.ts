import * as vscode from 'vscode';

/** A block as the preview meets it: in the document with this address, if it is one, from `line` up to `endLine`. */
export interface PreviewBlock {
  readonly uri: vscode.Uri | null;
  readonly source: string;
  readonly line: number;
  readonly endLine: number;
}

/** What the preview shows of a block, as HTML; at once, with what is known by now. */
export interface BlockRenderer {
  render(block: PreviewBlock): string;
}

/** The little of markdown-it that is met here; the editor's preview brings its own copy of it. */
interface Token {
  readonly info: string;
  readonly content: string;
  readonly map: readonly [number, number] | null;
}

interface SelfRenderer {
  renderAttrs(token: Token): string;
  renderToken(tokens: readonly Token[], index: number, options: unknown): string;
}

type FenceRule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: { readonly currentDocument?: vscode.Uri } | undefined,
  self: SelfRenderer,
) => string;

interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: FenceRule } };
  readonly utils: { escapeHtml(text: string): string };
}

/** The info string of a block as the readers take it (fenceSource.ts). */
const BLOCK = /^vdominance(?:[\s`]|$)/;

/** The way into the markdown preview, which asks for it at activation; who renders the blocks comes later. */
export class PreviewDoor implements vscode.Disposable {
  private readonly met = new vscode.EventEmitter<void>();
  /** Null until the surfaces are loaded. */
  renderer: BlockRenderer | null = null;

  /** The preview shows a block, and nobody is here to render it. */
  readonly onDidMeetBlock = this.met.event;

  /** The plugin, under the name that the preview asks for: our blocks are rendered here, other fences by whom they were before. */
  readonly extendMarkdownIt = (markdown: MarkdownIt): MarkdownIt => {
    const { rules } = markdown.renderer;
    const before = rules.fence;
    rules.fence = (tokens, index, options, env, self) => {
      const token = tokens[index]!;
      if (BLOCK.test(token.info.trim()))
        return `<div${self.renderAttrs(token)}>${this.content(markdown, token, env)}</div>\n`;
      return before ? before(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
    };
    return markdown;
  };

  dispose(): void {
    this.met.dispose();
  }

  private content({ utils }: MarkdownIt, { content, map }: Token, env?: { currentDocument?: vscode.Uri }): string {
    if (this.renderer) {
      const [line, endLine] = map ?? [-1, -1];
      return this.renderer.render({ uri: env?.currentDocument ?? null, source: content, line, endLine });
    }
    this.met.fire();
    return `<pre>${utils.escapeHtml(content)}</pre>`;
  }
}
