/** The functions there are; whatever else is called is an error. */
export const FUNCTION_NAMES = [
  'min',
  'max',
  'mean',
  'sum',
  'abs',
  'sqrt',
  'count',
  'all',
  'any',
  'at',
  'first',
  'last',
  'det',
  'trace',
  'norm',
  'eigenvalues',
  'diag',
  'size',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

export function isFunction(text: string): text is FunctionName {
  return FUNCTION_NAMES.some((name) => name === text);
}
