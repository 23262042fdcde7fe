import * as vscode from 'vscode';
import { claimLabel, comparison } from '../core/present/claimWords';
import { type Language, say } from '../core/present/messages';
import type { ClaimReport, Finding } from '../core/report';
import type { State } from './checker';
import { claimText } from './verdictLines';

function messageAt(words: string, finding: Finding | undefined, claim: ClaimReport, state: State): vscode.TestMessage {
  const message = new vscode.TestMessage(words);
  message.location = new vscode.Location(state.uri, state.place(finding?.span ?? claim.span));
  return message;
}

function failure(claim: ClaimReport, finding: Finding, state: State, language: Language): vscode.TestMessage {
  const message = messageAt(say(finding.message, language), finding, claim, state);
  const { expected, actual } = comparison(claim, finding, language);
  message.expectedOutput = expected;
  message.actualOutput = actual;
  return message;
}

/** A claim whose expression is wrong cannot be judged. */
function isFaulty(claim: ClaimReport): boolean {
  return (claim.kind === 'written' || claim.kind === 'bound') && claim.fault !== null;
}

/** What is to be told of which claim. */
export interface ClaimResult {
  readonly claim: ClaimReport;
  readonly state: State;
  readonly language: Language;
}

/**
 * Tells a run what became of a claim. One that holds has passed, and one that does not apply is skipped; one that is not decided is an
 * error and no failure: nothing is known against it.
 */
export function reportClaim(run: vscode.TestRun, item: vscode.TestItem, { claim, state, language }: ClaimResult): void {
  if (state.report) run.appendOutput(`${claimText(claim, state.report, language)}\r\n`, undefined, item);
  const finding = state.report?.findings.find((found) => found.claim === claim.id);
  const words = finding?.message ?? claim.reason;
  const message = () => messageAt(words ? say(words, language) : claimLabel(claim, language), finding, claim, state);
  switch (isFaulty(claim) ? 'undecided' : claim.verdict) {
    case 'holds':
    case 'holds-by-rounding':
      run.passed(item);
      break;
    case 'violated':
      run.failed(item, finding ? failure(claim, finding, state, language) : message());
      break;
    case 'undecided':
      run.errored(item, message());
      break;
    case 'not-applicable':
      run.skipped(item);
      break;
  }
}
