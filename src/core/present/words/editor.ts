import type { Words } from '../messages';

/** What the editor says of itself: lenses, marks, hovers, the status item, commands. */
export const EDITOR = {
  // One line about one set: ▼ fails, ? open, ✓ holds.
  'headline-inner': { en: '▼ {failing} of {steps} {steps|step|steps} negative', zh: '▼ {steps} 步中 {failing} 步为负' },
  'headline-V_dominance': {
    en: '▼ V^T < V^S at {failing} of {steps} {steps|step|steps}',
    zh: '▼ {steps} 步中 {failing} 步 V^T < V^S',
  },
  'headline-G_dominance': {
    en: '▼ G^T < G^S at {failing} of {steps} {steps|step|steps}',
    zh: '▼ {steps} 步中 {failing} 步 G^T < G^S',
  },
  'headline-nonexpansive': {
    en: '▼ {failing} of {steps} {steps|eviction|evictions} {failing|raises|raise} V^S',
    zh: '▼ {steps} 次 eviction 中 {failing} 次使 V^S 增大',
  },
  'headline-unstable': { en: '▼ A is not stable, there is no P', zh: '▼ A 不稳定，P 不存在' },
  'headline-undecided': { en: '? not decided at all {steps} {steps|step|steps}', zh: '? {steps} 步未能全部判定' },
  'headline-holds': {
    en: '✓ ⟨x^S, Δ⟩_P ≥ 0 at all {steps} {steps|step|steps}',
    zh: '✓ ⟨x^S, Δ⟩_P 在全部 {steps} 步均 ≥ 0',
  },

  lens: { en: '{headline} · open explorer', zh: '{headline} · 打开探索器' },
  'lens-stale': { en: '{headline} · of an earlier text', zh: '{headline} · 文本已变' },

  'mark-stale': {
    en: '{message} (Of an earlier text; not checked since.)',
    zh: '{message}（文本已变，尚未重新检查。）',
  },
  'check-failed': {
    en: 'The check failed: {error}. What was found before is kept, but may not fit the text any more.',
    zh: '检查失败：{error}。此前的结果予以保留，但可能已与文本不符。',
  },

  'status-failed': { en: 'V-Dominance: the check failed', zh: 'V-Dominance：检查失败' },
  'status-unchecked': { en: 'V-Dominance: not checked yet', zh: 'V-Dominance：尚未检查' },
  'status-counts': {
    en: 'V-Dominance: {holding} of {judged} {judged|claim|claims} {holding|holds|hold}, {wrong} wrong',
    zh: 'V-Dominance：{judged} 个论断中 {holding} 个成立，{wrong} 个有误',
  },
  'status-coverage': {
    en: 'V-Dominance: {checked} of {numbers} {numbers|number|numbers} checked, {wrong} wrong',
    zh: 'V-Dominance：已检查 {checked}/{numbers} 个数，{wrong} 个有误',
  },
  // The second line, of which what counts nothing is left out.
  'status-sets': { en: '{count} parameter {count|set|sets}', zh: '{count} 个参数组' },
  'status-undecided': { en: '{count} {count|claim|claims} undecided', zh: '{count} 个论断未判定' },
  'status-problems': { en: '{count} {count|place|places} cannot be read', zh: '{count} 处无法读取' },
  'status-stale': { en: '{text} (of an earlier text)', zh: '{text}（文本已变）' },
  'status-command': { en: 'Open explorer', zh: '打开探索器' },

  'inline-limit': {
    en: 'This editor lets no worker start, so runs end at lB = {limit}: {lB} is more.',
    zh: '此编辑器不允许启动工作线程，因此运行上限为 lB = {limit}：{lB} 超出。',
  },

  'hover-row': { en: '| {name} | {value} |', zh: '| {name} | {value} |' },
  'hover-set': { en: 'Parameter set {number}', zh: '参数组 {number}' },
  'hover-of': { en: '{count} of {steps} {steps|step|steps}', zh: '{steps} 步中 {count} 步' },
  'hover-inner': { en: '⟨x^S, Δ⟩_P ≥ 0', zh: '⟨x^S, Δ⟩_P ≥ 0' },
  'hover-V': { en: 'V^T ≥ V^S', zh: 'V^T ≥ V^S' },
  'hover-G': { en: 'G^T ≥ G^S', zh: 'G^T ≥ G^S' },
  'hover-evictions': { en: 'evictions', zh: 'eviction 次数' },
  'hover-mean': { en: 'mean of ⟨x^S, Δ⟩_P', zh: '⟨x^S, Δ⟩_P 平均值' },
  'hover-ratio': { en: 'mean of V^T / V^S', zh: 'V^T / V^S 平均值' },
  'hover-decided': { en: 'decided', zh: '判定方式' },
  'hover-exact': { en: 'exactly', zh: '精确' },
  'hover-bounded': { en: 'partly by an error bound', zh: '部分由误差界' },
  'hover-undecided': { en: 'not everywhere', zh: '未能全部判定' },
  'hover-defaults': { en: 'By default: {list}', zh: '默认：{list}' },
  'hover-stale': { en: 'Of an earlier text; not checked since.', zh: '文本已变，尚未重新检查。' },
  'hover-chart': { en: 'Inner product by step', zh: '各步内积' },
  'hover-open': { en: 'Open explorer', zh: '打开探索器' },
  'hover-copy': { en: 'Copy the exact value', zh: '复制精确值' },

  'block-snippet': { en: 'A parameter block', zh: '参数块' },
  'no-set-here': {
    en: 'There is no parameter set here yet. Insert a block, or state l_0, l_A and l_B in a table or a sentence.',
    zh: '此处尚无参数组。请插入参数块，或在表格或句子中给出 l_0、l_A 和 l_B。',
  },
  'set-unreadable': {
    en: 'This parameter set cannot be run before its values can be read.',
    zh: '参数组的值可读之后才能运行。',
  },
  'nothing-to-copy': { en: 'There is no exact value to copy here.', zh: '此处没有可复制的精确值。' },
  'run-failed': { en: 'The run failed: {error}.', zh: '运行失败：{error}。' },
  'running-set': { en: 'Running parameter set {number}', zh: '正在运行参数组 {number}' },
  'explorer-title': { en: 'V-Dominance Explorer', zh: 'V-Dominance 探索器' },
  'explorer-title-of': { en: 'V-Dominance · {name}, set {number}', zh: 'V-Dominance · {name} 第 {number} 组' },
  'kept-name-of': { en: '{name}, set {number}', zh: '{name} 第 {number} 组' },
  'explorer-failed': { en: 'The explorer has a fault: {message}', zh: '探索器出错：{message}' },
  'apply-stale': {
    en: 'The document has changed meanwhile and is being checked; apply again when it is.',
    zh: '文档已变，正在检查；请稍后再应用。',
  },
  'document-gone': {
    en: '{name} is not there any more, or is no markdown. Put the cursor on a parameter set of another note.',
    zh: '{name} 已不存在，或已不是 markdown。请将光标置于另一文档的参数组上。',
  },
  'printed-claim': { en: '{quantity}: {printed}', zh: '{quantity}：{printed}' },
  'kept-full': {
    en: 'No more than {most} runs can be kept beside the one on show. Drop one of them first.',
    zh: '最多可保留 {most} 次运行以供比较。请先移除其中之一。',
  },
  'export-what': { en: 'Export the run as', zh: '将运行导出为' },
  'export-csv': { en: 'The series, a line for each step', zh: '各序列，每步一行' },
  'export-json': {
    en: 'Parameters, matrices, series and summary, as vdominance run --json gives them',
    zh: '参数、矩阵、序列与摘要，与 vdominance run --json 相同',
  },
  'nothing-to-export': { en: 'There is no run to export.', zh: '没有可导出的运行。' },
  exporting: { en: 'Writing {name}', zh: '正在写入 {name}' },
  'file-saved': { en: 'Saved {name}.', zh: '已保存 {name}。' },
  'file-open': { en: 'Open', zh: '打开' },
  'save-failed': { en: 'The file could not be written: {error}.', zh: '无法写入文件：{error}。' },
  'apply-failed': { en: 'The parameters could not be applied: {error}.', zh: '无法应用参数：{error}。' },
} as const satisfies Record<string, Words>;
