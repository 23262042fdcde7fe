import type { Finding, Fix, Message, PrintedClaimReport } from '../report';

function violation({ code, quantity, printed, wouldPrint, reason }: PrintedClaimReport): Message {
  switch (code) {
    case 'index-shifted':
      return reason!;
    case 'printed-without-P':
      return { key: 'printed-without-P', args: { quantity } };
    case 'printed-wrong': {
      if (wouldPrint === null) return { key: 'printed-wrong-open', args: { quantity, printed } };
      // Between a symbol and Chinese words stands a blank.
      const key = quantity.key === 'printed-symbol' ? 'printed-symbol-wrong' : 'printed-wrong';
      return { key, args: { quantity, wouldPrint, printed } };
    }
  }
}

function fixOf({ splices }: PrintedClaimReport): Fix | null {
  const [first] = splices;
  if (!first) return null;
  const title: Message =
    splices.length === 1 ? { key: 'printed-fix', args: { text: first.text } } : { key: 'printed-fix-all', args: {} };
  return { title, splices };
}

/** The finding that printed numbers give rise to: that they are wrong, and what would be printed in their place; or that they are open. */
export function printedFinding(claim: PrintedClaimReport): Finding | null {
  const { id, set, span, verdict, certainty, reason, quantity, printed, value, wouldPrint } = claim;
  const base = { span, set, claim: id, related: [], step: null, printed, verdict, certainty, reason };
  if (verdict === 'undecided') {
    const message: Message = { key: 'printed-undecided', args: { quantity, printed, reason: reason ?? '' } };
    return { ...base, code: 'undecided', severity: 'warning', message, computed: null, exact: null, fix: null };
  }
  if (verdict !== 'violated') return null;
  return {
    ...base,
    code: claim.code,
    severity: 'error',
    message: violation(claim),
    computed: wouldPrint,
    exact: value?.exact ?? null,
    fix: fixOf(claim),
  };
}
