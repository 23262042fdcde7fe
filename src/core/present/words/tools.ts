import type { Words } from '../messages';

/** What the tools for language models answer in words. */
export const TOOL_WORDS = {
  'bad-input': { en: 'The input is not as the schema says: {problem}.', zh: '输入不符合模式：{problem}。' },
  'needs-document': { en: 'Give either path or text.', zh: '请给出 path 或 text 之一。' },
  'cannot-read': { en: '{path} cannot be read: {error}.', zh: '无法读取 {path}：{error}。' },
  'not-in-workspace': { en: '{path} is in no folder of the workspace.', zh: '{path} 不在工作区的任何文件夹中。' },
  'bad-parameters': { en: 'These parameters cannot be read. {problems}', zh: '无法读取这些参数。{problems}' },
  cancelled: { en: 'cancelled', zh: '已取消' },
  'no-set': {
    en: 'The document has no parameter set {set}; it has {count}.',
    zh: '文档没有参数组 {set}，共有 {count} 组。',
  },
  'which-set': {
    en: 'The document has {count} parameter sets: say which by set.',
    zh: '文档有 {count} 个参数组：请以 set 指明。',
  },
  'set-unreadable': { en: 'Parameter set {set} cannot be read.', zh: '参数组 {set} 无法读取。' },
  'no-claim': {
    en: 'Parameter set {set} has no claim {claim}; it has {claims}.',
    zh: '参数组 {set} 没有论断 {claim}，现有 {claims}。',
  },
  'no-step': { en: 'There is no step {t}: steps go from 0 to {last}.', zh: '没有第 {t} 步：步数从 0 到 {last}。' },

  'claim-verdict': { en: '{claim}: {verdict} ({certainty}).', zh: '{claim}：{verdict}（{certainty}）。' },
  'claim-of-set': { en: 'In parameter set {set} ({parameters}):', zh: '参数组 {set}（{parameters}）：' },
  'no-failing-step': {
    en: 'There is no failing step to look at; give step to see the terms of another.',
    zh: '没有不成立的步可看；可用 step 指定一步查看各项。',
  },
  'at-step': {
    en: 'At step t = {t} (after batch {t}, batches counted from 0), exactly:',
    zh: '第 t = {t} 步（批次 {t} 之后，批次从 0 计），精确值：',
  },
  evicts: { en: 'The simulation evicts at this step.', zh: '模拟在此步驱逐。' },
  'evicts-nothing': { en: 'The simulation evicts nothing at this step.', zh: '模拟在此步不驱逐。' },
  'no-P': {
    en: 'A is not stable, so P, the energies and the inner product do not exist.',
    zh: 'A 不稳定，因此 P、能量与内积均不存在。',
  },
  holds: { en: 'holds', zh: '成立' },
  'holds-by-rounding': { en: 'holds by rounding', zh: '舍入后相符' },
  violated: { en: 'fails', zh: '不成立' },
  undecided: { en: 'is not decided', zh: '未能判定' },
  'not-applicable': { en: 'is not judged', zh: '未作判定' },
  exact: { en: 'exactly', zh: '精确' },
  bounded: { en: 'by a rigorous error bound', zh: '由严格误差界' },
  'not-at-all': { en: 'open', zh: '未定' },
} as const satisfies Record<string, Words>;
