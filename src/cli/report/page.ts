import type { ParameterName } from '../../core/model/parameters';
import type { Language } from '../../core/present/messages';
import type { Exploration } from '../../core/results';
import { type Child, element, type Html, notation, styleSheet, together } from './html';
import { matrices } from './matrices';
import { factsTable, summaryTable } from './numbersTables';
import { parametersTable } from './parametersTable';
import { type Drawn, pictures, spectrumPicture } from './pictures';
import { type Say, sayIn } from './say';
import { stepsTable } from './stepsTable';
import { style } from './style';
import { type Judged, verdictsTable } from './verdictsTable';

/** The document that a page is about. */
export interface Source {
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

/** A parameter set with all that is told of it. */
interface RunSection {
  readonly kind: 'run';
  /** In document order, from 1; null where flags gave it. */
  readonly number: number | null;
  readonly defaulted: readonly ParameterName[];
  readonly judged: readonly Judged[];
  readonly exploration: Exploration;
  readonly drawn: readonly Drawn[];
}

/** A parameter set that cannot be read, and why. */
interface ProblemSection {
  readonly kind: 'problem';
  readonly number: number;
  readonly problems: readonly string[];
}

export type Section = RunSection | ProblemSection;

/** A section as it stands on the page. */
export interface WrittenSection {
  readonly anchor: string;
  /** With raised and lowered parts (see notation.ts). */
  readonly heading: string;
  readonly content: Html;
}

/** What a page says besides its sections. */
export interface PageSetting {
  readonly source: Source | null;
  readonly version: string;
  readonly language: Language;
}

function part(heading: string, content: Child): Html {
  return together(element('h3', {}, heading), content);
}

function runContent(section: RunSection, language: Language, say: Say): Child[] {
  const { defaulted, judged, exploration, drawn } = section;
  const { parameters, decisions, spectralRadius } = exploration;
  const stability = { stable: decisions.stable, spectralRadius };
  return [
    part(say('parameters'), parametersTable(parameters, defaulted, stability, say)),
    part(say('verdicts'), verdictsTable(judged, language, say)),
    part(say('summary'), summaryTable(exploration, say)),
    part(say('facts'), factsTable(exploration, say)),
    part(say('figures'), pictures(drawn, say)),
    part(say('matrices'), together(matrices(exploration, say), spectrumPicture(exploration, language, say))),
    part(say('steps'), stepsTable(exploration, say)),
  ];
}

function problemContent({ problems }: ProblemSection, say: Say): Child[] {
  return [element('p', { class: 'fails' }, say('set-unreadable')), ...problems.map((text) => element('p', {}, text))];
}

function headingOf(section: Section, say: Say): string {
  const { number } = section;
  if (section.kind === 'problem') return say('set-heading', { number: section.number });
  const { l0, lA, lB } = section.exploration.parameters;
  const parameters = say('set-parameters', { l0, lA, lB });
  return number === null ? parameters : say('set-heading-of', { number, parameters });
}

/** One set as a section of a page. What it was written from is not needed any more. */
export function writeSection(section: Section, language: Language): WrittenSection {
  const say = sayIn(language);
  const { number } = section;
  return {
    anchor: `set-${number ?? 'alone'}`,
    heading: headingOf(section, say),
    content: together(...(section.kind === 'run' ? runContent(section, language, say) : problemContent(section, say))),
  };
}

function contents(sections: readonly WrittenSection[], say: Say): Child[] {
  if (sections.length < 2) return [];
  const links = sections.map(({ anchor, heading }) => {
    return element('li', {}, element('a', { href: `#${anchor}` }, notation(heading)));
  });
  return [element('nav', { 'aria-label': say('contents') }, element('ol', {}, ...links))];
}

function head(title: string): Html {
  // Nothing is loaded and nothing runs, whatever a document says.
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, title),
    styleSheet(style()),
  );
}

/** The whole page. The same input gives the same bytes. */
export function pageHtml(sections: readonly WrittenSection[], { source, version, language }: PageSetting): string {
  const say = sayIn(language);
  const title = source ? say('title-of', { name: source.name }) : say('title');
  const hash = source ? [element('p', { class: 'secondary hash' }, say('content-hash', { ...source }))] : [];
  const body = element(
    'body',
    {},
    element('h1', {}, title),
    element('p', { class: 'secondary' }, say('made-by', { version })),
    ...hash,
    ...contents(sections, say),
    ...sections.map(({ anchor, heading, content }) =>
      element('section', { id: anchor }, element('h2', {}, notation(heading)), content),
    ),
  );
  const lang = language === 'zh-cn' ? 'zh-CN' : 'en';
  return `<!DOCTYPE html>\n${element('html', { lang }, head(title), body).markup}\n`;
}
