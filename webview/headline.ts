/** The verdict as the headline: what was asked, what is true, how it is known, and where to go from there. */
import { UNDECIDED } from '../src/core/decision';
import { formatCount, formatNumber } from '../src/core/present/numerals';
import type { StandingClaimName } from '../src/core/report';
import type { ClaimView, RunView, StepText } from '../src/protocol';
import { type Child, element, notation, render, separated } from './element';
import { type ExactStyle, exactButton } from './exact';
import { type IconName, icon } from './icon';
import type { Actions, Part, Say, Scene, WordKey } from './scene';
import { QUANTITY_OF } from './state';

const RELATIONS: Readonly<Record<StandingClaimName, { readonly fails: WordKey; readonly holds: WordKey }>> = {
  inner: { fails: 'inner-fails', holds: 'inner-holds' },
  V_dominance: { fails: 'V-fails', holds: 'V-holds' },
  G_dominance: { fails: 'G-fails', holds: 'G-holds' },
  stable: { fails: 'stable-fails', holds: 'stable-holds' },
  nonexpansive: { fails: 'nonexpansive-fails', holds: 'nonexpansive-holds' },
};

/** Units of N*^degree behind a claim's values. */
const UNITS: Readonly<Record<StandingClaimName, string>> = {
  inner: ' · N*²',
  V_dominance: ' · N*²',
  G_dominance: ' · N*',
  stable: '',
  nonexpansive: ' · N*²',
};

/** How a step of a claim is mentioned: where, and with which value. */
interface Mention {
  readonly place: WordKey;
  readonly value: WordKey;
  readonly form: ExactStyle['form'];
}

const FIRST: Mention = { place: 'first-at', value: 'where-exactly', form: 'exact' };
const FIRST_RISE: Mention = { place: 'first-at', value: 'where-rises', form: 'exact' };
const WORST: Mention = { place: 'worst-at', value: 'worst-value', form: 'decimal' };

interface Sentence {
  readonly icon: IconName;
  readonly tone: 'bad' | 'good' | 'open';
  readonly relation: string;
  readonly rest: string;
}

/** What a verdict's sentence takes from a run. */
type Judged = Pick<RunView, 'stable' | 'columns' | 'signs'>;

export function undecidedSteps(run: Pick<RunView, 'signs'>, claim: ClaimView): number {
  const quantity = QUANTITY_OF[claim.name];
  const signs = quantity && run.signs[quantity];
  return signs ? signs.reduce((sum, sign) => (sign === UNDECIDED ? sum + 1 : sum), 0) : 0;
}

function where(claim: ClaimView, run: Judged, say: Say): string {
  const judged = formatCount(claim.judged ?? run.columns.steps);
  const failing = formatCount(claim.failing ?? 0);
  const overEvictions = claim.name === 'nonexpansive';
  if (claim.verdict === 'violated') return say(overEvictions ? 'at-evictions' : 'at-steps', { failing, judged });
  return say(overEvictions ? 'at-all-evictions' : 'at-all-steps', { judged });
}

/** What is true of a claim, in one sentence of two parts. */
export function sentenceOf(claim: ClaimView, run: Judged, say: Say): Sentence {
  const { fails, holds } = RELATIONS[claim.name];
  switch (claim.verdict) {
    case 'violated': {
      const rest = claim.name === 'stable' ? say('so-no-P') : where(claim, run, say);
      return { icon: 'down', tone: 'bad', relation: say(fails), rest };
    }
    case 'holds':
    case 'holds-by-rounding': {
      const rest = claim.name === 'stable' ? '' : where(claim, run, say);
      return { icon: 'check', tone: 'good', relation: say(holds), rest };
    }
    case 'undecided': {
      const numbers = {
        count: formatCount(undecidedSteps(run, claim)),
        judged: formatCount(claim.judged ?? run.columns.steps),
      };
      const rest = claim.name === 'stable' ? say('stable-undecided') : say('undecided-at', numbers);
      return { icon: 'question', tone: 'open', relation: say(holds), rest };
    }
    case 'not-applicable':
      return {
        icon: 'none',
        tone: 'open',
        relation: say(holds),
        rest: say(run.stable ? 'no-evictions' : 'needs-stable'),
      };
  }
}

/** ρ(A) to three decimals, with more where it would print as 1. Whether A is stable is never read off it. */
export function radiusText(radius: number): string {
  return formatNumber(radius, Math.abs(radius - 1) < 5e-4 ? 8 : 3);
}

/** Replaces `{name}` of a sentence by elements. */
function filled(text: string, parts: Readonly<Record<string, Child>>): Child[] {
  return text.split(/(\{\w+\})/).flatMap((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return name === undefined ? notation(piece) : [parts[name] ?? ''];
  });
}

export class Headline implements Part {
  readonly element: HTMLElement;
  private readonly verdict = element('h1', { class: 'verdict' });
  private readonly how = element('p', { class: 'how' });

  constructor(private readonly actions: Actions) {
    this.element = element('div', { class: 'headline' }, this.verdict, this.how);
  }

  update(scene: Scene): void {
    const { claim, run, waiting, say, language } = scene;
    const key = JSON.stringify([claim, waiting, language, run.summary, run.spectralRadius, run.certainty]);
    render(this.verdict, key, () => (claim ? this.verdictOf(sentenceOf(claim, run, say)) : []));
    render(this.how, key, () => (claim ? separated(this.details(scene, claim)) : []));
  }

  private verdictOf({ icon: name, tone, relation, rest }: Sentence): Child[] {
    return [element('span', { class: `relation ${tone}` }, icon(name), ...notation(relation)), ...notation(rest)];
  }

  private details(scene: Scene, claim: ClaimView): Child[][] {
    const { waiting, say } = scene;
    const waits = waiting ? [[element('strong', { class: 'waits' }, say(`waits-${waiting}`))]] : [];
    const link = element(
      'button',
      {
        class: 'link',
        attributes: { type: 'button', 'data-focus': 'claim' },
        onclick: () => this.actions.post({ type: 'revealClaim', claim: claim.id }),
      },
      say('go-to-claim'),
    );
    return [...waits, ...this.facts(scene, claim), this.certainty(scene, claim), [link]];
  }

  private facts({ run, say }: Scene, claim: ClaimView): Child[][] {
    if (claim.name === 'stable' && claim.verdict === 'violated') {
      return [notation(say('unstable-why', { value: radiusText(run.spectralRadius) })), notation(say('unstable-what'))];
    }
    if (claim.name === 'stable') return [notation(say('radius', { value: radiusText(run.spectralRadius) }))];
    if (claim.verdict !== 'violated') return holdingFacts(claim, run, say);
    const { first, worst } = claim;
    return [
      first ? this.at(claim.name === 'nonexpansive' ? FIRST_RISE : FIRST, first, claim, say) : [],
      worst && worst.t !== first?.t ? this.at(WORST, worst, claim, say) : [],
    ];
  }

  /** `first at t = 3, where it is exactly −719/480 · N*²`, the step and the value being buttons. */
  private at({ place, value, form }: Mention, step: StepText, claim: ClaimView, say: Say): Child[] {
    const button = element(
      'button',
      {
        class: 'link',
        attributes: { type: 'button', title: say('go-to-step', { t: step.t }), 'data-focus': place },
        onclick: () => this.actions.change({ step: step.t }),
      },
      `t = ${step.t}`,
    );
    const said = filled(say(place, { step: '{step}' }), { step: button });
    if (!step.relative) return said;
    const exact = exactButton(step.relative, { unit: UNITS[claim.name], form }, this.actions, say);
    return [...said, ...filled(say(value, { value: '{value}' }), { value: exact })];
  }

  private certainty({ say }: Scene, { certainty, verdict }: ClaimView): Child[] {
    if (verdict === 'not-applicable') return [];
    return [
      say(({ exact: 'decided-exactly', bounded: 'decided-bounded', undecided: 'decided-partly' } as const)[certainty]),
    ];
  }
}

function holdingFacts(claim: ClaimView, { summary }: RunView, say: Say): Child[][] {
  const fact = (key: WordKey, value: number | null): Child[] =>
    value === null ? [] : notation(say(key, { value: formatNumber(value, 4) }));
  if (claim.name === 'inner') return [fact('smallest-value', summary.innerMin), fact('mean-value', summary.innerMean)];
  if (claim.name === 'V_dominance') return [fact('mean-ratio', summary.ratioMean)];
  return [];
}
