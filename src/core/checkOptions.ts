import type { ReadingLimits } from './document/reading';
import { DEFAULT_LIMITS } from './model/parameters';
import { DEFAULT_NUMBER_LIMITS } from './number/decimal';
import type { Severity, StandingClaimName } from './report';

/** What a user may set about a check. The same value gives the same report in every front. */
export interface CheckOptions {
  readonly severities: Readonly<Record<StandingClaimName, Severity>>;
  readonly limits: ReadingLimits;
}

export const DEFAULT_OPTIONS: CheckOptions = {
  severities: { inner: 'error', V_dominance: 'error', G_dominance: 'warning', stable: 'warning', nonexpansive: 'off' },
  limits: { parameters: DEFAULT_LIMITS, number: DEFAULT_NUMBER_LIMITS, block: 65_536, document: 5_000_000 },
};
