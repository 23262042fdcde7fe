import { type ParsedNode, parse as parseSymbols } from '../mathjs';
import { quoted } from '../model/problem';
import type { NumberLimits } from '../number/decimal';
import type { Span } from '../report';
import { Fault, message } from './fault';
import { FUNCTION_NAMES, isFunction } from './functions';
import { isName, NAMES } from './names';
import { DEEPEST, RELATIONS, scan, type Token } from './scan';
import { callShape, comparisonShape, indexShape, operationShape, prefixShape } from './shapes';
import { type Expression, type Link, literalOf, OPERATORS, type Operator, partsOf } from './tree';

/** A part and the tokens that it is written with, brackets around it included. */
interface Built {
  readonly part: Expression;
  readonly first: number;
  readonly last: number;
}

/** Words that are operators to the parser. */
const WORD_OPERATORS = new Set(['and', 'or', 'not']);

/** How a token is spelled for the parser: names and numbers by their position alone, so that it learns neither. */
function spelled(token: Token, position: number): string {
  if (token.kind === 'name' && WORD_OPERATORS.has(token.text)) return token.text;
  if (token.kind !== 'sign') return `x${position}`;
  return token.text === '≈' ? '==' : token.text;
}

function isOperator(text: string): text is Operator {
  return OPERATORS.some((operator) => operator === text);
}

/** Turns the parser's tree over positions back into a tree over the tokens themselves, of known shapes and with places. */
class Builder {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  build(node: ParsedNode): Built {
    switch (node.type) {
      case 'SymbolNode':
        return this.#leaf(node.name);
      case 'ParenthesisNode': {
        const { part, first, last } = this.build(node.content);
        return { part, first: first - 1, last: last + 1 };
      }
      case 'OperatorNode':
        return node.args.length === 1 ? this.#prefix(node.op, node.args[0]!) : this.#operation(node.op, node);
      case 'RelationalNode':
        return this.#comparison(node.params);
      case 'FunctionNode':
        return this.#call(node.fn, node.args);
      case 'AccessorNode':
        return this.#index(node.object, node.index);
      default:
        throw this.#unexpected(node);
    }
  }

  #span(first: number, last: number): Span {
    return { start: this.tokens[first]!.span.start, end: this.tokens[last]!.span.end };
  }

  /** The token that a symbol stands for; the parser also takes `and` for a symbol where an operand should stand. */
  #position(symbol: string): number {
    const [, digits] = /^x(\d+)$/.exec(symbol) ?? [];
    if (digits !== undefined) return Number(digits);
    throw this.#notHere(this.tokens.findIndex((token) => token.kind === 'name' && token.text === symbol));
  }

  #leaf(symbol: string): Built {
    const first = this.#position(symbol);
    const token = this.tokens[first]!;
    const { span } = token;
    if (token.kind === 'number') {
      const { value, unit } = token;
      const shape = { kind: 'number', series: false } as const;
      return { part: { type: 'literal', value, unit, span, shape }, first, last: first };
    }
    const name = token.text;
    if (isName(name)) return { part: { type: 'name', name, span, shape: NAMES.get(name)!.shape }, first, last: first };
    if (isFunction(name)) throw new Fault('claim-syntax', span, message('claim-function-alone', { name }));
    throw new Fault('claim-unknown-name', span, message('claim-unknown-name', { name: quoted(name) }));
  }

  #prefix(operator: string, node: ParsedNode): Built {
    const { part: operand, first, last } = this.build(node);
    const span = this.#span(first - 1, last);
    if (operator === '+') {
      prefixShape('-', operand); // takes what a minus sign takes
      return { part: operand, first: first - 1, last };
    }
    if (operator !== '-' && operator !== 'not') throw this.#notHere(first - 1);
    const part = { type: 'prefix', operator, operand, span, shape: prefixShape(operator, operand) } as const;
    return { part, first: first - 1, last };
  }

  #operation(operator: string, node: Extract<ParsedNode, { type: 'OperatorNode' }>): Built {
    const left = this.build(node.args[0]!);
    if (!node.implicit && !isOperator(operator)) return this.#comparison(node.args);
    const right = this.build(node.args[1]!);
    if (node.implicit || !isOperator(operator)) throw this.#noOperator(right.first);
    const shape = operationShape(operator, left.part, right.part);
    const span = this.#span(left.first, right.last);
    const part = { type: 'operation', operator, left: left.part, right: right.part, span, shape } as const;
    return { part, first: left.first, last: right.last };
  }

  #comparison(nodes: readonly ParsedNode[]): Built {
    const built = nodes.map((node) => this.build(node));
    const operands = built.map(({ part }) => part);
    const links = built.slice(1).map((right, i) => this.#link(right.first - 1, operands[i]!, right.part));
    const relations = links.map(({ relation }) => relation);
    const [first, last] = [built[0]!.first, built.at(-1)!.last];
    const shape = comparisonShape(relations, operands);
    return { part: { type: 'comparison', operands, links, span: this.#span(first, last), shape }, first, last };
  }

  /** The relation itself is read from its token: the parser knows no ≈. */
  #link(position: number, left: Expression, right: Expression): Link {
    const token = this.tokens[position]!;
    const relation = RELATIONS.find((candidate) => token.kind === 'sign' && candidate === token.text);
    if (!relation) throw this.#notHere(position);
    if (relation !== '≈') return { relation, tolerance: null };
    const literal = literalOf(right) ?? literalOf(left);
    if (!literal) throw new Fault('claim-syntax', token.span, message('claim-approximate'));
    return { relation, tolerance: literal.unit };
  }

  #call(callee: ParsedNode, nodes: readonly ParsedNode[]): Built {
    if (callee.type !== 'SymbolNode') throw this.#noOperator(this.build(callee).last + 1);
    const first = this.#position(callee.name);
    const token = this.tokens[first]!;
    if (token.kind !== 'name') throw this.#noOperator(first + 1);
    const name = token.text;
    if (isName(name)) throw new Fault('claim-syntax', token.span, message('claim-no-function', { name }));
    if (!isFunction(name)) {
      const args = { name: quoted(name), functions: FUNCTION_NAMES.join(' ') };
      throw new Fault('claim-unknown-name', token.span, message('claim-unknown-function', args));
    }
    const built = nodes.map((node) => this.build(node));
    const last = (built.at(-1)?.last ?? first + 1) + 1;
    const span = this.#span(first, last);
    const args = built.map(({ part }) => part);
    return { part: { type: 'call', name, args, span, shape: callShape(name, args, span) }, first, last };
  }

  #index(object: ParsedNode, index: ParsedNode): Built {
    const of = this.build(object);
    const nodes = index.type === 'IndexNode' ? index.dimensions : [];
    const built = nodes.map((node) => this.build(node));
    const last = (built.at(-1)?.last ?? of.last + 1) + 1;
    const span = this.#span(of.first, last);
    const indices = built.map(({ part }) => part);
    const shape = indexShape(of.part, indices, span);
    return { part: { type: 'index', of: of.part, indices, span, shape }, first: of.first, last };
  }

  #noOperator(position: number): Fault {
    const { start, end } = this.tokens[position]!.span;
    return new Fault(
      'claim-syntax',
      { start, end },
      message('claim-no-operator', { text: this.text.slice(start, end) }),
    );
  }

  #notHere(position: number): Fault {
    const { start, end } = this.tokens[position]!.span;
    return new Fault(
      'claim-syntax',
      { start, end },
      message('claim-unexpected', { text: this.text.slice(start, end) }),
    );
  }

  /** A list in brackets: it begins one token before its first entry. */
  #unexpected(node: ParsedNode): Fault {
    const entry = node.type === 'ArrayNode' ? node.items[0] : undefined;
    const position = entry ? this.build(entry).first - 1 : this.tokens.findIndex(({ kind }) => kind === 'sign');
    return this.#notHere(position);
  }
}

/** How deep parts stand in each other; a long sum is not deep. */
function depthOf(expression: Expression): number {
  const [leftmost, ...others] = partsOf(expression).map(depthOf);
  if (leftmost === undefined) return 0;
  return Math.max(expression.type === 'operation' ? leftmost : leftmost + 1, ...others.map((depth) => depth + 1));
}

/** The parser's complaint at the token where it gave up, or at the last one where it wanted more. */
function syntaxFault(text: string, tokens: readonly Token[], position: number): Fault {
  const token = tokens[position];
  if (!token) return new Fault('claim-syntax', tokens.at(-1)!.span, message('claim-unfinished'));
  const { span } = token;
  return new Fault('claim-syntax', span, message('claim-unexpected', { text: text.slice(span.start, span.end) }));
}

function parseTokens(text: string, tokens: readonly Token[]): ParsedNode {
  const words = tokens.map(spelled);
  const [only = '', another] = words;
  // Most printed numbers are values of a single name.
  if (another === undefined && only.startsWith('x')) return { type: 'SymbolNode', name: only };
  try {
    return parseSymbols(words.join(' '));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = 'char' in error && typeof error.char === 'number' ? error.char - 1 : 0;
    let end = -1;
    const position = words.findIndex((word) => {
      end += word.length + 1;
      return place < end;
    });
    throw syntaxFault(text, tokens, position < 0 ? tokens.length : position);
  }
}

/**
 * Reads an expression: scanned and shaped here, put into a tree by mathjs's parser, which is shown positions in place of names and
 * numbers. Throws Fault at the offending characters; nothing else, whatever the text.
 */
export function parseExpression(text: string, limits: NumberLimits): Expression {
  const tokens = scan(text, limits);
  const { part } = new Builder(text, tokens).build(parseTokens(text, tokens));
  if (depthOf(part) > DEEPEST) throw new Fault('claim-limit', part.span, message('claim-too-deep', { limit: DEEPEST }));
  return part;
}
