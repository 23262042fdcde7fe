import type { CheckOptions } from '../../core/checkOptions';
import { judgeStanding } from '../../core/claims/judgeStanding';
import type { Decisions } from '../../core/decision';
import { PARAMETER_NAMES, type Parameters } from '../../core/model/parameters';
import type { ParameterTexts } from '../../core/model/parameterText';
import { fractionText } from '../../core/number/decimal';
import { claimLabel } from '../../core/present/claimWords';
import { type Language, say } from '../../core/present/messages';
import { parametersData } from '../../core/present/parametersData';
import { standingFinding } from '../../core/present/standingFinding';
import { STANDING_CLAIMS, type StandingClaimName } from '../../core/report';
import { RunInput, readInput } from './inputs';
import { doneValue, type Tool, type ToolContext, ToolError } from './tool';

/** Whoever asks for a run is told of every claim that fails. */
const ALL: CheckOptions['severities'] = {
  inner: 'error',
  V_dominance: 'error',
  G_dominance: 'error',
  stable: 'error',
  nonexpansive: 'error',
};

function claimData(name: StandingClaimName, decisions: Decisions, language: Language): object {
  const place = { id: name, set: 1, span: { start: 0, end: 0 } };
  const claim = judgeStanding({ ...place, kind: 'standing', name, expectation: null }, decisions);
  const finding = standingFinding(claim, ALL);
  return {
    name,
    says: claimLabel(claim, language),
    verdict: claim.verdict,
    certainty: claim.certainty,
    failingSteps: claim.failing,
    judgedSteps: claim.judgedSteps,
    firstFailingStep: claim.failing ? (claim.first?.t ?? null) : null,
    exact: finding?.exact ?? null,
    message: finding && say(finding.message, language),
    details: finding?.related.map((part) => say(part, language)) ?? [],
  };
}

async function readTexts(texts: Partial<ParameterTexts>, context: ToolContext): Promise<Parameters> {
  const { engine, options, language, signal } = context;
  const { parameters, problems } = doneValue(await engine.readControls(texts, options.limits, signal), context);
  if (parameters) return parameters;
  const told = PARAMETER_NAMES.flatMap((name) => problems[name] ?? []).map((problem) => say(problem, language));
  throw new ToolError('bad-parameters', language, { problems: told.join(' ') });
}

/** Without the entries that are undefined. */
function given(texts: Readonly<Record<string, string | undefined>>): Partial<ParameterTexts> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}

function value(description: string) {
  return { type: ['number', 'string'], description };
}

export const runSimulation: Tool = {
  name: 'run_simulation',
  description:
    'Runs theory and simulation of continuous batching side by side for one parameter set and decides the standing claims exactly: ' +
    'inner (⟨x^S, Δ⟩_P ≥ 0 at every step), V_dominance (V^T ≥ V^S), G_dominance (G^T ≥ G^S), stable, nonexpansive. Answers JSON: parameters, ' +
    'stable, spectralRadius, equilibrium N*, summary (numbers of steps and means) and claims, each with its failing steps, the first of them ' +
    'and the exact value there as a fraction in units of N*² (N* for G_dominance). Steps count from 0.',
  inputSchema: {
    type: 'object',
    properties: {
      l0: value('Prefill length in tokens, an integer from 0.'),
      lA: value('Decode length of type A in stages, an integer from 1.'),
      lB: value('Decode length of type B in stages, an integer above lA.'),
      B: value('Token budget, above 0; by default 1000. Fractions as text, "1/3".'),
      lambdaA: value('Arrival rate of type A, above 0; by default 1.'),
      lambdaB: value('Arrival rate of type B, above 0; by default 1.'),
      steps: value('Batches to run, an integer from 1; by default 200.'),
      start: value('State before the first batch: "empty" (the default) or lB numbers, "1, 2, 3".'),
      eviction: value('Order of eviction: "low-first" (the default), "high-first" or "proportional".'),
      Q: value('Q of the Lyapunov equation: "identity" (the default), lB numbers "1, 2, 3", or rows "2, 1; 1, 2".'),
    },
    required: ['l0', 'lA', 'lB'],
    additionalProperties: false,
  },
  async run(input, context) {
    const parameters = await readTexts(given(readInput(RunInput, input, context)), context);
    const run = doneValue(await context.engine.run(parameters, context.signal), context);
    const { decisions, spectralRadius, summary, certainty } = run;
    return JSON.stringify({
      parameters: parametersData(parameters),
      stable: decisions.stable,
      spectralRadius,
      equilibrium: fractionText(decisions.equilibrium),
      certainty,
      summary,
      claims: STANDING_CLAIMS.map((name) => claimData(name, decisions, context.language)),
    });
  },
};
