import type { CheckOptions } from '../core/checkOptions';
import { judgeStanding } from '../core/claims/judgeStanding';
import { DECIDED_QUANTITIES, type DecidedQuantity, type Decisions } from '../core/decision';
import { displayExact, fractionText } from '../core/number/decimal';
import { toNumber } from '../core/number/float';
import { negate, type Rational } from '../core/number/rational';
import { STANDING_CLAIMS, type StandingClaimName, type StepValue } from '../core/report';
import type { Exploration, StepInspection } from '../core/results';
import type { ClaimView, ExactText, InspectionView, RunView, StepText } from '../protocol';

function exactText(value: Rational): ExactText {
  const full = fractionText(value);
  return { ...displayExact(value, full), full };
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

/** What stands exactly beside the pictures. */
function exactView({ decisions, weights, firstRow, earlierFirstRow, exactP }: Exploration): RunView['exact'] {
  return {
    weights: weights.map(exactText),
    equilibrium: exactText(decisions.equilibrium),
    firstRow: firstRow.map(exactText),
    earlierFirstRow: earlierFirstRow.map(exactText),
    P: exactP && exactP.map(exactText),
  };
}

/** A run as the explorer shows it, for the parameter set with this number. */
export function runView(exploration: Exploration, set: number, severities: CheckOptions['severities']): RunView {
  const { decisions, columns, summary, spectralRadius, lyapunov, certainty } = exploration;
  const { extremes, cases, deltaMap, spectra, facts } = exploration;
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
    extremes,
    cases,
    deltaMap,
    spectra,
    facts,
    firstRow: exploration.firstRow.map(toNumber),
    earlierFirstRow: exploration.earlierFirstRow.map(toNumber),
    exact: exactView(exploration),
  };
}

/** The scalars that are shown exactly, under SPEC's names. */
const SCALARS = [
  'V_T',
  'V_S',
  'V_T - V_S',
  'inner',
  'innerRelative',
  'Delta_norm2',
  'decomposition',
  'inner_Q',
  'inner_before',
  'inner_Q_before',
  'G_T',
  'G_S',
  'G_T - G_S',
  'admission_T',
  'admission_S',
  'evicted',
  'W_xT',
  'W_xS',
  'W_Delta',
  'dist_change',
  'inner_e0',
  'inner_e',
  'margin',
  'carried',
] as const;

/** One step as the explorer shows it. */
export function inspectionView(step: StepInspection): InspectionView {
  const { t, evicts, M_T, M_S, Delta, e } = step;
  const values = SCALARS.map((name) => {
    const value = step[name];
    return [name, value && exactText(value)] as const;
  });
  return {
    t,
    evicts,
    values: Object.fromEntries(values),
    M_T: M_T.map(toNumber),
    M_S: M_S.map(toNumber),
    Delta: Delta.map(toNumber),
    e: e && e.map(toNumber),
  };
}
