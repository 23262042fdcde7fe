import { checkDocument } from './tools/checkDocument';
import { explainClaim } from './tools/explainClaim';
import { runSimulation } from './tools/runSimulation';
import type { Tool } from './tools/tool';

/** Everything that a language model may ask for, in every front that offers it. */
export const TOOLS: readonly Tool[] = [checkDocument, runSimulation, explainClaim];
