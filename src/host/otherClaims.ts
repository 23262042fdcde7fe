import { fill, type Language, say } from '../core/present/messages';
import { EDITOR } from '../core/present/words/editor';
import type { ClaimReport, Report } from '../core/report';
import type { OtherClaimView } from '../protocol';

/** A claim as the text makes it; null for a standing claim, which no text makes. */
function statedAs(claim: ClaimReport, language: Language): Pick<OtherClaimView, 'kind' | 'text' | 'first'> | null {
  switch (claim.kind) {
    case 'written':
      return { kind: claim.kind, text: claim.text, first: claim.first?.t ?? null };
    case 'bound': {
      const printed = claim.percent ? `${claim.printed}%` : claim.printed;
      return { kind: claim.kind, text: `${printed} = ${claim.expression}`, first: null };
    }
    case 'printed': {
      const quantity = say(claim.quantity, language);
      const text = fill(EDITOR['printed-claim'], language, { quantity, printed: claim.printed });
      return { kind: claim.kind, text, first: null };
    }
    case 'standing':
      return null;
  }
}

/** What the document claims about a set in its own words, in document order. */
export function otherClaims({ claims }: Report, set: number, language: Language): OtherClaimView[] {
  const about = claims.filter((claim) => claim.set === set);
  return about.flatMap((claim) => {
    const stated = statedAs(claim, language);
    return stated ? [{ id: claim.id, verdict: claim.verdict, ...stated }] : [];
  });
}
