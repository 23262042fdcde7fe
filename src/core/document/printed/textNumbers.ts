import type { Span } from '../../report';
import { findFormulas } from '../formulas';
import type { Leaf } from '../leaves';
import { silentPassages } from '../silent';
import type { LeafNumbers } from './leafNumbers';
import { formulaNumerals } from './numerals';
import { settingsInFormulas } from './settingsIn';

/** The formulas of a paragraph or heading; a displayed one without its dollars. */
function formulasOf(text: string, { kind, span }: Leaf): readonly Span[] {
  if (kind !== 'formula') return findFormulas(text, span, silentPassages(text, span));
  const [, open = '', content = ''] =
    /^([\s>]*\$\$)([\s\S]*?)(?:\$\$\s*)?$/.exec(text.slice(span.start, span.end)) ?? [];
  const start = span.start + open.length;
  return [{ start, end: start + content.length }];
}

/** What a paragraph, heading or formula says in numbers, besides its statements, which statements.ts reads. */
export function readTextNumbers(text: string, leaf: Leaf): LeafNumbers {
  const formulas = formulasOf(text, leaf);
  return {
    prints: [],
    numerals: formulas.flatMap((formula) => formulaNumerals(text, formula)),
    settings: settingsInFormulas(text, formulas),
  };
}
