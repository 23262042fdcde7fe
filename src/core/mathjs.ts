/** The one doorway to mathjs: factories wired by hand, so that a bundle carries what is used and no `evaluate`. */
import { createEigs, createParse } from 'mathjs';

interface EigenOptions {
  readonly eigenvectors: boolean;
  /** An off-diagonal entry below precision / n counts as zero. */
  readonly precision: number;
}

type Eigs = (rows: number[][], options: EigenOptions) => { values: number[] };

declare module 'mathjs' {
  /** Exported by the package, left out of its types. */
  const createEigs: (parts: Readonly<Record<string, unknown>>) => Eigs;
}

const same = (x: number): number => x;

/** What the real symmetric branch never calls: mathjs asks for it when wired, and calls it for complex or unsymmetric input only. */
const UNUSED_PARTS = [
  'addScalar cos sin atan multiplyScalar divideScalar inv multiply add column flatten complex sqrt diag size reshape qr',
  'usolve usolveAll smaller matrixFromColumns dot equal',
]
  .join(' ')
  .split(' ');

function unused(): never {
  throw new TypeError('the matrix is not real and symmetric');
}

/**
 * mathjs's eigenvalues of a real symmetric matrix of plain numbers (Jacobi's rotations). Unsymmetric input throws.
 * `relTol` is 0 for the sake of accuracy: mathjs would take diagonal entries that differ by less as equal.
 */
export const eigs: Eigs = createEigs({
  ...Object.fromEntries(UNUSED_PARTS.map((name) => [name, unused])),
  config: { relTol: 0 },
  typed: (_: string, signatures: Readonly<Record<string, Eigs>>) => signatures['Array, Object'],
  matrix: (rows: number[][]) => ({
    toArray: () => rows.map((row) => [...row]),
    size: () => [rows.length, rows.length],
    datatype: () => 'number',
  }),
  abs: Math.abs,
  subtract: (x: number, y: number) => x - y,
  larger: (x: number, y: number) => x > y,
  re: same,
  im: () => 0,
  bignumber: same,
  number: same,
});

/** What the parser makes of a text: a tree of plain data, without places and without any way to be evaluated. */
export type ParsedNode =
  | { readonly type: 'SymbolNode'; readonly name: string }
  | {
      readonly type: 'OperatorNode';
      readonly op: string;
      readonly args: readonly ParsedNode[];
      /** Two operands side by side with no operator between them. */
      readonly implicit?: boolean;
    }
  | { readonly type: 'RelationalNode'; readonly params: readonly ParsedNode[] }
  | { readonly type: 'FunctionNode'; readonly fn: ParsedNode; readonly args: readonly ParsedNode[] }
  | { readonly type: 'AccessorNode'; readonly object: ParsedNode; readonly index: ParsedNode }
  | { readonly type: 'IndexNode'; readonly dimensions: readonly ParsedNode[] }
  | { readonly type: 'ParenthesisNode'; readonly content: ParsedNode }
  | { readonly type: 'ArrayNode'; readonly items: readonly ParsedNode[] };

type Parse = (text: string) => ParsedNode;

declare module 'mathjs' {
  /** Exported by the package, left out of its types. */
  const createParse: (parts: Readonly<Record<string, unknown>>) => Parse;
}

/** A class that the parser can make nodes of: it tells them by `is…Node`, and believes it only where the prototype says `isNode`. */
function nodeClass(type: string, fields: readonly string[]) {
  return class {
    [field: string]: unknown;
    readonly type = type;

    constructor(...values: unknown[]) {
      for (const [i, field] of fields.entries()) this[field] = values[i];
      this[`is${type}`] = true;
    }

    get isNode(): boolean {
      return true;
    }
  };
}

/** For what nothing of ours parses to: numbers and texts, definitions, blocks, objects, ranges. */
const RefusedNode = class {
  constructor() {
    throw new SyntaxError('not part of an expression');
  }
};

/** The parser's node classes; those of mathjs itself could be compiled and evaluated, these cannot. */
const NODES = {
  SymbolNode: nodeClass('SymbolNode', ['name']),
  OperatorNode: nodeClass('OperatorNode', ['op', 'fn', 'args', 'implicit']),
  RelationalNode: nodeClass('RelationalNode', ['conditionals', 'params']),
  FunctionNode: nodeClass('FunctionNode', ['fn', 'args']),
  AccessorNode: nodeClass('AccessorNode', ['object', 'index']),
  IndexNode: nodeClass('IndexNode', ['dimensions']),
  ParenthesisNode: nodeClass('ParenthesisNode', ['content']),
  ArrayNode: nodeClass('ArrayNode', ['items']),
  AssignmentNode: RefusedNode,
  BlockNode: RefusedNode,
  ConditionalNode: RefusedNode,
  ConstantNode: RefusedNode,
  FunctionAssignmentNode: RefusedNode,
  ObjectNode: RefusedNode,
  RangeNode: RefusedNode,
};

/**
 * mathjs's parser and nothing else of it. Meant for texts of symbols, operators, relations, brackets and commas. Throws SyntaxError for
 * anything else, with `char` (from 1) where the parser knows the place.
 */
export const parse: Parse = createParse({
  ...NODES,
  config: {},
  numeric: unused,
  typed: Object.assign((_: string, signatures: Readonly<Record<string, Parse>>) => signatures.string, {
    addConversion: () => undefined,
  }),
});
