import { plain } from '../document/fullWidth';
import type {
  BoundClaimReport,
  ClaimReport,
  PrintedClaimReport,
  Report,
  Span,
  StatedValue,
  WrittenClaimReport,
} from '../report';
import { fill, type Language, say } from './messages';
import { formatExact } from './numerals';
import { inPercent, shortValue } from './shortValue';
import { EDITING } from './words/editing';

/** A computed value that is shown behind a place of the text. */
export interface Hint {
  readonly span: Span;
  /** What the text had there; where it has anything else now the hint says nothing about it. */
  readonly text: string;
  /** Begins with a sign of one character: ✓ ▼ ? =. */
  readonly label: string;
  readonly tooltip: string | null;
}

/** As many digits are shown at least, and so many more than are printed. */
const FEWEST = 6;
const MORE = 2;
const LONGEST_EXACT = 400;

type Keys = keyof typeof EDITING;

/** The value itself as far as anybody reads it: `mean(inner) = 1885/2000`. */
function exactly({ label, exact, text }: StatedValue, language: Language): string {
  const value = exact !== null && exact.length <= LONGEST_EXACT ? exact : text;
  return fill(EDITING['hint-exact'], language, { label, value: formatExact(value) });
}

function messageOf({ findings }: Report, id: string, language: Language): string | null {
  const finding = findings.find(({ claim }) => claim === id);
  return finding ? say(finding.message, language) : null;
}

function verdictLabel(claim: WrittenClaimReport, language: Language): string | null {
  const { verdict, values, judgedSteps, first } = claim;
  const told = (key: Keys, args = {}) => fill(EDITING[key], language, args);
  const value = values.length === 1 ? shortValue(values[0]!, FEWEST) : null;
  switch (verdict) {
    case 'holds':
    case 'holds-by-rounding':
      if (value !== null) return told('hint-holds-value', { value });
      return judgedSteps ? told('hint-holds-steps', { steps: judgedSteps }) : told('hint-holds');
    case 'violated':
      if (first?.t != null) return told('hint-fails-first', { t: first.t });
      return value !== null ? told('hint-fails-value', { value }) : told('hint-fails');
    case 'undecided':
      return told('hint-open');
    case 'not-applicable':
      return null;
  }
}

function writtenHint(claim: WrittenClaimReport, report: Report, language: Language): Hint[] {
  const label = verdictLabel(claim, language);
  if (label === null) return [];
  const values = claim.values.map((value) => exactly(value, language)).join('\n');
  const tooltip = messageOf(report, claim.id, language) ?? (values || null);
  return [{ span: claim.span, text: claim.text, label, tooltip }];
}

/** The significant digits that are printed, those of an exponent left out. */
function mantissaDigits(printed: string): number {
  const [mantissa = ''] = plain(printed).split(/[eE×·\\]/);
  return mantissa.replace(/[^\d]/g, '').replace(/^0+/, '').length;
}

/** Only what rounding has taken from a number: one that is wrong has a mark, and one that is the value needs nothing. */
function roundedHint(claim: BoundClaimReport | PrintedClaimReport, language: Language): Hint[] {
  const { verdict, span, value } = claim;
  if (verdict !== 'holds-by-rounding' || !value) return [];
  const percent = claim.kind === 'bound' ? claim.percent : claim.printed.endsWith('%');
  const text = claim.printed.replace(/%$/, '');
  const inItsUnit = percent ? inPercent(value) : value;
  if (!inItsUnit) return [];
  const short = shortValue(inItsUnit, Math.max(FEWEST, mantissaDigits(text) + MORE));
  const label = claim.kind === 'bound' ? value.label : say(claim.quantity, language);
  return [
    {
      span,
      text,
      label: fill(EDITING['hint-value'], language, { value: short }),
      tooltip: exactly({ ...value, label }, language),
    },
  ];
}

interface HintSetting {
  readonly report: Report;
  readonly language: Language;
}

/** `claims`: behind the claims of blocks and the numbers that are bound. `all`: also behind printed numbers that have been checked. */
export type HintsWanted = 'claims' | 'all';

function hintOf(claim: ClaimReport, wanted: HintsWanted, { report, language }: HintSetting): Hint[] {
  switch (claim.kind) {
    case 'written':
      return writtenHint(claim, report, language);
    case 'bound':
      return roundedHint(claim, language);
    case 'printed':
      return wanted === 'all' ? roundedHint(claim, language) : [];
    case 'standing':
      return [];
  }
}

/** The computed values to show between the text, in the order of the claims. */
export function hintsOf(report: Report, wanted: HintsWanted, language: Language): Hint[] {
  return report.claims.flatMap((claim) => hintOf(claim, wanted, { report, language }));
}
