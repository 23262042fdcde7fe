import { STANDING_CLAIMS } from '../report';
import type { ClaimReader } from './claim';

/** The claims of the note's 3.2, 3.1, 1.2, 4.6 and 8.2, made of every parameter set; an announced failure keeps its own place. */
export const readStandingClaims: ClaimReader = (set, number) =>
  STANDING_CLAIMS.map((name) => {
    const expectation = set.expectations.find(({ claim }) => claim === name) ?? null;
    return { id: `set${number}/standing/${name}`, set: number, kind: 'standing', name, span: set.anchor, expectation };
  });
