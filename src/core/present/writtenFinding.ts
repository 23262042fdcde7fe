import { quoted } from '../model/problem';
import type { Finding, Message, StatedFailure, StatedValue, WrittenClaimReport } from '../report';
import { formatExact } from './numerals';

/** How values were found, the least direct way first. */
export function certaintyOf(values: readonly StatedValue[]): Message {
  for (const proof of ['bounded', 'enclosed'] as const) {
    if (values.some((value) => value.proof === proof)) return { key: proof, args: {} };
  }
  const digits = values.length === 1 ? values[0]!.digits : null;
  return digits === null ? { key: 'exact', args: {} } : { key: 'exact-digits', args: { digits } };
}

function side({ label, text }: StatedValue): string {
  return `${label} = ${formatExact(text)}`;
}

/** With a fraction also as the decimal that it is about. */
function fullSide(value: StatedValue): string {
  return value.text.includes('/') ? `${side(value)} ≈ ${formatExact(value.decimal)}` : side(value);
}

/** `mean(inner) = 0.942377036978`, or both sides. */
function sides([left, right]: readonly StatedValue[], say: (value: StatedValue) => string): Message | string {
  if (!left) return '';
  return right ? { key: 'claim-two-values', args: { left: say(left), right: say(right) } } : say(left);
}

function violation({ text, failing, judgedSteps, first }: WrittenClaimReport): Message {
  const values = first?.values ?? [];
  const args = { claim: quoted(text), values: sides(values, side), certainty: certaintyOf(values) };
  const isPlain = values.length === 0;
  if (first?.t === null || first === null) return { key: isPlain ? 'claim-false' : 'claim-violated', args };
  const steps = { failing: failing ?? 0, steps: judgedSteps ?? 0, t: first.t };
  return { key: isPlain ? 'claim-false-steps' : 'claim-violated-steps', args: { ...args, ...steps } };
}

function relatedTo({ first, worst, failing, judgedSteps }: WrittenClaimReport): Message[] {
  if (first?.t == null) return [];
  const place = (key: 'related-first' | 'related-worst', failure: StatedFailure | null): Message[] => {
    if (failure?.t == null || failure.values.length === 0) return [];
    return [{ key, args: { t: failure.t, value: sides(failure.values, fullSide) } }];
  };
  const count = { failing: failing ?? 0, steps: judgedSteps ?? 0 };
  return [...place('related-first', first), ...place('related-worst', worst), { key: 'related-count', args: count }];
}

/** The finding that a written claim gives rise to: that it is wrong, at fault, or open. */
export function writtenFinding(claim: WrittenClaimReport): Finding | null {
  const { id, set, span, verdict, certainty, reason, text, fault, first } = claim;
  const base = {
    span,
    set,
    claim: id,
    related: [],
    step: null,
    printed: null,
    computed: null,
    exact: null,
    verdict,
    certainty,
    reason,
    fix: null,
  };
  if (fault) return { ...base, code: fault.code, severity: 'error', span: fault.span, message: fault.message };
  if (verdict === 'undecided') {
    const args = { claim: quoted(text), reason: reason ?? '' };
    return { ...base, code: 'undecided', severity: 'warning', message: { key: 'claim-not-decided', args } };
  }
  if (verdict !== 'violated') return null;
  const values = first?.values ?? [];
  const only = values.length === 1 ? values[0]! : null;
  return {
    ...base,
    code: 'claim-violated',
    severity: 'error',
    message: violation(claim),
    related: relatedTo(claim),
    step: first?.t ?? null,
    computed: only ? formatExact(only.text) : values.length === 0 ? null : values.map(side).join(', '),
    exact: only?.exact ?? null,
  };
}
