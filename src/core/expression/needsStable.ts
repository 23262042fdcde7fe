import { Fault, message } from './fault';
import { NAMES } from './names';
import { allParts, type Expression } from './tree';

/** The fault of an expression that asks for what exists only where A is stable, at the name that needs it; null where none does. */
export function needsStable(expression: Expression): Fault | null {
  for (const part of allParts(expression)) {
    if (part.type !== 'name' || !NAMES.get(part.name)!.needsP) continue;
    return new Fault('needs-stable', part.span, message('claim-needs-stable', { name: part.name }));
  }
  return null;
}
