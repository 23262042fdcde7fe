/** Every id that package.json declares; a test compares the two. */
export const COMMANDS = {
  openExplorer: 'vdominance.openExplorer',
  openNewExplorer: 'vdominance.openNewExplorer',
  exportData: 'vdominance.exportData',
  exportFigure: 'vdominance.exportFigure',
  runAtCursor: 'vdominance.runAtCursor',
  checkDocument: 'vdominance.checkDocument',
  insertBlock: 'vdominance.insertBlock',
  copyExactValue: 'vdominance.copyExactValue',
  checkWorkspace: 'vdominance.checkWorkspace',
  openExample: 'vdominance.openExample',
  bindNumber: 'vdominance.bindNumber',
} as const;

/** The commands that surfaces.ts registers. */
export const LATE_COMMANDS = [COMMANDS.checkWorkspace, COMMANDS.openExample, COMMANDS.bindNumber] as const;

/** The language-model tools, each with its name in package.json. */
export const TOOLS = ['check_document', 'run_simulation', 'explain_claim'] as const;

/** The test controller. */
export const TESTS_ID = 'vdominance.claims';

/** The section of all settings. */
export const SETTINGS = 'vdominance';

/** Which computed values are shown between the lines, below the section. */
export const INLAY_HINTS = 'inlayHints';

/** True while the active document holds a parameter set. */
export const HAS_SETS_CONTEXT = 'vdominance.documentHasSets';

/** The webview panel of the explorer. */
export const EXPLORER_VIEW = 'vdominance.explorer';

/** Where diagnostics say that they come from. */
export const SOURCE = 'V-Dominance';

/** The language of the documents that are read. */
export const LANGUAGE = 'markdown';
