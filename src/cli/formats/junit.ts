import { claimLabel } from '../../core/present/claimWords';
import { say } from '../../core/present/messages';
import type { ClaimReport, Finding } from '../../core/report';
import type { CheckedFile, CheckFormat, Style } from './checkFormat';
import { regionOf } from './region';
import { visible } from './visible';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return visible(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

interface Case {
  readonly xml: string;
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
}

function place(file: CheckedFile, { span }: Pick<Finding, 'span'>): string {
  const { startLine, startColumn } = regionOf(file, span);
  return `${visible(file.path)}:${startLine}:${startColumn}`;
}

/** As grave as for the exit code: only what is an error fails; what a reader has set lower is told and passes. */
function claimCase(file: CheckedFile, claim: ClaimReport, { language }: Style): Case {
  const finding = file.report.findings.find((candidate) => candidate.claim === claim.id);
  const attributes = { classname: visible(file.path), name: `${claim.id} ${claimLabel(claim, language)}` };
  if (finding?.severity === 'error') {
    const message = say(finding.message, language);
    const related = finding.related.map((part) => say(part, language));
    const details = escaped([place(file, finding), ...related].join('\n'));
    const failure = tag('failure', { type: finding.code, message }, details);
    return { kind: 'failure', xml: tag('testcase', attributes, failure) };
  }
  if (claim.verdict === 'not-applicable' || claim.verdict === 'undecided') {
    const message = claim.reason ? say(claim.reason, language) : claim.verdict;
    return { kind: 'skipped', xml: tag('testcase', attributes, tag('skipped', { message })) };
  }
  const told = finding ? tag('system-out', {}, escaped(say(finding.message, language))) : '';
  return { kind: 'passed', xml: tag('testcase', attributes, told) };
}

/** What could not be read was not checked, which is an error whatever else is right. */
function problemCase(file: CheckedFile, finding: Finding, { language }: Style): Case {
  const attributes = { classname: visible(file.path), name: `${finding.code} ${place(file, finding)}` };
  const message = say(finding.message, language);
  if (finding.severity !== 'error') {
    return { kind: 'passed', xml: tag('testcase', attributes, tag('system-out', {}, escaped(message))) };
  }
  const error = tag('error', { type: finding.code, message }, escaped(place(file, finding)));
  return { kind: 'error', xml: tag('testcase', attributes, error) };
}

function suite(file: CheckedFile, style: Style): string {
  const { claims, findings } = file.report;
  const problems = findings.filter(({ claim }) => claim === null);
  const cases = [
    ...claims.map((claim) => claimCase(file, claim, style)),
    ...problems.map((finding) => problemCase(file, finding, style)),
  ];
  const count = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length;
  const attributes = {
    name: visible(file.path),
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return tag('testsuite', attributes, `\n${cases.map(({ xml }) => `${xml}\n`).join('')}`);
}

/** JUnit's XML: a suite for each file, a case for each claim, and one for each thing that could not be read. */
export const junit: CheckFormat = function* (files, style) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vdominance">\n';
  for (const file of files) yield `${suite(file, style)}\n`;
  yield '</testsuites>\n';
};
