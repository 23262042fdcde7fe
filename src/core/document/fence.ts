import { PARAMETER_NAMES } from '../model/parameters';
import { problem, quoted } from '../model/problem';
import type { RawField, RawName, RawParameters, RawScalar, RawValue } from '../model/rawParameters';
import { readParameters } from '../model/readParameters';
import type { Problem } from '../report';
import { type BlockReading, NOTHING, type Passage, type SetDraft } from './blockReading';
import { joinExpectations, readExpectation } from './expectation';
import { type FenceBody, type FenceSource, fenceBody } from './fenceSource';
import { nearestKey, parameterName } from './names';
import type { ClaimText, ExpectationReading } from './reading';
import { readTree, type Tree, type TreeEntry } from './yamlTree';

const KEYS: readonly string[] = [...PARAMETER_NAMES, 'rates', 'claims', 'expect'];

/** What the entries of one fence come to; every reader below puts its part in. */
interface Content {
  readonly raw: Map<RawName, RawField>;
  readonly claims: ClaimText[];
  readonly expectations: ExpectationReading[];
  readonly problems: Problem[];
  readonly seen: Set<string>;
}

function toRaw(name: RawName, tree: Tree, problems: Problem[]): RawValue | null {
  if ('text' in tree) return tree;
  if ('entries' in tree) {
    problems.push(problem('not-a-value', tree.span, { name }));
    return null;
  }
  const items = tree.items.map((item) => toRaw(name, item, problems));
  return items.every((item) => item !== null) ? { items, span: tree.span } : null;
}

function readField(name: RawName, { key, value }: TreeEntry, { raw, problems }: Content): void {
  if (!value) {
    problems.push(problem('missing-value', key.span, { name }));
    return;
  }
  const read = toRaw(name, value, problems);
  if (read) raw.set(name, { key: key.span, value: read });
}

/** The items as they are written: a claim keeps the places of its characters, so quotes around it are left out. */
function readClaims({ value }: TreeEntry, { claims, problems }: Content, text: string): void {
  if (!value) return;
  if (!('items' in value)) {
    problems.push(problem('not-a-list', value.span, { name: 'claims' }));
    return;
  }
  for (const item of value.items) {
    if (!('text' in item)) {
      problems.push(problem('not-a-value', item.span, { name: 'claims' }));
      continue;
    }
    const inner = { start: item.span.start + 1, end: item.span.end - 1 };
    const isQuoted = text.slice(inner.start, inner.end) === item.text;
    claims.push({ text: item.text, span: isQuoted ? inner : item.span });
  }
}

function readExpectations({ value }: TreeEntry, { expectations, problems }: Content): void {
  if (!value) return;
  if (!('entries' in value)) {
    problems.push(problem('not-a-mapping', value.span, { name: 'expect', example: '{inner: fails}' }));
    return;
  }
  for (const { key, value: expected } of value.entries) {
    const word: RawScalar = expected && 'text' in expected ? expected : { text: '', span: expected?.span ?? key.span };
    const expectation = readExpectation(key, word);
    if ('code' in expectation) problems.push(expectation);
    else expectations.push(expectation);
  }
}

function readUnknown({ key }: TreeEntry, { problems }: Content): void {
  const suggestion = nearestKey(key.text, KEYS);
  const name = quoted(key.text);
  problems.push(
    suggestion
      ? problem('unknown-key-near', key.span, { name, suggestion })
      : problem('unknown-key', key.span, { name }),
  );
}

function readEntry(entry: TreeEntry, content: Content, text: string): void {
  const { key } = entry;
  const parameter = parameterName(key.text);
  const name = parameter ?? key.text;
  if (content.seen.has(name) && (parameter || KEYS.includes(name))) {
    content.problems.push(problem('duplicate-key', key.span, { name }));
    return;
  }
  content.seen.add(name);
  if (parameter) readField(parameter, entry, content);
  else if (name === 'claims') readClaims(entry, content, text);
  else if (name === 'expect') readExpectations(entry, content);
  else readUnknown(entry, content);
}

function readContent(text: string, body: FenceBody): Content {
  const content: Content = { raw: new Map(), claims: [], expectations: [], problems: [], seen: new Set() };
  const tree = readTree(body);
  if ('problem' in tree) content.problems.push(tree.problem);
  else for (const entry of tree.entries) readEntry(entry, content, text);
  return content;
}

/** A fence whose keys are unreadable already says why; that a needed one is missing would only repeat it. */
const EXPLAINS_MISSING: ReadonlySet<string> = new Set([
  'bad-yaml',
  'yaml-tab',
  'yaml-alias',
  'too-deep',
  'missing-value',
  'unknown-key-near',
  'not-a-value',
]);

function draftOf({ span, info }: FenceSource, raw: RawParameters): SetDraft {
  return { source: 'fence', span, anchor: info, raw, parameters: null, defaulted: [], expectations: [], claims: [] };
}

function findUnreadable({ span, marks, info, isClosed }: FenceSource, { text, limits }: Passage): Problem | null {
  if (!isClosed) {
    const mark = text.slice(marks.start, marks.end);
    return problem('unclosed-fence', { start: marks.start, end: info.end }, { mark: quoted(mark) });
  }
  const limit = limits.block;
  return span.end - span.start > limit ? problem('block-too-large', info, { limit }) : null;
}

/**
 * The set of a fenced block, `content` as in `fenceBody`. A bad block is still a set, one without parameters: it governs its text, which then
 * is not checked.
 */
export function readFence(passage: Passage, source: FenceSource, content?: readonly string[]): BlockReading {
  const fault = findUnreadable(source, passage);
  if (fault) return { ...NOTHING, sets: [draftOf(source, new Map())], problems: [fault] };
  const { text } = passage;
  const { raw, claims, expectations: stated, problems: found } = readContent(text, fenceBody(text, source, content));
  const isExplained = found.some(({ code }) => EXPLAINS_MISSING.has(code));
  const { parameters, defaulted, problems } = readParameters(raw, passage.limits, source.info);
  const ofValues = problems.filter(({ code }) => code !== 'missing-key' || !isExplained);
  const { expectations, problems: repeated } = joinExpectations(stated);
  const all = [...found, ...ofValues, ...repeated];
  const isSound = all.length === 0;
  return {
    ...NOTHING,
    sets: [{ ...draftOf(source, raw), parameters: isSound ? parameters : null, defaulted, expectations, claims }],
    problems: all,
  };
}
