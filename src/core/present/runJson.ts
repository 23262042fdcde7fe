import { symmetricEigenvalues } from '../float/eigenvalues';
import { scaledAt } from '../model/quantity';
import { type RunColumns, SERIES_NAMES, VECTOR_NAMES, type VectorName } from '../model/series';
import { transitionMatrix } from '../model/transition';
import { vectorAt } from '../model/vectors';
import { weights } from '../model/weights';
import { toNumber } from '../number/float';
import { plainNumber } from '../number/scaledText';
import type { RunResult } from '../results';
import { parametersData } from './parametersData';
import type { RunFormat } from './runFormat';

const ROWS_A_PIECE = 1000;

/** A JSON array of `length` items, in pieces. */
function* arrayText(length: number, item: (t: number) => unknown): Generator<string> {
  for (let from = 0; from < length; from += ROWS_A_PIECE) {
    const rows = Array.from({ length: Math.min(ROWS_A_PIECE, length - from) }, (_, i) =>
      JSON.stringify(item(from + i)),
    );
    yield `${from === 0 ? '[' : ','}${rows.join(',')}`;
  }
  yield ']';
}

function vectorRow(columns: RunColumns, name: VectorName, t: number): unknown {
  return vectorAt(columns, name, t)?.map(plainNumber) ?? null;
}

function* seriesText(columns: RunColumns): Generator<string> {
  let separator = '{';
  for (const name of SERIES_NAMES) {
    yield `${separator}\n"${name}":`;
    yield* arrayText(columns.steps, (t) => plainNumber(scaledAt(columns, name, t)));
    separator = ',';
  }
  for (const name of columns.vectors ? VECTOR_NAMES : []) {
    yield `,\n"${name}":`;
    yield* arrayText(columns.steps, (t) => vectorRow(columns, name, t));
  }
  yield '\n}';
}

function matrixRows(matrix: Float64Array | null, n: number): number[][] | null {
  return matrix && Array.from({ length: n }, (_, i) => Array.from(matrix.subarray(i * n, (i + 1) * n)));
}

/** What stands before the series: the parameters and the matrices that they give. */
function head({ parameters, decisions, spectralRadius, lyapunov }: RunResult): object {
  const n = parameters.lB;
  return {
    parameters: parametersData(parameters),
    stable: decisions.stable,
    spectralRadius,
    weights: weights(parameters).map(toNumber),
    equilibrium: toNumber(decisions.equilibrium),
    transition: transitionMatrix(parameters).map((row) => row.map(toNumber)),
    lyapunov: matrixRows(lyapunov, n),
    lyapunovEigenvalues: lyapunov && symmetricEigenvalues(lyapunov, n),
  };
}

/** One object, a line for each member. JSON.stringify writes null for what is no finite number. */
export const runJson: RunFormat = function* (result) {
  yield '{\n';
  for (const [name, value] of Object.entries(head(result))) yield `"${name}":${JSON.stringify(value)},\n`;
  yield '"series":';
  yield* seriesText(result.columns);
  yield `,\n"summary":${JSON.stringify(result.summary)},\n"certainty":${JSON.stringify(result.certainty)}\n}\n`;
};
