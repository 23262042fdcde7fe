import * as vscode from 'vscode';
import { fill, type Language } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { Report, SetReport } from '../core/report';
import type { RunResult } from '../core/results';
import { aborted } from './aborted';
import type { Checker } from './checker';
import { exactFailure } from './headline';
import { hoverText } from './hoverText';
import { COMMANDS, LANGUAGE } from './ids';
import type { Runs } from './runs';
import { themeKind } from './themeKind';

/** Small enough that a hover shows all of it without scrolling. */
const SIZE = { width: 440, height: 150 };

/** The editor cuts longer markdown off, in the middle of a picture if need be. */
const LONGEST_PICTURE = 80_000;

function dataUri(svg: string): string {
  const bytes = new TextEncoder().encode(svg);
  return `data:image/svg+xml;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

async function picture(run: RunResult, language: Language): Promise<string | null> {
  const { innerProductSvg } = await import('./chart');
  const theme = themeKind();
  const address = dataUri(innerProductSvg(run, { theme, language, ...SIZE }));
  if (address.length > LONGEST_PICTURE) return null;
  return `![${fill(EDITOR['hover-chart'], language)}](${address}|width=${SIZE.width},height=${SIZE.height})`;
}

function links(uri: vscode.Uri, set: SetReport, report: Report, language: Language): string {
  const link = (words: keyof typeof EDITOR, command: string, args: unknown[]) =>
    `[${fill(EDITOR[words], language)}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
  const exact = exactFailure(report, set);
  const open = link('hover-open', COMMANDS.openExplorer, [uri, set.number, exact?.step]);
  return exact ? `${open} · ${link('hover-copy', COMMANDS.copyExactValue, [uri, exact.claim])}` : open;
}

/** Over a parameter set: what its run comes to, what it takes by default, and the inner product as a small chart. */
export function registerHover(checker: Checker, runs: Runs, language: Language): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: LANGUAGE },
    {
      async provideHover({ uri }, position, token) {
        const state = checker.stateOf(uri);
        const set = state?.report?.sets.find(({ span }) => state.place(span).contains(position));
        if (!state?.report || !set?.parameters) return null;
        const text = hoverText(state.report, set, language);
        if (text === null) return null;
        const run = set.stable ? await runs.of(set.parameters, aborted(token)) : null;
        const parts = [
          state.stale && `_${fill(EDITOR['hover-stale'], language)}_`,
          text.head,
          run && (await picture(run, language)),
          links(uri, set, state.report, language),
          text.details,
        ];
        const markdown = new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));
        markdown.isTrusted = { enabledCommands: [COMMANDS.openExplorer, COMMANDS.copyExactValue] };
        return new vscode.Hover(markdown, state.place(set.span));
      },
    },
  );
}
