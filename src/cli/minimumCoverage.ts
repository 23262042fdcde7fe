import { firstLine } from '../core/document/lines';
import { readNumber } from '../core/number/decimal';
import { compare, multiply, type Rational, rational } from '../core/number/rational';
import { problemFinding } from '../core/present/findings';
import type { Coverage, Finding } from '../core/report';
import { HumanError } from './humanError';

/** The least share of a document's numbers that must have been checked. */
export interface MinimumCoverage {
  readonly percent: Rational;
  /** As typed. */
  readonly text: string;
}

const WHOLE = rational(100n);

/** Reads the value of `--min-coverage`. Throws HumanError when it is no number from 0 to 100. */
export function readMinimumCoverage(text: string): MinimumCoverage {
  const reading = readNumber(text);
  const percent = 'value' in reading ? reading.value : null;
  if (!percent || compare(percent, rational(0n)) < 0 || compare(percent, WHOLE) > 0) {
    throw new HumanError('flag-percent', { flag: '--min-coverage', text });
  }
  return { percent, text };
}

/** Compared exactly; a document in which nothing counts has nothing unchecked. */
function isEnough({ checked, unchecked }: Coverage, { percent }: MinimumCoverage): boolean {
  return compare(multiply(percent, rational(BigInt(checked + unchecked))), rational(100n * BigInt(checked))) <= 0;
}

/** The finding, on the first line, that too little of a document was checked; null where it was enough. */
export function coverageFinding(text: string, coverage: Coverage, minimum: MinimumCoverage): Finding | null {
  if (isEnough(coverage, minimum)) return null;
  const { checked, unchecked } = coverage;
  const message = { key: 'low-coverage', args: { checked, all: checked + unchecked, minimum: minimum.text } } as const;
  return problemFinding({ code: 'low-coverage', span: firstLine(text), message });
}
