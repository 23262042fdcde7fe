import type { ParameterName, Parameters } from '../../core/model/parameters';
import { formatNumber } from '../../core/present/numerals';
import { type ParametersData, parametersData } from '../../core/present/parametersData';
import { type Html, notation, table } from './html';
import type { Say } from './say';

function listText(value: string | readonly string[] | readonly (readonly string[])[]): string {
  if (typeof value === 'string') return value;
  return `[${value.map((part) => (typeof part === 'string' ? part : listText(part))).join(', ')}]`;
}

function valueText(data: ParametersData, name: ParameterName): string {
  const value = data[name];
  return typeof value === 'number' ? String(value) : listText(value);
}

/** What is known of A before any step is run. */
export interface Stability {
  readonly stable: boolean;
  readonly spectralRadius: number;
}

/** The parameters exactly as they were read, with those that are defaults, and whether A is stable. */
export function parametersTable(
  parameters: Parameters,
  defaulted: readonly ParameterName[],
  { stable, spectralRadius }: Stability,
  say: Say,
): Html {
  const data = parametersData(parameters);
  const names = Object.keys(data) as (keyof ParametersData)[];
  const rows = names.map((name) => [
    notation(say(`parameter-${name}`)),
    valueText(data, name),
    defaulted.includes(name) ? say('default') : '',
  ]);
  const stability = say(stable ? 'stable' : 'not-stable', { radius: formatNumber(spectralRadius, 6) });
  return table({
    caption: '',
    head: [say('parameter'), say('value'), ''],
    rows: [...rows, [say('stability'), stability, '']],
  });
}
