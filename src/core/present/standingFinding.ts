import type { CheckOptions } from '../checkOptions';
import { displayExact, fractionText } from '../number/decimal';
import { negate } from '../number/rational';
import type { Finding, Message, Severity, StandingClaimName, StandingClaimReport, StepValue } from '../report';
import { formatExact, formatNumber } from './numerals';

/** N*^degree of the quantity behind each claim, as it is printed; `stable` has none. */
const UNIT: Readonly<Record<StandingClaimName, string>> = {
  inner: '²',
  V_dominance: '²',
  G_dominance: '',
  nonexpansive: '²',
  stable: '',
};

/** −dist_change is what is judged, but what a reader wants to know is by how much V^S rises. */
function shown(
  claim: StandingClaimReport,
  { relative, value }: StepValue,
): { relative: StepValue['relative']; value: number } {
  return claim.name === 'nonexpansive'
    ? { relative: relative && negate(relative), value: -value }
    : { relative, value };
}

function valueText(claim: StandingClaimReport, step: StepValue): string {
  const { relative, value } = shown(claim, step);
  if (relative === null) return formatNumber(value);
  return `${formatExact(displayExact(relative).text)} · N*${UNIT[claim.name]}`;
}

function certaintyText({ certainty }: StandingClaimReport, step: StepValue): Message {
  if (certainty !== 'exact') return { key: 'bounded', args: {} };
  const digits = step.relative && displayExact(step.relative).digits;
  return digits === null ? { key: 'exact', args: {} } : { key: 'exact-digits', args: { digits } };
}

/** Where a claim about steps fails first and worst, and at how many; nothing where it fails nowhere. */
export function failingSteps(claim: StandingClaimReport): Message[] {
  const { first, worst, failing, judgedSteps } = claim;
  if (!first || !worst || failing === null || judgedSteps === null) return [];
  const place = (key: 'related-first' | 'related-worst', step: StepValue): Message => ({
    key,
    args: { t: step.t, value: `${valueText(claim, step)} = ${formatNumber(shown(claim, step).value)}` },
  });
  return [
    place('related-first', first),
    place('related-worst', worst),
    { key: 'related-count', args: { failing, steps: judgedSteps } },
  ];
}

function nameOf(claim: StandingClaimReport): Message {
  return { key: `claim-${claim.name}`, args: {} };
}

function violation(claim: StandingClaimReport): { code: string; message: Message } {
  const { name, first, failing, judgedSteps } = claim;
  if (claim.expected === 'fails') {
    const extent: Message =
      judgedSteps === null ? { key: 'extent-none', args: {} } : { key: 'extent-steps', args: { steps: judgedSteps } };
    return { code: 'expected-to-fail', message: { key: 'expected-to-fail', args: { claim: nameOf(claim), extent } } };
  }
  if (name === 'stable' || !first) return { code: 'stable-violated', message: { key: 'stable-violated', args: {} } };
  const code = `${name}-violated` as const;
  const args = {
    failing: failing ?? 0,
    steps: judgedSteps ?? 0,
    t: first.t,
    value: valueText(claim, first),
    certainty: certaintyText(claim, first),
  };
  return { code, message: { key: code, args } };
}

function openQuestion(claim: StandingClaimReport): Message {
  const undecided = Number(claim.reason?.args.undecided ?? 0);
  const steps = claim.judgedSteps ?? 0;
  return { key: 'claim-undecided', args: { claim: nameOf(claim), decided: steps - undecided, steps } };
}

function severityOf(claim: StandingClaimReport, severities: CheckOptions['severities']): Severity {
  const severity = severities[claim.name];
  // Who writes down an expectation wants to hear when it is wrong.
  return severity === 'off' && claim.expected === 'fails' ? 'warning' : severity;
}

/** The finding that a standing claim gives rise to: that it fails, holds against what was expected, or is open. */
export function standingFinding(claim: StandingClaimReport, severities: CheckOptions['severities']): Finding | null {
  const severity = severityOf(claim, severities);
  if (severity === 'off') return null;
  const { first, span, set, id, verdict, certainty, reason } = claim;
  const base = { span, set, claim: id, printed: null, verdict, certainty, reason, fix: null };
  if (verdict === 'undecided') {
    return {
      ...base,
      code: 'undecided',
      severity: 'warning',
      message: openQuestion(claim),
      related: [],
      step: null,
      computed: null,
      exact: null,
    };
  }
  if (verdict !== 'violated') return null;
  const value = first && shown(claim, first);
  return {
    ...base,
    ...violation(claim),
    severity,
    related: failingSteps(claim),
    step: first?.t ?? null,
    computed: first && valueText(claim, first),
    exact: value?.relative ? fractionText(value.relative) : null,
  };
}
