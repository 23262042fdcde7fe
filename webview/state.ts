/** What the reader chose, and what is shown because of it. Pure; the page is drawn from it and nothing else. */
import type { DecidedQuantity } from '../src/core/decision';
import { STANDING_CLAIMS, type StandingClaimName } from '../src/core/report';
import { ENERGY_AXES, type EnergyAxis, SCALES, type Scale } from '../src/figures/figure';
import type { ClaimView, RunView, Snapshot } from '../src/protocol';
import type { RunStore } from './runStore';
import { following, type StepWindow } from './window';

/** Kept by VS Code over reloads; all of it may be missing or stale there. */
export interface ViewState {
  readonly tab: string;
  readonly scale: Scale;
  readonly energyAxis: EnergyAxis;
  /** Null until the reader selects one: then the first that fails is shown. */
  readonly claim: StandingClaimName | null;
  /** Null until the reader moves it: then it stands at the first failing step. */
  readonly step: number | null;
  readonly moreParameters: boolean;
  /** The steps that the charts show; null for the whole run. */
  readonly window: StepWindow | null;
  /** Whether the tables behind the figures are open. */
  readonly tables: boolean;
}

export const INITIAL_VIEW: ViewState = {
  tab: 'run',
  scale: 'equilibrium',
  energyAxis: 'logarithmic',
  claim: null,
  step: null,
  moreParameters: false,
  window: null,
  tables: false,
};

function oneOf<T>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isStep(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** What VS Code keeps of a page over reloads: the reader's choices, and what the host asked to be kept, unread. */
export interface Saved {
  readonly view: ViewState;
  readonly host: unknown;
}

/** The reader's choices from a saved state, whatever became of it. */
export function restoreView(state: unknown): ViewState {
  const saved = isRecord(state) ? state.view : null;
  if (!isRecord(saved)) return INITIAL_VIEW;
  const { tab, step } = saved;
  return {
    tab: typeof tab === 'string' ? tab : INITIAL_VIEW.tab,
    scale: oneOf(SCALES, saved.scale, INITIAL_VIEW.scale),
    energyAxis: oneOf(ENERGY_AXES, saved.energyAxis, INITIAL_VIEW.energyAxis),
    claim: oneOf([null, ...STANDING_CLAIMS], saved.claim, null),
    step: isStep(step) ? step : null,
    moreParameters: saved.moreParameters === true,
    window: restoreWindow(saved.window),
    tables: saved.tables === true,
  };
}

function restoreWindow(saved: unknown): StepWindow | null {
  if (!isRecord(saved)) return null;
  const { from, to } = saved;
  return isStep(from) && isStep(to) && from <= to ? { from, to } : null;
}

/** The view after a change, in a run of so many steps: where the cursor leaves the window, the window goes with it. */
export function changedView(view: ViewState, change: Partial<ViewState>, steps: number | null): ViewState {
  const next = { ...view, ...change };
  if (steps === null || next.step === null || change.step === undefined) return next;
  return { ...next, window: following(next.window, Math.min(next.step, steps - 1), steps) };
}

/** The quantity whose signs a standing claim is about; a claim about A has none. */
export const QUANTITY_OF: Readonly<Record<StandingClaimName, DecidedQuantity | null>> = {
  inner: 'inner',
  V_dominance: 'V_T - V_S',
  G_dominance: 'G_T - G_S',
  stable: null,
  nonexpansive: '-dist_change',
};

/**
 * The claim that headline and marks are about: the selected one, else the first that fails, is undecided, or stands first, of those
 * whose severity is not off. An unstable A comes before all.
 */
export function shownClaim({ claims, stable }: RunView, selected: StandingClaimName | null): ClaimView | null {
  const named = (name: StandingClaimName | null) => claims.find((claim) => claim.name === name);
  const judged = claims.filter(({ severity }) => severity !== 'off');
  const first = stable ? judged.find(({ verdict }) => verdict === 'violated') : named('stable');
  return named(selected) ?? first ?? judged.find(({ verdict }) => verdict === 'undecided') ?? claims[0] ?? null;
}

/** What the charts mark. Without P the inner product has no signs, and G is what is left to look at. */
export function markedQuantity({ stable }: Pick<RunView, 'stable'>, claim: ClaimView | null): DecidedQuantity {
  const quantity = claim && QUANTITY_OF[claim.name];
  return quantity ?? (stable ? 'inner' : 'G_T - G_S');
}

/** The step under the cursor: the reader's, else the first at which the shown claim fails, else the start. */
export function shownStep({ columns }: RunView, claim: ClaimView | null, chosen: number | null): number {
  return Math.min(chosen ?? claim?.first?.t ?? 0, columns.steps - 1);
}

/** Why the run on the page is not of the text as it stands. */
export type Waiting = 'check' | 'value' | 'run';

/** A run under the id that the host gave it. */
interface NamedRun {
  readonly id: string;
  readonly run: RunView;
}

/** What fills the page: a run, current or dimmed, or words in its place. */
export type Page =
  | ({ readonly kind: 'run'; readonly waiting: Waiting | null } & NamedRun)
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** The last run that was shown, and of what. */
export interface LastRun extends NamedRun {
  readonly document: string | null;
  readonly set: number | null;
}

/** The run that a snapshot names, for when a later one has none yet; null when it names none that has come. */
export function lastRunOf({ document, set, state }: Snapshot, runs: RunStore): LastRun | null {
  const run = state.kind === 'run' ? runs.get(state.run) : null;
  return state.kind === 'run' && run
    ? { document: document?.name ?? null, set: set?.number ?? null, id: state.run, run }
    : null;
}

/**
 * While the reader explores, an unreadable value or a run in progress leaves the last run of the same set on the page, dimmed: the
 * page does not jump at every keystroke, and a stale result is never shown as current.
 */
export function pageOf(snapshot: Snapshot, runs: RunStore, last: LastRun | null): Page {
  const { document, set, state, problems, explored } = snapshot;
  const same = last && last.document === (document?.name ?? null) && last.set === (set?.number ?? null) ? last : null;
  const dimmed = (waiting: Waiting): Page | null => same && { kind: 'run', id: same.id, run: same.run, waiting };
  switch (state.kind) {
    case 'run': {
      const run = runs.get(state.run);
      if (!run) return { kind: 'loading' };
      return { kind: 'run', id: state.run, run, waiting: state.stale ? waitingFor({ problems, explored }) : null };
    }
    case 'loading':
      return dimmed('run') ?? state;
    case 'problem':
      return (hasProblems(problems) && dimmed('value')) || state;
    case 'empty':
    case 'failed':
      return state;
  }
}

/** What a stale run waits for. What is tried in the explorer is run at once, and needs no check of the document. */
function waitingFor({ problems, explored }: Pick<Snapshot, 'problems' | 'explored'>): Waiting {
  if (hasProblems(problems)) return 'value';
  return explored ? 'run' : 'check';
}

function hasProblems(problems: Snapshot['problems']): boolean {
  return Object.keys(problems).length > 0;
}
