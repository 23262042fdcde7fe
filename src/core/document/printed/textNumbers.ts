import type { Span } from '../../report';
import { forEachInSlices, type Slices } from '../../slices';
import type { Leaf } from '../leaves';
import type { Setting } from '../statement';
import type { LeafNumbers } from './leafNumbers';
import { formulaNumerals } from './numerals';
import type { Piece } from './pieces';
import { settingsInFormula } from './settingsIn';

/** So many formulas are read without a pause. */
const FEW_FORMULAS = 50;

/** A displayed formula without its dollars. */
function displayed(text: string, { span }: Leaf): Span {
  const [, open = '', content = ''] =
    /^([\s>]*\$\$)([\s\S]*?)(?:\$\$\s*)?$/.exec(text.slice(span.start, span.end)) ?? [];
  const start = span.start + open.length;
  return { start, end: start + content.length };
}

/** What a paragraph, heading or formula says in numbers, besides its statements, which statements.ts reads from its `pieces`. */
export function* readTextNumbers(text: string, leaf: Leaf, pieces: readonly Piece[]): Slices<LeafNumbers> {
  const within = pieces.filter(({ kind }) => kind === 'formula').map(({ span }) => span);
  const formulas = leaf.kind === 'formula' ? [displayed(text, leaf)] : within;
  const numerals: Span[] = [];
  const settings: Setting[] = [];
  const readFormula = (formula: Span) => {
    for (const numeral of formulaNumerals(text, formula)) numerals.push(numeral);
    for (const setting of settingsInFormula(text, formula)) settings.push(setting);
  };
  yield* forEachInSlices(formulas, readFormula, FEW_FORMULAS);
  return { prints: [], numerals, settings };
}
