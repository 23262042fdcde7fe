import { type CheckOptions, DEFAULT_OPTIONS } from '../core/checkOptions';
import { type Severity, STANDING_CLAIMS } from '../core/report';
import { HumanError } from './humanError';

const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'off'];

/** Reads the values of `--severity`, each `CLAIM=LEVEL`. Throws HumanError at one that is none. */
export function readSeverities(texts: readonly string[]): CheckOptions['severities'] {
  const severities = { ...DEFAULT_OPTIONS.severities };
  for (const text of texts) {
    const [name, level, ...rest] = text.split('=');
    const claim = STANDING_CLAIMS.find((known) => known === name);
    const severity = LEVELS.find((known) => known === level);
    if (!claim || !severity || rest.length > 0) throw new HumanError('flag-severity', { text });
    severities[claim] = severity;
  }
  return severities;
}
