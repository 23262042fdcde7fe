import { DEFAULT_OPTIONS } from '../../core/checkOptions';
import { toNumber } from '../../core/number/float';
import { claimFinding } from '../../core/present/findings';
import { type Language, say } from '../../core/present/messages';
import { formatCount, formatNumber } from '../../core/present/numerals';
import { parametersData } from '../../core/present/parametersData';
import type { RunFormat } from '../../core/present/runFormat';
import {
  type Message,
  STANDING_CLAIMS,
  type StandingClaimName,
  type StandingClaimReport,
  type Summary,
} from '../../core/report';
import type { RunResult } from '../../core/results';
import { type TerminalKey, tell } from '../humanError';
import { standingClaim } from '../standingClaim';

function parameterLine({ parameters }: RunResult): string {
  const data = parametersData(parameters);
  const start = typeof data.start === 'string' ? data.start : `[${data.start.join(', ')}]`;
  const texts = { ...data, start, Q: parameters.Q.kind };
  return Object.entries(texts)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}

/** What there is to say of a claim that is no finding. */
function goodNews({ name, judgedSteps, certainty, reason }: StandingClaimReport, language: Language): string {
  const claim: Message = { key: `claim-${name}`, args: {} };
  if (reason) return tell('claim-open', language, { claim, reason });
  if (judgedSteps === null) return tell('claim-holds', language, { claim });
  const how: Message = { key: certainty === 'bounded' ? 'bounded' : 'exact', args: {} };
  const words = name === 'nonexpansive' ? 'claim-holds-evictions' : 'claim-holds-steps';
  return tell(words, language, { claim, count: formatCount(judgedSteps), how });
}

function claimLine(name: StandingClaimName, result: RunResult, language: Language): string {
  const claim = standingClaim(name, result.decisions);
  // A severity of its own for each claim, as none may be off here.
  const finding = claimFinding(claim, { ...DEFAULT_OPTIONS.severities, [name]: 'information' });
  return `${name.padEnd(13)} ${finding ? say(finding.message, language) : goodNews(claim, language)}`;
}

/** The note's 8.2 to 8.4. */
const FIGURES: readonly { readonly key: keyof Summary; readonly words: TerminalKey; readonly quantity: string }[] = [
  { key: 'innerMean', words: 'mean-of', quantity: '⟨x^S, Δ⟩_P' },
  { key: 'innerMin', words: 'minimum-of', quantity: '⟨x^S, Δ⟩_P' },
  { key: 'ratioMean', words: 'mean-of', quantity: 'V^T/V^S' },
  { key: 'distanceChangeMean', words: 'mean-of', quantity: 'dist_change' },
];

function figureLines({ decisions, spectralRadius, summary }: RunResult, language: Language): string[] {
  const reduced = summary.distanceReduced;
  return [
    tell('equilibrium', language, { value: formatNumber(toNumber(decisions.equilibrium), 6) }),
    tell('spectral-radius', language, { value: formatNumber(spectralRadius, 6) }),
    tell(reduced === null ? 'evictions' : 'evictions-and-reduced', language, {
      evictions: formatCount(summary.evictions),
      reduced: formatCount(reduced ?? 0),
    }),
    ...FIGURES.flatMap(({ key, words, quantity }) => {
      const value = summary[key];
      return value === null ? [] : [tell(words, language, { quantity, value: formatNumber(value) })];
    }),
  ];
}

/** A run for people: what was asked, what is true of it, and the figures of the note's section 8. */
export const runText: RunFormat = function* (result, { language }) {
  const claims = STANDING_CLAIMS.map((name) => claimLine(name, result, language));
  yield [parameterLine(result), '', ...claims, '', ...figureLines(result, language), ''].join('\n');
};
