/** A block in the markdown preview, as HTML. All text of the document is escaped; looks are those of media/preview.css. */
import { PARAMETER_NAMES } from '../core/model/parameters';
import { parameterTexts } from '../core/model/parameterText';
import { fill, type Language, say } from '../core/present/messages';
import { PREVIEW } from '../core/present/words/preview';
import type { Finding, Report, SetReport } from '../core/report';
import { escapeXml, xml } from '../figures/xml';
import { claimLine, verdictLine } from './verdictLines';

/** What is known of a block when it is rendered. */
export interface BlockFacts {
  readonly source: string;
  readonly report: Report;
  /** Null where the fence states no set that could be read at all. */
  readonly set: SetReport | null;
  /** Unreadable text within the block. */
  readonly problems: readonly Finding[];
  readonly stale: boolean;
  /** SVG text; `pending` while it is drawn, null where there is nothing to draw. */
  readonly picture: string | 'pending' | null;
}

/** The claims of the block itself; numbers of the text around it have marks of their own. */
function claimLines(report: Report, set: SetReport, language: Language): string[] {
  const own = report.claims.filter(
    (claim) => claim.set === set.number && (claim.kind === 'standing' || claim.kind === 'written'),
  );
  return own.map((claim) => claimLine(claim, report, language));
}

function parameterList({ parameters, defaulted }: SetReport, language: Language): string {
  if (!parameters) return '';
  const texts = parameterTexts(parameters);
  const stated = PARAMETER_NAMES.filter((name) => !defaulted.includes(name)).map((name) => {
    return xml('div', {}, xml('dt', {}, name), xml('dd', {}, escapeXml(texts[name])));
  });
  const list = PARAMETER_NAMES.filter((name) => defaulted.includes(name)).map((name) => `${name} ${texts[name]}`);
  const words = fill(PREVIEW.defaults, language, { list: list.join(' · ') });
  return (
    xml('dl', {}, ...stated) + (list.length > 0 ? xml('p', { class: 'vdominance-defaults' }, escapeXml(words)) : '')
  );
}

function note(words: string): string {
  return xml('p', { class: 'vdominance-note' }, escapeXml(words));
}

function sourceText(source: string): string {
  return xml('pre', {}, xml('code', {}, escapeXml(source)));
}

function figure(picture: BlockFacts['picture'], language: Language): string {
  if (picture === null) return '';
  return xml('figure', {}, picture === 'pending' ? note(fill(PREVIEW.computing, language)) : picture);
}

/** A block whose check is not known: what it states, and why that is all. */
export function waitingHtml(source: string, words: string): string {
  return xml('div', { class: 'vdominance' }, sourceText(source), note(words));
}

/** A checked block: its parameters, the verdict on each of its claims, and its picture; or its source and what is wrong with it. */
export function blockHtml({ source, report, set, problems, stale, picture }: BlockFacts, language: Language): string {
  const isRead = set !== null && set.parameters !== null;
  const lines = [
    ...problems.map(({ message }) => verdictLine('problem', [escapeXml(say(message, language))], language)),
    ...(isRead ? claimLines(report, set, language) : []),
  ];
  return xml(
    'div',
    { class: stale ? 'vdominance vdominance-stale' : 'vdominance' },
    stale ? note(fill(PREVIEW.stale, language)) : '',
    isRead ? parameterList(set, language) : sourceText(source),
    lines.length > 0 ? xml('ul', {}, ...lines) : '',
    isRead ? figure(picture, language) : '',
  );
}
