import { parameterTexts } from '../../core/model/parameterText';
import { claimLabel } from '../../core/present/claimWords';
import { fill, say } from '../../core/present/messages';
import { TOOL_WORDS } from '../../core/present/words/tools';
import type { ClaimReport, Report, SetReport } from '../../core/report';
import { checkedDocument, DOCUMENT_PROPERTIES } from './checkDocument';
import { ExplainInput, readInput } from './inputs';
import { stepWords } from './stepWords';
import { doneValue, type Tool, type ToolContext, ToolError } from './tool';

interface Request {
  readonly set?: number | undefined;
  readonly claim: string;
  readonly step?: number | undefined;
}

/** The set by its number, by the id of the claim (`set2/standing/inner`), or because it is the only one. */
function setOf({ sets }: Report, { set, claim }: Request, { language }: ToolContext): SetReport {
  const number = set ?? Number(/^set(\d+)\//.exec(claim)?.[1] ?? 0);
  if (number === 0 && sets.length > 1) throw new ToolError('which-set', language, { count: sets.length });
  const found = sets[(number || 1) - 1];
  if (!found) throw new ToolError('no-set', language, { set: number || 1, count: sets.length });
  return found;
}

/** A claim by its id, or by the part of it behind the set and the kind: `inner`, `written/1`. */
function claimOf({ claims }: Report, set: SetReport, { claim }: Request, { language }: ToolContext): ClaimReport {
  const own = claims.filter((candidate) => candidate.set === set.number);
  const found = own.find(({ id }) => id === claim || id.endsWith(`/${claim}`));
  if (found) return found;
  const known = own.map(({ id }) => id).join(', ') || '0';
  throw new ToolError('no-claim', language, { set: set.number, claim, claims: known });
}

function verdictWords(claim: ClaimReport, { findings }: Report, { language }: ToolContext): string[] {
  const finding = findings.find((found) => found.claim === claim.id);
  const certainty = claim.certainty === 'undecided' ? 'not-at-all' : claim.certainty;
  const verdict = fill(TOOL_WORDS['claim-verdict'], language, {
    claim: claimLabel(claim, language),
    verdict: fill(TOOL_WORDS[claim.verdict], language),
    certainty: fill(TOOL_WORDS[certainty], language),
  });
  const reason = claim.reason ? [say(claim.reason, language)] : [];
  return [verdict, ...(finding ? [finding.message, ...finding.related].map((part) => say(part, language)) : reason)];
}

/** The step at which a claim about a run first fails. */
function failingStep(claim: ClaimReport): number | null {
  return claim.kind === 'standing' || claim.kind === 'written' ? (claim.first?.t ?? null) : null;
}

async function stepLines({ parameters }: SetReport, t: number, context: ToolContext): Promise<string[]> {
  const { engine, language, signal } = context;
  if (!parameters) return [];
  if (t >= parameters.steps) throw new ToolError('no-step', language, { t, last: parameters.steps - 1 });
  return stepWords(doneValue(await engine.inspect(parameters, t, signal), context), language);
}

export const explainClaim: Tool = {
  name: 'explain_claim',
  description:
    'Explains the verdict on one claim of a proof note about V-dominance: the sentence about it, and all terms of the proof at the first ' +
    'step where it fails (or at a step of choice) as exact fractions: states, admissions, evictions, energies, the inner product and what ' +
    'it is made of. Names of claims are the ids of check_document, such as set1/standing/inner, or their ends: inner, V_dominance, written/1.',
  inputSchema: {
    type: 'object',
    properties: {
      ...DOCUMENT_PROPERTIES,
      set: {
        type: 'integer',
        description: 'The parameter set, counted from 1; needed where claim does not name one of several.',
      },
      claim: { type: 'string', description: 'The id of the claim, or its end.' },
      step: {
        type: 'integer',
        description: 'The step to explain, from 0; by default the first at which the claim fails.',
      },
    },
    required: ['claim'],
    additionalProperties: false,
  },
  async run(input, context) {
    const request = readInput(ExplainInput, input, context);
    const { report } = await checkedDocument(request, context);
    const set = setOf(report, request, context);
    const { language } = context;
    if (!set.parameters) throw new ToolError('set-unreadable', language, { set: set.number });
    const claim = claimOf(report, set, request, context);
    const parameters = Object.entries(parameterTexts(set.parameters)).map(([name, text]) => `${name}: ${text}`);
    const head = fill(TOOL_WORDS['claim-of-set'], language, { set: set.number, parameters: parameters.join(', ') });
    const step = request.step ?? failingStep(claim);
    const terms = step === null ? [fill(TOOL_WORDS['no-failing-step'], language)] : await stepLines(set, step, context);
    return [head, ...verdictWords(claim, report, context), ...terms].join('\n');
  },
};
