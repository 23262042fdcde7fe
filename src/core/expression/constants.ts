import { EXACT_DIMENSION, type ExactModel } from '../exact/model';
import { SpectralRadius } from '../exact/spectralRadius';
import { transitionMatrix } from '../model/transition';
import { shareOfB, weights } from '../model/weights';
import { bitLength } from '../number/bigint';
import { ONE, type Rational, subtract, ZERO } from '../number/rational';
import { matrixValue } from './exactMatrix';
import type { ConstantName } from './names';
import { fromQuotient, integer, type Numeric } from './numbers';
import { real } from './real';
import { condition, type Matrix, unknown, type Value, vector } from './values';

function ofRationals(rows: readonly (readonly Rational[])[]): Matrix {
  return { kind: 'matrix', rows: rows.map((row) => row.map(fromQuotient)) };
}

function matrixQ({ parameters }: ExactModel): Matrix {
  const { Q, lB } = parameters;
  if (Q.kind === 'full') return ofRationals(Q.rows);
  const diagonal = Q.kind === 'diagonal' ? Q.entries : new Array<Rational>(lB).fill(ONE);
  return ofRationals(diagonal.map((entry, i) => diagonal.map((_, j) => (i === j ? entry : ZERO))));
}

function spectralRadius({ system }: ExactModel): Numeric {
  const radius = new SpectralRadius(system.w);
  const { degree, length } = radius;
  const bound = { degree, numerator: length, denominator: bitLength(system.w[0]!) };
  return real(bound, (bits) => radius.enclose(bits));
}

/** Beyond it no matrix is written out, and nothing is asked of one. */
const TOO_LARGE = unknown('unknown-dimension', { limit: EXACT_DIMENSION });

function small(model: ExactModel, value: () => Value): Value {
  return model.system.n > EXACT_DIMENSION ? TOO_LARGE : value();
}

/** The value of a name that is the same at every step, in the document's units. */
export function constantValue(name: ConstantName, model: ExactModel): Value {
  const { parameters, system, equilibrium } = model;
  switch (name) {
    case 'l0':
    case 'lA':
    case 'lB':
    case 'steps':
      return integer(parameters[name]);
    case 'B':
    case 'lambdaA':
    case 'lambdaB':
      return fromQuotient(parameters[name]);
    case 'p':
      return fromQuotient(subtract(ONE, shareOfB(parameters)));
    case 'q':
      return fromQuotient(shareOfB(parameters));
    case 'n':
      return integer(system.n);
    case 'W':
      return vector(weights(parameters).map(fromQuotient));
    case 'N_star':
      return fromQuotient(equilibrium);
    case 'M_star':
      return vector(system.w.map(() => fromQuotient(equilibrium)));
    case 'stable':
      return condition(model.stable);
    case 'A':
      return small(model, () => ofRationals(transitionMatrix(parameters)));
    case 'Q':
      return small(model, () => matrixQ(model));
    case 'P':
      return model.P ? matrixValue(model.P) : TOO_LARGE;
    case 'rho':
      return small(model, () => spectralRadius(model));
  }
}
