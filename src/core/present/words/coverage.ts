import type { Words } from '../messages';

/** What numbers in tables are called, and why a number was not checked. A reason stands behind a colon or alone. */
export const COVERAGE = {
  'printed-cell': { en: '{column} at t = {t}', zh: '{column}（t = {t}）' },
  'printed-label': { en: '{label}', zh: '{label}' },
  'printed-label-column': { en: '{label} ({column})', zh: '{label}（{column}）' },
  'printed-index': { en: 'The index of the table', zh: '表的序号' },
  'index-early': {
    en: 'The rows of this table are one step off: each holds the values of t − 1.',
    zh: '此表各行错开一步：每行是 t − 1 的值。',
  },
  'index-late': {
    en: 'The rows of this table are one step off: each holds the values of t + 1.',
    zh: '此表各行错开一步：每行是 t + 1 的值。',
  },
  'unread-number': {
    en: 'not read for certain as a value of the model',
    zh: '未能确定它是模型中哪个量的值',
  },
  'unread-restated': {
    en: 'parameters restated: the text gives {names} another value here than the governing set does',
    zh: '参数另有设定：此处 {names} 的值与管辖此文的参数集不同',
  },
  'unread-two-sets': {
    en: 'two different parameter sets stand in this block',
    zh: '此段中有两组不同的参数',
  },
  'unread-bad-set': {
    en: 'the parameter set that governs the text cannot be read',
    zh: '管辖此文的参数集无法读取',
  },
} as const satisfies Record<string, Words>;
