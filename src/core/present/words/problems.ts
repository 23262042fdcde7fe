import type { Words } from '../messages';

/** What the reader of documents and flags says about text that it cannot take as parameters. */
export const PROBLEMS = {
  'document-too-large': {
    en: 'The document has more than {limit} characters, so it is not read.',
    zh: '文档超过 {limit} 个字符，未读取。',
  },
  'block-too-large': {
    en: 'This block has more than {limit} characters, so it is not read.',
    zh: '此块超过 {limit} 个字符，未读取。',
  },
  'too-many-marks': {
    en: 'This block has more than {limit} brackets, backticks, stars and underscores, so it is not read.',
    zh: '此块的括号、反引号、星号和下划线超过 {limit} 个，未读取。',
  },
  'unclosed-fence': {
    en: 'This block is never closed: end it with a line of {mark}.',
    zh: '此块没有结束：请以一行 {mark} 结束。',
  },
  'bad-yaml': {
    en: 'This cannot be read: write `name: value`, one on each line, with a space after the colon.',
    zh: '无法读取：请每行写一个 `名称: 值`，冒号后加空格。',
  },
  'yaml-tab': { en: 'Indent with spaces: YAML does not take tabs.', zh: '请用空格缩进：YAML 不接受制表符。' },
  'yaml-alias': {
    en: 'Anchors, aliases and tags of YAML are not read: write the value itself.',
    zh: '不读取 YAML 的锚点、别名和标签：请直接写出值。',
  },
  'too-deep': { en: 'Lists are nested too deeply here.', zh: '此处列表嵌套过深。' },
  'unknown-key': { en: '{name} is not a parameter.', zh: '{name} 不是参数。' },
  'unknown-key-near': {
    en: '{name} is not a parameter; did you mean {suggestion}?',
    zh: '{name} 不是参数；是否指 {suggestion}？',
  },
  'duplicate-key': { en: '{name} is set twice in this block.', zh: '{name} 在此块中设置了两次。' },
  'missing-key': {
    en: 'Not set: {name}. A parameter set needs l0, lA and lB.',
    zh: '未设置 {name}；参数集需要 l0、lA 和 lB。',
  },
  'missing-value': { en: '{name} has no value.', zh: '{name} 没有值。' },
  'not-a-number': {
    en: '{name} must be a number such as 3, 0.1 or 1/3: {text} is not one.',
    zh: '{name} 必须是数，如 3、0.1 或 1/3：{text} 不是。',
  },
  'leading-zero': { en: '{name} must be written without leading zeros: {text}.', zh: '{name} 不可有前导零：{text}。' },
  'too-many-digits': { en: '{name} has more than {limit} digits.', zh: '{name} 超过 {limit} 位数字。' },
  'exponent-too-large': {
    en: '{name} has an exponent beyond ±{limit}: {text}.',
    zh: '{name} 的指数超出 ±{limit}：{text}。',
  },
  'zero-divisor': { en: '{name} divides by zero: {text}.', zh: '{name} 以零为除数：{text}。' },
  'not-integer': { en: '{name} must be an integer: {text} is not one.', zh: '{name} 必须是整数：{text} 不是。' },
  'below-minimum': {
    en: '{name} must be at least {minimum}: it is {text}.',
    zh: '{name} 至少为 {minimum}：现为 {text}。',
  },
  'above-limit': { en: '{name} may be at most {limit}: it is {text}.', zh: '{name} 至多为 {limit}：现为 {text}。' },
  'too-much-work': {
    en: 'lB · steps may be at most {limit}: {lB} · {steps} is more.',
    zh: 'lB · steps 至多为 {limit}：{lB} · {steps} 超出。',
  },
  'not-positive': { en: '{name} must be greater than 0: it is {text}.', zh: '{name} 必须大于 0：现为 {text}。' },
  'lA-not-less-than-lB': {
    en: 'lA must be less than lB: {lA} is not less than {lB}.',
    zh: 'lA 必须小于 lB：{lA} 不小于 {lB}。',
  },
  'not-a-choice': {
    en: '{name} must be one of {choices}: {text} is not.',
    zh: '{name} 必须是 {choices} 之一：{text} 不是。',
  },
  'wrong-length': {
    en: '{name} must have {expected} numbers: it has {actual}.',
    zh: '{name} 应有 {expected} 个数：现有 {actual} 个。',
  },
  'negative-entry': { en: '{name} must not be negative: {text} is.', zh: '{name} 不可为负：{text} 为负。' },
  'not-symmetric': {
    en: 'Q must be symmetric: entry ({row}, {column}) differs from ({column}, {row}).',
    zh: 'Q 必须对称：({row}, {column}) 与 ({column}, {row}) 不同。',
  },
  'not-positive-definite': {
    en: 'Q must be positive definite: its leading minor of order {order} is not positive.',
    zh: 'Q 必须正定：{order} 阶顺序主子式不为正。',
  },
  'bad-start': {
    en: 'start must be empty or a list of lB numbers: {text} is not.',
    zh: 'start 必须是 empty 或 lB 个数的列表：{text} 不是。',
  },
  'bad-Q': {
    en: 'Q must be identity, a list of lB numbers or lB lists of numbers: {text} is not.',
    zh: 'Q 必须是 identity、lB 个数的列表或 lB 个数列：{text} 不是。',
  },
  'entries-too-long': {
    en: 'The entries of Q have too many different digits to decide whether it is positive definite.',
    zh: 'Q 的元素位数过多，无法判定其是否正定。',
  },
  'not-a-list': { en: '{name} must be a list.', zh: '{name} 必须是列表。' },
  'not-a-value': { en: '{name} must be a single value.', zh: '{name} 必须是单个值。' },
  'bad-rates': {
    en: 'rates must be two numbers with a colon, such as 1:2: {text} is not.',
    zh: 'rates 必须是以冒号分开的两个数，如 1:2：{text} 不是。',
  },
  'not-a-mapping': {
    en: '{name} must give names and values, such as {example}.',
    zh: '{name} 应给出名称和值，如 {example}。',
  },
  'unknown-claim': {
    en: '{name} is not a claim; the claims are {choices}.',
    zh: '{name} 不是断言；断言有 {choices}。',
  },
  'bad-expectation': {
    en: 'A claim is expected to be `holds` or `fails`: {text} is neither.',
    zh: '对断言的预期只能是 `holds` 或 `fails`：{text} 都不是。',
  },
  'repeated-expectation': {
    en: 'What is expected of {claim} is said twice for this set.',
    zh: '此参数集对 {claim} 的预期写了两次。',
  },
  'expectation-without-set': {
    en: 'No parameter set stands here or directly after this comment.',
    zh: '此处或此注释之后没有参数集。',
  },
  'unknown-comment': {
    en: 'This comment is not understood: write `vdominance expect inner fails`.',
    zh: '无法理解此注释：请写 `vdominance expect inner fails`。',
  },
  'unused-ignore': {
    en: 'This comment ignores nothing: no number that would be checked stands where it says.',
    zh: '此注释没有忽略任何内容：所指之处没有会被检查的数。',
  },
  'rates-conflict': {
    en: 'rates and {name} set the same thing; keep one of them.',
    zh: 'rates 与 {name} 重复设置；请保留其一。',
  },
  'low-coverage': {
    en: '{checked} of {all} {all|number|numbers} {checked|is|are} checked, less than the {minimum}% that are asked for.',
    zh: '{all} 个数中只检查了 {checked} 个，低于所要求的 {minimum}%。',
  },
  'not-utf-8': {
    en: 'Here the file has bytes that are no UTF-8; they were read as U+FFFD.',
    zh: '此处有不是 UTF-8 的字节，已读作 U+FFFD。',
  },
} as const satisfies Record<string, Words>;
