import type { Words } from '../messages';

/** What the editor offers to change in the text, and the hints that it writes between the lines. */
export const EDITING = {
  'fix-all': { en: 'Fix all {count} wrong numbers', zh: '修正全部 {count} 处有误的数' },
  'ignore-line': { en: 'Ignore this line', zh: '忽略此行' },
  'ignore-block': { en: 'Ignore this block', zh: '忽略此段' },
  expect: { en: 'Say that it fails here (expect)', zh: '声明此处不成立（expect）' },
  'open-step': { en: 'Open the explorer at step {t}', zh: '在第 {t} 步打开探索器' },
  bind: { en: 'Bind this number', zh: '绑定此数' },

  'bind-which': { en: 'Which quantity is {printed}?', zh: '{printed} 是哪个量？' },
  'bind-none': {
    en: 'No quantity of the governing parameter set prints as {printed}.',
    zh: '管辖此处的参数组中没有哪个量会印为 {printed}。',
  },
  'bind-no-number': {
    en: 'There is no number here that a comment could bind.',
    zh: '此处没有可用注释绑定的数。',
  },
  'bind-changed': { en: 'The text has changed meanwhile; bind the number again.', zh: '文本已变，请重新绑定。' },
  'bind-failed': { en: 'The quantities could not be computed: {error}.', zh: '无法计算各量：{error}。' },
  'bind-equal': { en: 'equal', zh: '相等' },

  'hint-holds': { en: '✓', zh: '✓' },
  'hint-holds-value': { en: '✓ {value}', zh: '✓ {value}' },
  'hint-holds-steps': { en: '✓ all {steps} {steps|step|steps}', zh: '✓ 全部 {steps} 步' },
  'hint-fails': { en: '▼', zh: '▼' },
  'hint-fails-value': { en: '▼ {value}', zh: '▼ {value}' },
  'hint-fails-first': { en: '▼ first t = {t}', zh: '▼ 首次 t = {t}' },
  'hint-open': { en: '?', zh: '?' },
  'hint-value': { en: '= {value}', zh: '= {value}' },
  'hint-exact': { en: '{label} = {value}', zh: '{label} = {value}' },
  'hint-stale': { en: 'Of an earlier text; not checked since.', zh: '文本已变，尚未重新检查。' },
} as const satisfies Record<string, Words>;
