import { resolve } from 'node:path';
import { DEFAULT_OPTIONS } from '../core/checkOptions';
import { LineIndex } from '../core/document/lines';
import { readDocument } from '../core/document/read';
import type { DocumentReading, SetReading } from '../core/document/reading';
import type { RawParameters } from '../core/model/rawParameters';
import { readParameters } from '../core/model/readParameters';
import type { Problem, Span } from '../core/report';
import { cannotRead, HumanError } from './humanError';
import type { Io } from './io';
import { readText } from './readText';

/** The parameters that a document states in one of its sets. */
export interface StatedSet {
  readonly raw: RawParameters;
  /** What is wrong with the block itself, so that no value of a flag can mend it: a key set twice, an unclosed list. */
  readonly faults: readonly Problem[];
  /** Where it is said that a value is missing. */
  readonly anchor: Span;
  /** UTF-16 units of the document. */
  readonly length: number;
  /** `note.md:12:5`, for sentences about a place in the document. */
  place(span: Span): string;
}

/** A command line without FILE states nothing beforehand. */
export const NOTHING_STATED: StatedSet = {
  raw: new Map(),
  faults: [],
  anchor: { start: 0, end: 0 },
  length: 0,
  place: () => '',
};

function pick(sets: readonly SetReading[], number: string | undefined, path: string): SetReading {
  if (sets.length === 0) throw new HumanError('no-set', { path });
  if (number === undefined) {
    if (sets.length > 1) throw new HumanError('set-missing', { path, sets: sets.length });
    return sets[0]!;
  }
  const set = /^[1-9]\d*$/.test(number) ? sets[Number(number) - 1] : undefined;
  if (!set) throw new HumanError('set-number', { sets: sets.length, text: number });
  return set;
}

function findFaults({ problems }: DocumentReading, { raw, span, parameters }: SetReading): Problem[] {
  if (parameters) return [];
  const ofValues = readParameters(raw, DEFAULT_OPTIONS.limits).problems;
  const isOfValue = (problem: Problem) => ofValues.some(({ code }) => code === problem.code);
  return problems.filter(
    (problem) => problem.span.start >= span.start && problem.span.end <= span.end && !isOfValue(problem),
  );
}

/** The set of that number (counted from 1 in document order; not needed where there is one). Throws HumanError when there is none. */
export function chooseSet(path: string, number: string | undefined, io: Io): StatedSet {
  let bytes: Uint8Array;
  try {
    bytes = io.files.read(resolve(io.cwd, path));
  } catch (error) {
    throw cannotRead(path, error);
  }
  const { text } = readText(bytes);
  const reading = readDocument(text, DEFAULT_OPTIONS.limits);
  const set = pick(reading.sets, number, path);
  const lines = new LineIndex(text);
  const place = ({ start }: Span) => `${path}:${lines.at(start).line + 1}:${lines.at(start).character + 1}`;
  return { raw: set.raw, faults: findFaults(reading, set), anchor: set.anchor, length: text.length, place };
}
