import type { Exact, Numeric } from '../expression/numbers';
import { type Real, refine, signOfReal } from '../expression/real';
import { gcdInSlices } from '../number/bigint';
import { decimalText, displayExact, fractionText } from '../number/decimal';
import { ends } from '../number/interval';
import type { Quotient } from '../number/rational';
import type { StatedValue } from '../report';
import type { Slices } from '../slices';

/** Longer quotients are shown by their digits alone: to find their lowest terms would take seconds. */
const LONGEST_REDUCED = 1 << 17;

const SIGNIFICANT = 12;

type Shown = Omit<StatedValue, 'label'>;

function* statedExact({ num, den, size }: Exact): Slices<Shown> {
  const decimal = decimalText({ num, den }, SIGNIFICANT);
  if (size > LONGEST_REDUCED) return { text: decimal, decimal, exact: null, digits: null, proof: 'exact' };
  const divisor = yield* gcdInSlices(num, den);
  const value = { num: num / divisor, den: den / divisor };
  const fraction = fractionText(value);
  return { ...displayExact(value, fraction), decimal, exact: fraction, proof: 'exact' };
}

/** The digits on which both ends of a narrow enough enclosure agree; fewer where it cannot be made narrow enough. */
function* statedReal(value: Real): Slices<Shown> {
  const shown = (text: string): Shown => ({ text, decimal: text, exact: null, digits: null, proof: 'enclosed' });
  if ((yield* signOfReal(value)) === 0) return shown('0');
  for (let significant = SIGNIFICANT; significant > 0; significant -= 4) {
    const text = yield* refine(value, (interval) => {
      const { lo, hi } = ends(interval);
      const [below, above] = [lo, hi].map((end: Quotient) => decimalText(end, significant));
      return below === above ? below! : null;
    });
    if (text !== null) return shown(text);
  }
  return shown('…');
}

/** A number as people and files are shown it. */
export function* stated(label: string, value: Numeric): Slices<StatedValue> {
  return { label, ...(value.kind === 'exact' ? yield* statedExact(value) : yield* statedReal(value)) };
}
