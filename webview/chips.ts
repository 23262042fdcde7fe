/** The claims as a row of chips, each with its count. A chip selects its claim: the charts then mark that claim's failing steps. */
import { formatCount } from '../src/core/present/numerals';
import type { ClaimView, RunView } from '../src/protocol';
import { type Child, element, notation, render, separated } from './element';
import { radiusText, undecidedSteps } from './headline';
import { type IconName, icon } from './icon';
import type { Actions, Part, Say, Scene, WordKey } from './scene';
import { QUANTITY_OF } from './state';

const NAMES = {
  inner: 'inner-holds',
  V_dominance: 'V-holds',
  G_dominance: 'G-holds',
  stable: 'chip-stable',
  nonexpansive: 'chip-nonexpansive',
} as const satisfies Record<ClaimView['name'], WordKey>;

/** How a verdict is marked, beside its words. */
export const ICONS: Readonly<Record<ClaimView['verdict'], IconName>> = {
  holds: 'check',
  'holds-by-rounding': 'check',
  violated: 'down',
  undecided: 'question',
  'not-applicable': 'none',
};

/** How a verdict is coloured, beside its mark. */
export const TONES: Readonly<Record<ClaimView['verdict'], string>> = {
  holds: 'good',
  'holds-by-rounding': 'good',
  violated: 'bad',
  undecided: 'open',
  'not-applicable': 'quiet',
};

function nameOf({ name, verdict }: ClaimView, say: Say): string {
  return say(name === 'stable' && verdict === 'violated' ? 'chip-not-stable' : NAMES[name]);
}

function countOf(claim: ClaimView, run: RunView, say: Say): string {
  if (claim.name === 'stable') return say('radius', { value: radiusText(run.spectralRadius) });
  if (claim.verdict === 'violated') return say('chip-fail', { count: formatCount(claim.failing ?? 0) });
  if (claim.verdict === 'undecided') return say('chip-undecided', { count: formatCount(undecidedSteps(run, claim)) });
  if (claim.verdict === 'not-applicable') return say(run.stable ? 'chip-nothing' : 'chip-needs-stable');
  return '';
}

function content(claim: ClaimView, run: RunView, say: Say): Child[] {
  const count = countOf(claim, run, say);
  const words = separated([notation(nameOf(claim, say)), count === '' ? [] : [count]]);
  return [icon(ICONS[claim.verdict]), element('span', {}, ...words)];
}

function evictionsText(count: number, say: Say): string {
  return count === 1 ? say('chip-eviction-one') : say('chip-evictions', { count: formatCount(count) });
}

export class Chips implements Part {
  readonly element = element('div', { class: 'chips', attributes: { role: 'group' } });
  private readonly chips = new Map<string, HTMLButtonElement>();
  private readonly evictions = element('span', { class: 'chip chip-plain' });

  constructor(private readonly actions: Actions) {}

  update(scene: Scene): void {
    const { run, say } = scene;
    this.element.setAttribute('aria-label', say('claims'));
    const chips = run.claims.map((claim) => this.chip(claim, scene));
    render(this.element, run.claims.map(({ name }) => name).join(), () => [...chips, this.evictions]);
    render(this.evictions, say('chip-evictions', { count: run.evictions.length }), () => [
      icon('up'),
      evictionsText(run.evictions.length, say),
    ]);
  }

  private chip(claim: ClaimView, { run, say, language, claim: shown }: Scene): HTMLButtonElement {
    const chip = this.chips.get(claim.name) ?? this.create(claim.name);
    // Judged quietly where the reader has set its severity to off: it is shown, and no finding.
    const tone = claim.severity === 'off' ? 'quiet' : TONES[claim.verdict];
    chip.className = `chip chip-${tone}`;
    chip.setAttribute('aria-pressed', String(claim.name === shown?.name));
    chip.title = say(claim.verdict === 'holds-by-rounding' ? 'holds' : claim.verdict);
    render(chip, JSON.stringify([claim, run.spectralRadius, language, undecidedKey(claim, run)]), () =>
      content(claim, run, say),
    );
    return chip;
  }

  private create(name: ClaimView['name']): HTMLButtonElement {
    const attributes = { type: 'button', 'data-focus': name };
    const chip = element('button', { attributes, onclick: () => this.actions.change({ claim: name }) });
    this.chips.set(name, chip);
    return chip;
  }
}

/** Counting is linear in the steps, so it is left out where nothing is undecided. */
function undecidedKey(claim: ClaimView, run: RunView): number {
  return claim.verdict === 'undecided' && QUANTITY_OF[claim.name] ? undecidedSteps(run, claim) : 0;
}
