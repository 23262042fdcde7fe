// The benchmark: `npm run bench [-- NOTE.md…]`. It prints medians beside goals and peers of the same run; nothing in it passes or fails.
import { build } from 'esbuild';
import { inRepository } from '../workbench/paths.mjs';
import { benchPanning } from './panning.mjs';

const notes = process.argv.slice(2);
const outfile = inRepository('dist/bench/documents.cjs');
await build({
  entryPoints: [inRepository('test/bench/documents.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  logLevel: 'warning',
});
const { default: documents } = await import(outfile);
console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
documents.benchDocuments(notes.length > 0 ? notes : [inRepository('examples/continuous-batching.md')]);
await benchPanning();
