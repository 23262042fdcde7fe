import type { CheckOptions } from '../core/checkOptions';
import { judgeStanding } from '../core/claims/judgeStanding';
import { DECIDED_QUANTITIES, type DecidedQuantity, type Decisions } from '../core/decision';
import { displayExact, fractionText } from '../core/number/decimal';
import { toNumber } from '../core/number/float';
import { divide, multiply, negate, type Rational, subtract } from '../core/number/rational';
import { STANDING_CLAIMS, type StandingClaimName, type StepValue } from '../core/report';
import type { RunResult, StepInspection } from '../core/results';
import type { ClaimView, ExactText, InspectionView, RunView, StepText } from '../protocol';

function exactText(value: Rational): ExactText {
  return { ...displayExact(value), full: fractionText(value) };
}

/** What is judged is −dist_change; what is told is by how much V^S rises. */
function stepText(name: StandingClaimName, step: StepValue | null): StepText | null {
  if (!step) return null;
  const sign = name === 'nonexpansive' ? -1 : 1;
  const relative = step.relative && (sign < 0 ? negate(step.relative) : step.relative);
  return { t: step.t, relative: relative && exactText(relative), value: sign * step.value };
}

/** Every standing claim about a run, whatever the document expects: the explorer tells what is the case. */
function claimViews(set: number, decisions: Decisions, severities: CheckOptions['severities']): ClaimView[] {
  return STANDING_CLAIMS.map((name) => {
    const id = `set${set}/standing/${name}`;
    const span = { start: 0, end: 0 };
    const claim = judgeStanding({ id, set, kind: 'standing', name, span, expectation: null }, decisions);
    const { verdict, certainty, failing, judgedSteps } = claim;
    return {
      id,
      name,
      severity: severities[name],
      verdict,
      certainty,
      failing,
      judged: judgedSteps,
      first: stepText(name, claim.first),
      worst: stepText(name, claim.worst),
    };
  });
}

/** The decided signs by quantity, as every picture takes them. */
export function signsOf({ columns }: Decisions): Record<DecidedQuantity, Int8Array | null> {
  const signs = DECIDED_QUANTITIES.map((quantity) => [quantity, columns[quantity]?.signs ?? null] as const);
  return Object.fromEntries(signs) as Record<DecidedQuantity, Int8Array | null>;
}

/** A run as the explorer shows it, for the parameter set with this number. */
export function runView(run: RunResult, set: number, severities: CheckOptions['severities']): RunView {
  const { decisions, columns, summary, spectralRadius, lyapunov, certainty } = run;
  return {
    stable: decisions.stable,
    spectralRadius,
    certainty,
    columns,
    signs: signsOf(decisions),
    evictions: decisions.evictions,
    claims: claimViews(set, decisions, severities),
    summary,
    lyapunov,
  };
}

/** The scalars that are shown exactly, under SPEC's names. */
const SCALARS = [
  'V_T',
  'V_S',
  'inner',
  'Delta_norm2',
  'inner_Q',
  'G_T',
  'G_S',
  'admission_T',
  'admission_S',
  'dist_change',
  'inner_e0',
  'inner_e',
  'margin',
  'carried',
] as const;

/** One step as the explorer shows it. */
export function inspectionView(step: StepInspection): InspectionView {
  const { t, evicts, M_T, M_S, Delta, e, inner, equilibrium, V_T, V_S, G_T, G_S } = step;
  const relative = inner && divide(inner, multiply(equilibrium, equilibrium));
  const values = SCALARS.map((name) => {
    const value = step[name];
    return [name, value && exactText(value)] as const;
  });
  return {
    t,
    evicts,
    values: {
      ...Object.fromEntries(values),
      innerRelative: relative && exactText(relative),
      'V_T - V_S': V_T && V_S && exactText(subtract(V_T, V_S)),
      'G_T - G_S': exactText(subtract(G_T, G_S)),
    },
    M_T: M_T.map(toNumber),
    M_S: M_S.map(toNumber),
    Delta: Delta.map(toNumber),
    e: e && e.map(toNumber),
  };
}
