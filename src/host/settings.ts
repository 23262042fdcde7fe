import * as vscode from 'vscode';
import { type CheckOptions, DEFAULT_OPTIONS } from '../core/checkOptions';
import type { Severity } from '../core/report';
import { SETTINGS } from './ids';

const MODES = ['onType', 'onSave', 'manual'] as const;
type Mode = (typeof MODES)[number];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'off'];

/** What the user has set, with the declared default wherever the setting is unusable. */
export interface Settings {
  readonly mode: Mode;
  /** Milliseconds between the last keystroke and the check. */
  readonly delay: number;
  readonly options: CheckOptions;
}

/** The settings that hold for a document, or where there is none. */
export function readSettings(scope?: vscode.Uri): Settings {
  const section = vscode.workspace.getConfiguration(SETTINGS, scope);

  function choice<T extends string>(key: string, choices: readonly T[], otherwise: T): T {
    const value = section.get<unknown>(key);
    return choices.find((known) => known === value) ?? otherwise;
  }

  function natural(key: string, otherwise: number): number {
    const value = section.get<unknown>(key);
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
  }

  function severity(claim: keyof CheckOptions['severities']): Severity {
    return choice(`severity.${claim}`, SEVERITIES, DEFAULT_OPTIONS.severities[claim]);
  }

  const { parameters, number, block, document } = DEFAULT_OPTIONS.limits;
  return {
    mode: choice('check.mode', MODES, 'onType'),
    delay: natural('check.delay', 250),
    options: {
      severities: {
        inner: severity('inner'),
        V_dominance: severity('V_dominance'),
        G_dominance: severity('G_dominance'),
        stable: severity('stable'),
        nonexpansive: severity('nonexpansive'),
      },
      limits: {
        parameters: {
          lB: natural('limits.lB', parameters.lB),
          steps: natural('limits.steps', parameters.steps),
          work: natural('limits.work', parameters.work),
        },
        number: {
          digits: natural('limits.digits', number.digits),
          exponent: natural('limits.exponent', number.exponent),
        },
        block: natural('limits.block', block),
        document: natural('limits.document', document),
      },
    },
  };
}
