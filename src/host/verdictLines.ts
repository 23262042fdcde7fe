import { claimLabel } from '../core/present/claimWords';
import { fill, type Language, say } from '../core/present/messages';
import { failingSteps } from '../core/present/standingFinding';
import { PREVIEW } from '../core/present/words/preview';
import type { ClaimReport, Message, Report, Verdict } from '../core/report';
import { readNotation } from '../figures/notation';
import { escapeXml, xml } from '../figures/xml';

type Sign = 'holds' | 'violated' | 'undecided' | 'not-applicable' | 'problem';

const SIGNS: Readonly<Record<Sign, string>> = {
  holds: '✓',
  violated: '▼',
  undecided: '?',
  'not-applicable': '–',
  problem: '!',
};

/** The product's own words, with what is raised and lowered in them: `V^T` gives V<sup>T</sup>. */
function notation(text: string): string {
  const tags = { raised: 'sup', lowered: 'sub' } as const;
  const runs = readNotation(text).map((run) => {
    const content = escapeXml(run.text);
    return run.level === 'base' ? content : xml(tags[run.level], {}, content);
  });
  return runs.join('');
}

/** An item of a list: its sign, a sentence and, smaller, what there is to add to it; as HTML. */
export function verdictLine(sign: Sign, [sentence = '', ...details]: readonly string[], language: Language): string {
  const label = fill(PREVIEW[`sign-${sign}`], language);
  const mark = xml('span', { class: 'vdominance-sign', role: 'img', 'aria-label': label }, SIGNS[sign]);
  const small = details.map((detail) => xml('small', {}, detail));
  return xml('li', { class: `vdominance-${sign}` }, mark, sentence, ...small);
}

function signOf(verdict: Verdict): Sign {
  return verdict === 'holds-by-rounding' ? 'holds' : verdict;
}

function unjudged(claim: string, reason: Message | null, language: Language): string {
  if (!reason) return fill(PREVIEW['claim-unjudged'], language, { claim });
  return fill(PREVIEW['claim-unjudged-because'], language, { claim, reason });
}

/** What is told of a claim that gives rise to no finding; of an announced failure also where it fails. */
function verdictSentences(claim: ClaimReport, language: Language): string[] {
  const label = claimLabel(claim, language);
  switch (claim.verdict) {
    case 'holds-by-rounding':
      return [fill(PREVIEW['claim-rounds'], language, { claim: label })];
    case 'holds': {
      const certainty: Message = { key: claim.certainty === 'bounded' ? 'bounded' : 'exact', args: {} };
      const steps = claim.kind === 'standing' ? failingSteps(claim).map((step) => say(step, language)) : [];
      return [fill(PREVIEW['claim-holds'], language, { claim: label, certainty }), ...steps];
    }
    default:
      return [unjudged(label, claim.reason, language)];
  }
}

/** The sign of a verdict, and the words of its finding, or that it holds. */
function told(claim: ClaimReport, report: Report, language: Language): { sign: Sign; sentences: string[] } {
  const finding = report.findings.find((found) => found.claim === claim.id);
  const isFaulty = (claim.kind === 'written' || claim.kind === 'bound') && claim.fault !== null;
  const sign = isFaulty ? 'problem' : signOf(claim.verdict);
  return { sign, sentences: finding ? [say(finding.message, language)] : verdictSentences(claim, language) };
}

/** The verdict on a claim as an item of a list, as HTML. */
export function claimLine(claim: ClaimReport, report: Report, language: Language): string {
  const { sign, sentences } = told(claim, report, language);
  // What the document writes itself is shown as it is written.
  return verdictLine(sign, sentences.map(claim.kind === 'standing' ? notation : escapeXml), language);
}

/** The same as a line of plain text. */
export function claimText(claim: ClaimReport, report: Report, language: Language): string {
  const { sign, sentences } = told(claim, report, language);
  return `${SIGNS[sign]} ${sentences.join(' ')}`;
}
