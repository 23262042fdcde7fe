import type { Words } from '../messages';

/**
 * What is said of claims and numbers that a note writes itself, and of the expressions in them. `{claim}` is the claim's own text,
 * `{values}` are its sides with their values.
 */
export const CLAIMS = {
  'claim-violated': {
    en: '{values}, so {claim} does not hold ({certainty}).',
    zh: '{values}，故 {claim} 不成立（{certainty}）。',
  },
  'claim-violated-steps': {
    en: '{claim} fails at {failing} of {steps} {steps|step|steps}, first at t = {t}: {values} ({certainty}).',
    zh: '{claim} 在 {steps} 步中有 {failing} 步不成立，首次在 t = {t}：{values}（{certainty}）。',
  },
  'claim-false': { en: '{claim} is false here ({certainty}).', zh: '{claim} 在此不成立（{certainty}）。' },
  'claim-false-steps': {
    en: '{claim} fails at {failing} of {steps} {steps|step|steps}, first at t = {t} ({certainty}).',
    zh: '{claim} 在 {steps} 步中有 {failing} 步不成立，首次在 t = {t}（{certainty}）。',
  },
  'claim-not-decided': { en: '{claim} is not decided: {reason}.', zh: '{claim} 未能判定：{reason}。' },
  'claim-two-values': { en: '{left}, {right}', zh: '{left}，{right}' },
  enclosed: { en: 'proved by rational bounds', zh: '由有理数界证明' },
  'bound-wrong': {
    en: '{expression} = {value}, so {printed} is wrong: it would print as {wouldPrint} ({certainty}).',
    zh: '{expression} = {value}，{printed} 有误，应印为 {wouldPrint}（{certainty}）。',
  },
  'bound-undecided': {
    en: 'Whether {printed} is {expression} is not decided: {reason}.',
    zh: '{printed} 是否为 {expression} 未能判定：{reason}。',
  },
  'bound-no-set': {
    en: 'No parameter set governs this text, so {expression} has no value here.',
    zh: '没有参数集管辖此处文字，{expression} 在此没有值。',
  },
  'claim-empty': { en: 'There is no expression here.', zh: '此处没有表达式。' },
  'claim-character': { en: '{text} has no meaning in an expression.', zh: '{text} 在表达式中没有意义。' },
  'claim-equals': {
    en: 'Write == for equality; a single {text} is not one.',
    zh: '相等请写 ==；单个 {text} 不表示相等。',
  },
  'claim-number': {
    en: '{text} is not a number as 3, 0.1 or 2e-3 are; a product needs its *.',
    zh: '{text} 不是 3、0.1 或 2e-3 这样的数；乘法请写 *。',
  },
  'claim-number-limit': {
    en: '{text} has more than {digits} digits or an exponent beyond ±{exponent}.',
    zh: '{text} 超过 {digits} 位数字，或指数超出 ±{exponent}。',
  },
  'claim-unexpected': { en: '{text} is not expected here.', zh: '此处不应有 {text}。' },
  'claim-unfinished': { en: 'The expression ends here too early.', zh: '表达式在此过早结束。' },
  'claim-no-operator': { en: 'An operator is missing before {text}, such as *.', zh: '{text} 之前缺少运算符，如 *。' },
  'claim-approximate': {
    en: '≈ needs a decimal number on one side: the unit of its last digit is the tolerance.',
    zh: '≈ 的一侧须为小数：其末位单位即容差。',
  },
  'claim-too-long': {
    en: 'An expression may have at most {limit} characters.',
    zh: '表达式至多 {limit} 个字符。',
  },
  'claim-too-deep': { en: 'An expression may be at most {limit} deep.', zh: '表达式嵌套至多 {limit} 层。' },
  'claim-power': { en: 'An exponent may be at most ±{limit}.', zh: '指数不得超出 ±{limit}。' },
  'claim-unknown-name': { en: '{name} is not a name of the model.', zh: '{name} 不是模型中的名称。' },
  'claim-unknown-function': {
    en: '{name} is not a function here; these are: {functions}.',
    zh: '{name} 不是这里的函数；可用函数：{functions}。',
  },
  'claim-no-function': {
    en: '{name} is not a function; the value of a series at step t is at({name}, t).',
    zh: '{name} 不是函数；序列在第 t 步的值写作 at({name}, t)。',
  },
  'claim-function-alone': {
    en: '{name} is a function and needs its argument: {name}(…).',
    zh: '{name} 是函数，需要参数：{name}(…)。',
  },
  'claim-arguments': {
    en: '{name} takes another number of arguments: {expected}, not {actual}.',
    zh: '{name} 需要 {expected} 个参数：此处有 {actual} 个。',
  },
  'claim-shape': { en: '{what} takes {expected}: this is {actual}.', zh: '{what} 需要{expected}：此处是{actual}。' },
  'claim-unlike': {
    en: '{operator} stands between {left} and {right}, which do not go together.',
    zh: '{operator} 两侧是{left}与{right}，两者不能相配。',
  },
  'claim-lengths': {
    en: 'The two sides have {left} and {right} entries.',
    zh: '两侧分别有 {left} 和 {right} 个分量。',
  },
  'claim-no-relation': {
    en: 'This is {actual}, which nothing is claimed of: a claim needs a relation, such as >= 0.',
    zh: '这是{actual}，没有对它作出论断：论断须有关系，如 >= 0。',
  },
  'claim-no-index': {
    en: 'Only vectors and matrices have entries; the value of a series at step t is at(…, t).',
    zh: '只有向量和矩阵有分量；序列在第 t 步的值写作 at(…, t)。',
  },
  'claim-indices': {
    en: 'The number of indices here is {expected}, not {actual}.',
    zh: '此处需要 {expected} 个下标：现有 {actual} 个。',
  },
  'claim-index': {
    en: 'There is no entry {index}: indices go from 0 to {last}.',
    zh: '没有第 {index} 个分量：下标从 0 到 {last}。',
  },
  'claim-step': { en: 'There is no step {t}: steps go from 0 to {last}.', zh: '没有第 {t} 步：步数从 0 到 {last}。' },
  'claim-not-integer': { en: 'This must be an integer.', zh: '此处必须是整数。' },
  'claim-not-number': {
    en: 'A number can only be bound to a number: this is {actual}.',
    zh: '数只能与数绑定：此处是{actual}。',
  },
  'claim-not-symmetric': {
    en: 'This matrix is not symmetric, so its eigenvalues may be complex; the largest modulus of those of A is rho.',
    zh: '此矩阵不对称，特征值可能为复数；A 的特征值的最大模是 rho。',
  },
  'claim-needs-stable': {
    en: '{name} needs P, but A is not stable here, so P does not exist.',
    zh: '{name} 需要 P，而 A 在此不稳定，P 不存在。',
  },
  'claim-no-value': { en: 'This has no value here: {reason}.', zh: '此式在此没有值：{reason}。' },
  'claim-vacuous': { en: 'its sides are defined at no step', zh: '两侧在任何一步均无定义' },
  'shape-number': { en: 'a number', zh: '一个数' },
  'shape-number-series': { en: 'a number at each step', zh: '每步一个数' },
  'shape-condition': { en: 'a condition', zh: '一个条件' },
  'shape-condition-series': { en: 'a condition at each step', zh: '每步一个条件' },
  'shape-vector': { en: 'a vector', zh: '一个向量' },
  'shape-vector-series': { en: 'a vector at each step', zh: '每步一个向量' },
  'shape-matrix': { en: 'a matrix', zh: '一个矩阵' },
  'takes-many': { en: 'a series, a vector or a matrix', zh: '序列、向量或矩阵' },
  'takes-numbers': { en: 'numbers', zh: '数值' },
  'takes-number': { en: 'a number that is the same at every step', zh: '各步相同的数' },
  'takes-number-or-series': { en: 'numbers or series of numbers', zh: '数或数的序列' },
  'takes-number-or-vector': { en: 'a number or a vector', zh: '数或向量' },
  'takes-vector-or-matrix': { en: 'a vector or a matrix', zh: '向量或矩阵' },
  'takes-matrix': { en: 'a matrix', zh: '矩阵' },
  'takes-series': { en: 'a series', zh: '序列' },
  'takes-steps': { en: 'a condition at each step, such as inner < 0', zh: '每步的条件，如 inner < 0' },
  'takes-condition': { en: 'a condition, such as inner < 0', zh: '条件，如 inner < 0' },
  'undefined-no-eviction': { en: 'nothing is evicted at this step', zh: '此步没有 eviction' },
  'undefined-no-step': { en: 'the series is defined at no step', zh: '该序列在任何一步均无定义' },
  'undefined-never': { en: 'the condition holds at no step', zh: '条件在任何一步均不成立' },
  'undefined-quotient': { en: 'it divides by 0', zh: '除数为 0' },
  'undefined-root': { en: 'it is the root of a negative number', zh: '被开方数为负' },
  'unknown-steps': {
    en: '{exact} of {steps} {steps|step|steps} {exact|is|are} within reach of an exact run',
    zh: '{steps} 步中精确运行只能及 {exact} 步',
  },
  'unknown-inseparable': {
    en: 'two numbers are too close to be told apart',
    zh: '两数过于接近，无法分辨',
  },
  'unknown-dimension': {
    en: 'matrices of order above {limit} are not computed exactly',
    zh: '{limit} 阶以上的矩阵不作精确计算',
  },
  'unknown-determinant': {
    en: 'determinants of order above {limit} are computed of symmetric matrices only',
    zh: '{limit} 阶以上只计算对称矩阵的行列式',
  },
  'unknown-length': { en: 'its numbers grow too long', zh: '其中的数过长' },
  'unknown-work': { en: 'it takes more work than an expression may', zh: '计算量超出表达式所限' },
  'unknown-step': { en: 'step {t} was not reached', zh: '未能到达第 {t} 步' },
} as const satisfies Record<string, Words>;
