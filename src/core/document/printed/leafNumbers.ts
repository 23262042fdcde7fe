/** What one paragraph, heading, formula or table says in numbers: types only. */
import type { Span } from '../../report';
import type { Setting } from '../statement';
import type { Print } from './print';

export interface LeafNumbers {
  readonly prints: readonly Print[];
  /** In order. */
  readonly numerals: readonly Span[];
  /** The parameters that it gives plain values, however few; in order. */
  readonly settings: readonly Setting[];
}
