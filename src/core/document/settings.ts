import type { RawName } from '../model/rawParameters';
import type { Span } from '../report';
import { tokenize } from './latex';
import { type NameToken, readStatement, type Setting, type Share, type Statement, type Tokens } from './statement';
import type { Token } from './token';

/** What one formula says of the parameters. */
export interface FormulaReading {
  readonly settings: readonly Setting[];
  readonly shares: readonly Share[];
  /** Parameters in equations that give no plain value (`λ_A = 2λ_B`, `l_0 ∈ {1, 2}`): without a plain setting they are unknown. */
  readonly unsure: readonly RawName[];
  /** `λ_A = λ_B` without a value. */
  readonly equalRates: boolean;
  /** A setting is followed by further values (`l_0 = 1, …, 5`): a range, not a setting. */
  readonly isRange: boolean;
  /** Whether the formula begins with a value of no name, and whether it ends with a setting. */
  readonly beginsWithValue: boolean;
  readonly endsWithSetting: boolean;
}

/** The statements of a formula: what stands between commas and breaks, but not those within brackets. */
function splitStatements(tokens: Tokens): Tokens[] {
  const statements: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth = Math.max(0, depth - 1);
    const ends = token.kind === 'break' || (token.kind === 'comma' && depth === 0);
    if (ends) statements.push([]);
    else statements.at(-1)!.push(token);
  }
  return statements.filter((statement) => statement.length > 0);
}

type Settings = Extract<Statement, { kind: 'settings' }>;

/** `λ_A, λ_B = 1` sets both rates; any other name before a setting is one that the sentence leaves open. */
function joinName({ name, span: key }: NameToken, settings: Settings): Statement[] {
  const [first] = settings.settings;
  if (name === 'lambdaA' && first?.name === 'lambdaB') {
    const statement = { start: key.start, end: first.statement.end };
    const both = [{ ...first, name, key }, ...settings.settings].map((setting) => ({ ...setting, statement }));
    return [{ ...settings, settings: both }];
  }
  return name === 'p' || name === 'q' ? [settings] : [{ kind: 'unsure', names: [name] }, settings];
}

function joinNames(statements: readonly Statement[]): Statement[] {
  const joined: Statement[] = [];
  for (const statement of statements) {
    const before = joined.at(-1);
    if (before?.kind === 'name' && statement.kind === 'settings') {
      joined.pop();
      joined.push(...joinName(before.token, statement));
    } else joined.push(statement);
  }
  return joined;
}

/** Reads one formula, given by its place in the text, without its dollars. */
export function readFormula(text: string, formula: Span): FormulaReading {
  const statements = joinNames(splitStatements(tokenize(text, formula)).map(readStatement));
  const stated = statements.filter((statement) => statement.kind === 'settings');
  return {
    settings: stated.flatMap(({ settings }) => settings),
    shares: stated.flatMap(({ shares }) => shares),
    unsure: statements.flatMap((statement) => (statement.kind === 'unsure' ? statement.names : [])),
    equalRates: statements.some(({ kind }) => kind === 'equalRates'),
    isRange: statements.some(({ kind }, i) => kind === 'value' && statements[i - 1]?.kind === 'settings'),
    beginsWithValue: statements[0]?.kind === 'value',
    endsWithSetting: statements.at(-1)?.kind === 'settings',
  };
}
