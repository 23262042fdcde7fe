import { claimLabel } from '../../core/present/claimWords';
import { type Language, say as sayMessage } from '../../core/present/messages';
import { formatCount } from '../../core/present/numerals';
import type { ClaimReport, Finding } from '../../core/report';
import { type Child, element, type Html, notation, table, together } from './html';
import type { Say } from './say';

/** A claim with the finding that it gives rise to, whatever its severity; null where it gives rise to none. */
export interface Judged {
  readonly claim: ClaimReport;
  readonly finding: Finding | null;
}

const KINDS = ['standing', 'written', 'bound', 'printed'] as const;

function verdictCell({ claim: { verdict } }: Judged, say: Say): Child {
  const words = say(`verdict-${verdict}`);
  return verdict === 'violated' ? element('span', { class: 'fails' }, words) : words;
}

/** Standing claims are told in the product's own words; other claims hold text of the document, which stands as it is. */
function words({ claim }: Judged, text: string): Child {
  return claim.kind === 'standing' ? notation(text) : text;
}

/** At how many steps a claim that holds was judged. */
function extent(claim: ClaimReport, say: Say): string {
  const { verdict, judgedSteps } = claim;
  if (verdict !== 'holds' || judgedSteps === null) return '';
  const evictions = claim.kind === 'standing' && claim.name === 'nonexpansive';
  return say(evictions ? 'at-all-evictions' : 'at-all-steps', { count: formatCount(judgedSteps) });
}

/** What there is to say beyond the verdict: the finding and its places, why there is none, or how far it was judged. */
function detail(judged: Judged, language: Language, say: Say): Html {
  const { claim, finding } = judged;
  const message = finding?.message ?? claim.reason;
  const related = finding?.related.map((part) => {
    return element('div', { class: 'secondary' }, words(judged, sayMessage(part, language)));
  });
  const first = message ? words(judged, sayMessage(message, language)) : extent(claim, say);
  return together(first, ...(related ?? []));
}

function kindTable(kind: ClaimReport['kind'], judged: readonly Judged[], language: Language, say: Say): Html {
  return table({
    caption: say(`kind-${kind}`),
    name: 'verdicts',
    head: [say('claim'), say('verdict'), say('how-decided'), ''],
    rows: judged.map((one) => [
      words(one, claimLabel(one.claim, language)),
      verdictCell(one, say),
      say(`certainty-${one.claim.certainty}`),
      detail(one, language, say),
    ]),
  });
}

/** Every claim about a parameter set with its verdict, by kind. */
export function verdictsTable(judged: readonly Judged[], language: Language, say: Say): Html {
  const kinds = KINDS.map((kind) => ({ kind, claims: judged.filter(({ claim }) => claim.kind === kind) }));
  const told = kinds.filter(({ claims }) => claims.length > 0);
  return together(...told.map(({ kind, claims }) => kindTable(kind, claims, language, say)));
}
