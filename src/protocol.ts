/**
 * The border between the extension host and the explorer's webview. Messages carry state, not calls: the host sends a whole snapshot
 * (`show`) whenever something changed, and again whenever the view asks by `ready`; nothing is inlined into the page.
 */
import * as v from 'valibot';
import type { DecidedQuantity } from './core/decision';
import type { ParameterName } from './core/model/parameters';
import type { ParameterTexts } from './core/model/parameterText';
import type { RunColumns } from './core/model/series';
import type { Language } from './core/present/messages';
import type { Certainty, SetSource, Severity, StandingClaimName, Summary, Verdict } from './core/report';
import type { CaseCounts, DeltaMap, Extremes, RunFacts, Spectra } from './core/results';

/** Grows when a message changes its meaning; a view restored from an older version asks to be closed and opened again. */
export const PROTOCOL_VERSION = 2;

/** An exact value ready to show: `text` as displayExact gives it, `digits` when abbreviated, `full` to copy. */
export interface ExactText {
  readonly text: string;
  readonly digits: number | null;
  readonly full: string;
}

/** A step and its value, in units of N*^degree (exactly) and of the document. */
export interface StepText {
  readonly t: number;
  readonly relative: ExactText | null;
  readonly value: number;
}

export interface ClaimView {
  readonly id: string;
  readonly name: StandingClaimName;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  readonly failing: number | null;
  readonly judged: number | null;
  readonly first: StepText | null;
  readonly worst: StepText | null;
}

/** A claim of the block or of the text about the set on show, for the chips and the outline: written, bound and printed ones. */
export interface OtherClaimView {
  readonly id: string;
  readonly kind: 'written' | 'bound' | 'printed';
  /** As written, or what is printed. */
  readonly text: string;
  readonly verdict: Verdict;
  /** The first step at which a written claim fails. */
  readonly first: number | null;
}

/** Everything that is drawn of one run: a PortraitSource of the figures. Sent once a run, under its id. */
export interface RunView {
  readonly stable: boolean;
  readonly spectralRadius: number;
  readonly certainty: Certainty;
  readonly columns: RunColumns;
  /** Per decided quantity its signs by step (decision.ts), null when it needs P and there is none. */
  readonly signs: Readonly<Record<DecidedQuantity, Int8Array | null>>;
  readonly evictions: Int32Array;
  readonly claims: readonly ClaimView[];
  readonly summary: Summary;
  readonly lyapunov: Float64Array | null;
  readonly extremes: Extremes;
  readonly cases: CaseCounts;
  readonly deltaMap: DeltaMap;
  readonly spectra: Spectra;
  readonly facts: RunFacts;
  readonly firstRow: readonly number[];
  readonly earlierFirstRow: readonly number[];
  /** Exactly, to read and to copy: W by stage, N*, the first rows, and P row by row (null without P and beyond n = 24). */
  readonly exact: {
    readonly weights: readonly ExactText[];
    readonly equilibrium: ExactText;
    readonly firstRow: readonly ExactText[];
    readonly earlierFirstRow: readonly ExactText[];
    readonly P: readonly ExactText[] | null;
  };
}

/** A run that the reader keeps beside the one on show, to compare with. */
export interface KeptRun {
  readonly id: string;
  readonly name: string;
  /** `frozen` stays as it was kept; `following` is what its block states by now. */
  readonly mode: 'frozen' | 'following';
  readonly parameters: ParameterTexts;
  /** The id of its run, null while there is none: it is being computed, or its block cannot be read any more. */
  readonly run: string | null;
}

/** The exact state at one step; every text is displayExact of a value in the document's units, vectors by stage. */
export interface InspectionView {
  readonly t: number;
  readonly evicts: boolean;
  /** Exact scalars by SPEC's names (inner, V_T, carried, …) plus `innerRelative` in N*²; null where not defined. */
  readonly values: Readonly<Record<string, ExactText | null>>;
  /** Floats per stage, for the bars. */
  readonly M_T: readonly number[];
  readonly M_S: readonly number[];
  readonly Delta: readonly number[];
  readonly e: readonly number[] | null;
}

/** What the view shows where a run would be. */
export type ExplorerState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** `run` is the id of a run that was sent before. */
  | { readonly kind: 'run'; readonly run: string; readonly stale: boolean };

export interface Snapshot {
  readonly type: 'show';
  readonly version: number;
  readonly language: Language;
  readonly document: { readonly name: string; readonly version: number } | null;
  readonly set: {
    readonly number: number;
    readonly count: number;
    readonly source: SetSource;
    readonly line: number;
  } | null;
  readonly following: 'cursor' | 'pinned';
  /** What the document says, and what the controls explore in its place (null when nothing differs). */
  readonly stated: ParameterTexts | null;
  readonly explored: ParameterTexts | null;
  readonly defaulted: readonly ParameterName[];
  /** One sentence per explored parameter that cannot be read. */
  readonly problems: Readonly<Partial<Record<ParameterName, string>>>;
  readonly state: ExplorerState;
  readonly kept: readonly KeptRun[];
  /** Claims of the document about the set on show other than the standing ones. */
  readonly others: readonly OtherClaimView[];
  /** What the host needs to make this explorer again after a reload; the view keeps it in its state, unread. */
  readonly memento: unknown;
}

export type ToView =
  | Snapshot
  /** A run that later snapshots name. The view keeps those that the latest snapshot names, and forgets the others. */
  | { readonly type: 'run'; readonly id: string; readonly run: RunView }
  /** Δ of some steps of a run, in answer to `map`. */
  | { readonly type: 'mapped'; readonly run: string; readonly map: DeltaMap }
  /** Asks the view for a picture of the figure on show; from the command palette. */
  | { readonly type: 'exportFigure' }
  | { readonly type: 'inspected'; readonly inspection: InspectionView }
  | { readonly type: 'reveal'; readonly step: number };

const Text = v.pipe(v.string(), v.maxLength(100_000));

/** The texts of all parameters, in a message or in a memento. */
export const ParameterTextsSchema = v.object({
  l0: Text,
  lA: Text,
  lB: Text,
  B: Text,
  lambdaA: Text,
  lambdaB: Text,
  steps: Text,
  start: Text,
  eviction: Text,
  Q: Text,
}) satisfies v.GenericSchema<ParameterTexts>;

/** What a reader calls something, and the stem of a file name. */
const Name = v.pipe(v.string(), v.maxLength(200));

/** SVG text, or a PNG in base64. */
const Content = v.pipe(v.string(), v.maxLength(50_000_000));

const Step = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Everything a view may send. Checked by the host before it is believed. */
export const FromViewSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('explore'), parameters: ParameterTextsSchema }),
  v.object({ type: v.literal('reset') }),
  v.object({ type: v.literal('apply') }),
  v.object({ type: v.literal('pin'), pinned: v.boolean() }),
  v.object({ type: v.literal('inspect'), step: Step }),
  v.object({ type: v.literal('revealClaim'), claim: v.string() }),
  v.object({ type: v.literal('keepRun'), name: Name }),
  v.object({ type: v.literal('renameRun'), id: v.string(), name: Name }),
  v.object({ type: v.literal('setRunMode'), id: v.string(), mode: v.picklist(['frozen', 'following']) }),
  v.object({ type: v.literal('dropRun'), id: v.string() }),
  v.object({ type: v.literal('map'), from: Step, to: Step }),
  v.object({ type: v.literal('exportData'), format: v.picklist(['csv', 'json']) }),
  v.object({ type: v.literal('savePicture'), name: Name, format: v.picklist(['png', 'svg']), content: Content }),
  v.object({ type: v.literal('copy'), text: v.pipe(v.string(), v.maxLength(10_000_000)) }),
  v.object({ type: v.literal('failed'), message: v.string() }),
]);

export type FromView = v.InferOutput<typeof FromViewSchema>;
