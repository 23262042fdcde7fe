import { OBSERVABLES, SERIES_NAMES, type SeriesName, VECTOR_NAMES, type VectorName } from '../model/series';
import type { Shape } from './tree';

/** What an expression may name that is the same at every step: parameters, and what follows from them (the note's sections 2 and 4). */
const CONSTANTS = {
  l0: 'number',
  lA: 'number',
  lB: 'number',
  B: 'number',
  lambdaA: 'number',
  lambdaB: 'number',
  steps: 'number',
  p: 'number',
  q: 'number',
  n: 'number',
  W: 'vector',
  A: 'matrix',
  P: 'matrix',
  Q: 'matrix',
  N_star: 'number',
  M_star: 'vector',
  rho: 'number',
  stable: 'condition',
} as const satisfies Record<string, Shape['kind']>;

export type ConstantName = keyof typeof CONSTANTS;
export type Name = ConstantName | SeriesName | VectorName;

export interface NameTraits {
  readonly shape: Shape;
  /** Whether it exists only where A is stable. */
  readonly needsP: boolean;
}

function traitsOf(): [Name, NameTraits][] {
  const constants = Object.entries(CONSTANTS).map(([name, kind]): [Name, NameTraits] => [
    name as ConstantName,
    { shape: { kind, series: false }, needsP: name === 'P' },
  ]);
  const series = SERIES_NAMES.map((name): [Name, NameTraits] => [
    name,
    { shape: { kind: 'number', series: true }, needsP: OBSERVABLES[name].needsP },
  ]);
  const vectors = VECTOR_NAMES.map((name): [Name, NameTraits] => [
    name,
    { shape: { kind: 'vector', series: true }, needsP: false },
  ]);
  return [...constants, ...series, ...vectors];
}

/** Every name there is. */
export const NAMES: ReadonlyMap<string, NameTraits> = new Map(traitsOf());

export function isName(text: string): text is Name {
  return NAMES.has(text);
}

export function isConstant(name: Name): name is ConstantName {
  return Object.hasOwn(CONSTANTS, name);
}
