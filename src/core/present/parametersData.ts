import type { Parameters, QMatrix } from '../model/parameters';
import { fractionText } from '../number/decimal';

/** Parameters as JSON holds them: l0, lA, lB and steps as numbers, every rational as reduced text such as "1000" or "1/3". */
export interface ParametersData {
  readonly l0: number;
  readonly lA: number;
  readonly lB: number;
  readonly B: string;
  readonly lambdaA: string;
  readonly lambdaB: string;
  readonly steps: number;
  readonly start: 'empty' | readonly string[];
  readonly eviction: string;
  /** `identity`, the n entries of a diagonal, or n rows. */
  readonly Q: 'identity' | readonly string[] | readonly (readonly string[])[];
}

function matrixData(Q: QMatrix): ParametersData['Q'] {
  if (Q.kind === 'identity') return 'identity';
  return Q.kind === 'diagonal' ? Q.entries.map(fractionText) : Q.rows.map((row) => row.map(fractionText));
}

export function parametersData(parameters: Parameters): ParametersData {
  const { l0, lA, lB, B, lambdaA, lambdaB, steps, start, eviction, Q } = parameters;
  return {
    l0,
    lA,
    lB,
    B: fractionText(B),
    lambdaA: fractionText(lambdaA),
    lambdaB: fractionText(lambdaB),
    steps,
    start: start === 'empty' ? start : start.map(fractionText),
    eviction,
    Q: matrixData(Q),
  };
}
