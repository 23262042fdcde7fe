import type { Span } from '../../report';
import type { Leaf } from '../leaves';
import type { LeafNumbers } from './leafNumbers';
import { formulaNumerals } from './numerals';
import type { Piece } from './pieces';
import { settingsInFormulas } from './settingsIn';

/** A displayed formula without its dollars. */
function displayed(text: string, { span }: Leaf): Span {
  const [, open = '', content = ''] =
    /^([\s>]*\$\$)([\s\S]*?)(?:\$\$\s*)?$/.exec(text.slice(span.start, span.end)) ?? [];
  const start = span.start + open.length;
  return { start, end: start + content.length };
}

/** What a paragraph, heading or formula says in numbers, besides its statements, which statements.ts reads from its `pieces`. */
export function readTextNumbers(text: string, leaf: Leaf, pieces: readonly Piece[]): LeafNumbers {
  const within = pieces.flatMap(({ kind, span }) => (kind === 'formula' ? [span] : []));
  const formulas = leaf.kind === 'formula' ? [displayed(text, leaf)] : within;
  return {
    prints: [],
    numerals: formulas.flatMap((formula) => formulaNumerals(text, formula)),
    settings: settingsInFormulas(text, formulas),
  };
}
