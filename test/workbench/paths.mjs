import { fileURLToPath } from 'node:url';

/**
 * A path inside the repository, whatever the current folder is.
 * @param {string} path with forward slashes, from the root of the repository
 */
export const inRepository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The root of the repository, without a slash at its end. */
export const ROOT = inRepository('.').replace(/[\\/]$/, '');

/** The .vsix that `npm run package` writes. */
export const VSIX = inRepository('dist/vdominance-explorer.vsix');
