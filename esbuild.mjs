// Builds every bundle of the product into dist/: `node esbuild.mjs [--minify] [--watch]`.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build, context } from 'esbuild';

const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  charset: 'utf8',
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  metafile: true,
  logLevel: 'warning',
  outdir: 'dist',
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
// workerpool asks for Node's modules where it finds itself in Node; in a browser it never does.
const browser = { ...shared, platform: 'browser', format: 'cjs', external: ['worker_threads', 'os', 'child_process'] };

// An extension host and an engine in a browser are workers, which have no document; some packages have a file of their own for them.
const worker = { ...browser, conditions: ['worker'] };

/** Modules that are loaded at their first use, and the files that they are in Node, beside whoever imports them. */
const APART = {
  'src/engine/node.ts': './threads.js',
  'src/engine/works.ts': './works.js',
  'src/host/chart.ts': './figures.js',
  'src/host/explorers.ts': './explorer.js',
  'src/host/surfaces.ts': './surfaces.js',
};

function onApart({ onResolve }, found) {
  onResolve({ filter: /\/(node|works|chart|explorers|surfaces)$/ }, ({ path, resolveDir, kind }) => {
    const module = resolve(resolveDir, `${path}.ts`);
    const file = APART[relative(import.meta.dirname, module).replaceAll('\\', '/')];
    return file && kind !== 'entry-point' ? found(module, file) : undefined;
  });
}

const apart = {
  name: 'apart',
  setup: (bundle) => onApart(bundle, (_, file) => ({ path: file, external: true })),
};

/**
 * A web host loads one file. There the same modules are inside, as one bundle of theirs that runs at the first use of any: left to be
 * imported late as they are, they would come with all of every package that they use a part of; each apart, with what they share.
 */
const inside = {
  name: 'inside',
  setup(bundle) {
    const modules = Object.keys(APART);
    onApart(bundle, (module) => ({
      path: relative(import.meta.dirname, module).replaceAll('\\', '/'),
      namespace: 'inside',
    }));
    bundle.onResolve({ filter: /^late$/, namespace: 'inside' }, () => ({ path: 'late', namespace: 'late' }));
    bundle.onLoad({ filter: /.*/, namespace: 'inside' }, ({ path }) => ({
      contents: `module.exports = require('late').m${modules.indexOf(path)};`,
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'late' }, async () => {
      const contents = modules.map((module, i) => `export * as m${i} from './${module}';`).join('\n');
      const stdin = { contents, resolveDir: import.meta.dirname };
      const external = ['vscode', ...worker.external];
      const options = { ...worker, stdin, external, sourcemap: false, write: false };
      const { outputFiles, metafile } = await build(options);
      const watchFiles = Object.keys(metafile.inputs).filter((input) => input !== '<stdin>');
      return {
        contents: outputFiles[0].text,
        resolveDir: import.meta.dirname,
        watchFiles: watchFiles.map((input) => resolve(input)),
      };
    });
  },
};

/** The line of each code in the page that explains them: an editor opens a page at a line, and knows nothing of headings. */
const FINDING_LINES = JSON.stringify(
  Object.fromEntries(
    readFileSync('docs/findings.md', 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.startsWith('## ') ? [[line.slice(3).trim(), index + 1]] : [])),
  ),
);

/** One bundle an entry. The extension host, the worker and the figures are apart, so that activation loads the first alone. */
const bundles = [
  {
    ...node,
    entryPoints: {
      extension: 'src/extension.ts',
      engine: 'src/engine/body.ts',
      surfaces: 'src/host/surfaces.ts',
    },
    external: ['vscode'],
    plugins: [apart],
    define: { WEB: 'false', FINDING_LINES },
    supported: { 'dynamic-import': false }, // `require`, which every extension host has
  },
  {
    ...node,
    entryPoints: {
      threads: 'src/engine/node.ts',
      works: 'src/engine/works.ts',
      figures: 'src/host/chart.ts',
      explorer: 'src/host/explorers.ts',
    },
    external: ['vscode'],
  },
  {
    ...worker,
    entryPoints: { web: 'src/extension.ts' },
    external: ['vscode', ...worker.external],
    plugins: [inside],
    define: { WEB: 'true', FINDING_LINES },
  },
  { ...worker, format: 'iife', entryPoints: { 'engine.web': 'src/engine/body.ts' } },
  { ...node, entryPoints: { vdominance: 'src/cli/bin.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...browser, format: 'iife', entryPoints: { webview: 'webview/main.ts' } },
];

rmSync('dist', { recursive: true, force: true });
if (watch) {
  await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
} else {
  const results = await Promise.all(bundles.map((options) => build(options)));
  // The size budget and the test that no peer of the toolkit is bundled read what went into each file.
  const metafiles = Object.assign({}, ...results.map((result) => result.metafile.outputs));
  writeFileSync('dist/meta.json', JSON.stringify(metafiles));
}
