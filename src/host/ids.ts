/** Every id that package.json declares; a test compares the two. */
export const COMMANDS = {
  openExplorer: 'vdominance.openExplorer',
  runAtCursor: 'vdominance.runAtCursor',
  checkDocument: 'vdominance.checkDocument',
  insertBlock: 'vdominance.insertBlock',
  copyExactValue: 'vdominance.copyExactValue',
} as const;

/** The section of all settings. */
export const SETTINGS = 'vdominance';

/** True while the active document holds a parameter set. */
export const HAS_SETS_CONTEXT = 'vdominance.documentHasSets';

/** The webview panel of the explorer. */
export const EXPLORER_VIEW = 'vdominance.explorer';

/** Where diagnostics say that they come from. */
export const SOURCE = 'V-Dominance';

/** The language of the documents that are read. */
export const LANGUAGE = 'markdown';
