import * as v from 'valibot';
import * as vscode from 'vscode';
import { ParameterTextsSchema } from '../protocol';
import type { Explorer } from './explorer';
import { MOST_KEPT } from './keptRuns';
import type { Subject } from './subject';

const SubjectSchema = v.object({ uri: v.string(), number: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const MementoSchema = v.object({
  subject: v.nullable(SubjectSchema),
  pinned: v.boolean(),
  /** What the set stated, to find it again by, and what was tried in its place. */
  stated: v.nullable(ParameterTextsSchema),
  explored: v.nullable(ParameterTextsSchema),
  kept: v.pipe(
    v.array(
      v.object({
        name: v.string(),
        mode: v.picklist(['frozen', 'following']),
        subject: SubjectSchema,
        parameters: ParameterTextsSchema,
        stated: ParameterTextsSchema,
      }),
    ),
    v.maxLength(MOST_KEPT),
  ),
});

/** All that an explorer is made again from after a reload, as plain data; the page keeps it for the host. */
export type Memento = v.InferOutput<typeof MementoSchema>;

/** What the page keeps is the reader's choices, which are its own affair, and the host's memento. */
const SavedSchema = v.object({ host: MementoSchema });

function written({ uri, number }: Subject): Memento['kept'][number]['subject'] {
  return { uri: uri.toString(), number };
}

/** The subject as it was; null when its address is none. */
export function readSubject({ uri, number }: { readonly uri: string; readonly number: number }): Subject | null {
  try {
    return { uri: vscode.Uri.parse(uri, true), number };
  } catch {
    return null;
  }
}

/** What to keep of an explorer. One that is being restored is still what it is restored from. */
export function mementoOf({ restoring, subject, pinned, exploration, kept }: Explorer): Memento {
  if (restoring) return restoring;
  return {
    subject: subject && written(subject),
    pinned,
    stated: exploration.stated,
    explored: exploration.explored,
    kept: kept.all.map(({ name, mode, subject, parameters, stated }) => {
      return { name, mode, subject: written(subject), parameters, stated };
    }),
  };
}

/** The memento in what VS Code kept of a page; null when there is none that can be read. */
export function readMemento(saved: unknown): Memento | null {
  const read = v.safeParse(SavedSchema, saved);
  return read.success ? read.output.host : null;
}
