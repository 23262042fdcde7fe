import { homepage, version } from '../../../package.json';
import { say } from '../../core/present/messages';
import type { Finding, Fix } from '../../core/report';
import type { CheckedFile, CheckFormat, Style } from './checkFormat';
import { regionOf } from './region';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const;

/** A relative path stays relative, so that whoever reads the log may resolve it; an absolute one names a file of this machine. */
function uriOf(path: string): string {
  const plain = path.replaceAll('\\', '/');
  const [first = '', ...rest] = plain.split('/');
  const drive = /^[A-Za-z]:$/.test(first);
  const encoded = [drive ? first : encodeURIComponent(first), ...rest.map(encodeURIComponent)].join('/');
  return drive ? `file:///${encoded}` : plain.startsWith('/') ? `file://${encoded}` : encoded;
}

function locationOf(file: CheckedFile, { span }: Pick<Finding, 'span'>): object {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file.path) }, region: regionOf(file, span) } };
}

function fixOf(file: CheckedFile, { title, splices }: Fix, { language }: Style): object {
  const replacements = splices.map(({ span, text }) => ({
    deletedRegion: regionOf(file, span),
    insertedContent: { text },
  }));
  return {
    description: { text: say(title, language) },
    artifactChanges: [{ artifactLocation: { uri: uriOf(file.path) }, replacements }],
  };
}

function resultOf(file: CheckedFile, finding: Finding, style: Style): object {
  const { code, severity, message, related, fix, set, claim, step, printed, computed, exact, verdict, certainty } =
    finding;
  const told = related.map((part) => ({ ...locationOf(file, finding), message: { text: say(part, style.language) } }));
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: say(message, style.language) },
    locations: [locationOf(file, finding)],
    ...(told.length > 0 ? { relatedLocations: told } : {}),
    ...(fix ? { fixes: [fixOf(file, fix, style)] } : {}),
    properties: { set, claim, step, printed, computed, exact, verdict, certainty },
  };
}

function ruleOf(code: string): object {
  return { id: code, helpUri: `${homepage}/blob/v${version}/docs/findings.md#${code}` };
}

function artifactOf({ path, report: { coverage } }: CheckedFile): object {
  const { checked, unchecked, ignored, percent } = coverage;
  return { location: { uri: uriOf(path) }, properties: { coverage: { checked, unchecked, ignored, percent } } };
}

/** SARIF 2.1.0, as code scanning reads it: one run, a rule for each code that occurs, and the coverage of each file. */
export const sarif: CheckFormat = function* (files, style) {
  const all = [...files];
  const codes = new Set(all.flatMap(({ report }) => report.findings.map(({ code }) => code)));
  const run = {
    tool: {
      driver: {
        name: 'V-Dominance Explorer',
        semanticVersion: version,
        informationUri: homepage,
        rules: [...codes].sort().map(ruleOf),
      },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: all.map(artifactOf),
    results: all.flatMap((file) => file.report.findings.map((finding) => resultOf(file, finding, style))),
  };
  yield `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 1)}\n`;
};
