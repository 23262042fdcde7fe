import { quoted } from '../model/problem';
import type { BoundClaimReport, Finding, Fix, Splice } from '../report';
import { formatExact } from './numerals';
import { certaintyOf } from './writtenFinding';

function fixOf(text: string, digits: Splice): Fix {
  return { title: { key: 'printed-fix', args: { text } }, splices: [digits] };
}

/** The finding that a bound number gives rise to: that it is wrong, or that its expression is at fault or open. */
export function boundFinding(claim: BoundClaimReport): Finding | null {
  const { id, set, span, verdict, certainty, reason, fault, value } = claim;
  const expression = quoted(claim.expression);
  const withSign = (digits: string) => (claim.percent ? `${digits}%` : digits);
  const printed = withSign(claim.printed);
  const base = { span, set, claim: id, related: [], step: null, printed, verdict, certainty, reason, fix: null };
  const unknown = { ...base, computed: null, exact: null };
  if (fault) return { ...unknown, code: fault.code, severity: 'error', span: fault.span, message: fault.message };
  if (verdict === 'undecided') {
    const args = { printed, expression, reason: reason ?? '' };
    return { ...unknown, code: 'undecided', severity: 'warning', message: { key: 'bound-undecided', args } };
  }
  if (verdict !== 'violated' || !value) return null;
  const computed = formatExact(value.text);
  const wouldPrint = claim.wouldPrint === null ? computed : withSign(claim.wouldPrint);
  const args = { expression, value: computed, printed, certainty: certaintyOf([value]), wouldPrint };
  return {
    ...base,
    code: 'bound-wrong',
    severity: 'error',
    message: { key: 'bound-wrong', args },
    computed,
    exact: value.exact,
    fix: claim.wouldPrint === null ? null : fixOf(wouldPrint, { span, text: claim.wouldPrint }),
  };
}
