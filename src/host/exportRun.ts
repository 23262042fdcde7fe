import * as vscode from 'vscode';
import { fill } from '../core/present/messages';
import { runCsv } from '../core/present/runCsv';
import type { RunFormat } from '../core/present/runFormat';
import { runJson } from '../core/present/runJson';
import { EDITOR } from '../core/present/words/editor';
import type { Slices } from '../core/slices';
import { drive } from '../engine/drive';
import { documentStem } from './documentName';
import type { Explorer } from './explorer';
import { saveFile } from './saveFile';

/** The formats of the command line: a program reads what either of the two has written. */
export const DATA_FORMATS = ['csv', 'json'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

const WRITERS: Readonly<Record<DataFormat, RunFormat>> = { csv: runCsv, json: runJson };

/** Runs longer than this are written under a notification with a button to stop it (steps). */
const LONG = 50_000;

/** The bytes of a text in pieces, which may be more than one string can hold. */
function* encoded(pieces: Iterable<string>): Slices<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const part = encoder.encode(piece);
    parts.push(part);
    length += part.length;
    yield;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Saves the run on show, of the document or of what is tried in its place, at full precision. */
export async function exportRun({ exploration, subject, setting }: Explorer, format: DataFormat): Promise<void> {
  const { language } = setting;
  const run = exploration.shown?.run;
  if (!run || !subject) {
    void vscode.window.showInformationMessage(fill(EDITOR['nothing-to-export'], language));
    return;
  }
  const name = `${documentStem(subject.uri)}-set${subject.number}.${format}`;
  const progress = {
    location: run.parameters.steps > LONG ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
    title: fill(EDITOR.exporting, language, { name }),
    cancellable: true,
  };
  const content = () =>
    vscode.window.withProgress(progress, async (_, token) => {
      const pieces = WRITERS[format](run, { language });
      const written = await drive(encoded(pieces), () => token.isCancellationRequested);
      return written && written.value;
    });
  const type = { label: format.toUpperCase(), ending: format };
  await saveFile({ beside: subject.uri, name, type }, async () => content(), setting);
}
