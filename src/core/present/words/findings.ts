import type { Words } from '../messages';

/** What is said of claims that fail or cannot be decided. `{value}` is an exact value in its unit, `{certainty}` how it was reached. */
export const FINDINGS = {
  'inner-violated': {
    en: '⟨x^S, Δ⟩_P < 0 at {failing} of {steps} {steps|step|steps}, first at t = {t}: {value} ({certainty}).',
    zh: '⟨x^S, Δ⟩_P 在 {steps} 步中有 {failing} 步为负，首次在 t = {t}：{value}（{certainty}）。',
  },
  'V_dominance-violated': {
    en: 'V^T < V^S at {failing} of {steps} {steps|step|steps}, first at t = {t}: V^T − V^S = {value} ({certainty}).',
    zh: 'V^T 在 {steps} 步中有 {failing} 步小于 V^S，首次在 t = {t}：V^T − V^S = {value}（{certainty}）。',
  },
  'G_dominance-violated': {
    en: 'G^T < G^S at {failing} of {steps} {steps|step|steps}, first at t = {t}: G^T − G^S = {value} ({certainty}).',
    zh: 'G^T 在 {steps} 步中有 {failing} 步小于 G^S，首次在 t = {t}：G^T − G^S = {value}（{certainty}）。',
  },
  'nonexpansive-violated': {
    en: '{failing} of {steps} {steps|eviction|evictions} {failing|raises|raise} V^S, first at t = {t}: by {value} ({certainty}).',
    zh: '{steps} 次 eviction 中有 {failing} 次使 V^S 增大，首次在 t = {t}：增加 {value}（{certainty}）。',
  },
  'stable-violated': {
    en: 'A is not stable (an eigenvalue lies on or outside the unit circle), so P does not exist.',
    zh: 'A 不稳定（有特征值位于单位圆上或圆外），P 不存在。',
  },
  'printed-wrong': {
    en: '{quantity} would print as {wouldPrint}, not {printed}.',
    zh: '{quantity}应为 {wouldPrint}，而非 {printed}。',
  },
  'printed-symbol-wrong': {
    en: '{quantity} would print as {wouldPrint}, not {printed}.',
    zh: '{quantity} 应为 {wouldPrint}，而非 {printed}。',
  },
  'printed-wrong-open': { en: '{quantity} is not {printed}.', zh: '{quantity} 不是 {printed}。' },
  'printed-without-P': {
    en: '{quantity}: A is not stable (an eigenvalue lies on or outside the unit circle), so P does not exist.',
    zh: '{quantity}：A 不稳定（有特征值位于单位圆上或圆外），P 不存在。',
  },
  'printed-undecided': {
    en: 'Whether {quantity} prints as {printed} is not decided: {reason}.',
    zh: '{quantity} 是否为 {printed} 未能判定：{reason}。',
  },
  'printed-other-size': { en: 'this has another size than the parameters give', zh: '其大小与参数不符' },
  'printed-about-nothing': { en: 'such a print does not say what the value is', zh: '这样的写法未给出确定的值' },
  'printed-fix': { en: 'Write {text}', zh: '改为 {text}' },
  'printed-fix-all': { en: 'Write the computed values', zh: '改为计算所得的值' },
  'printed-symbol': { en: '{symbol}', zh: '{symbol}' },
  'printed-eigenvalues-A': { en: 'The moduli of the eigenvalues of A', zh: 'A 的特征值的模' },
  'printed-eigenvalues-P': { en: 'The eigenvalues of P', zh: 'P 的特征值' },
  'printed-roots-F': { en: 'The moduli of the roots of F', zh: 'F 的根的模' },
  'expected-to-fail': {
    en: '{claim} is expected to fail here, but it holds{extent}.',
    zh: '此处预期 {claim} 不成立，但它成立{extent}。',
  },
  'extent-steps': { en: ' at all {steps} {steps|step|steps}', zh: '（全部 {steps} 步）' },
  'extent-none': { en: '', zh: '' },
  'claim-undecided': {
    en: '{claim} is decided at {decided} of {steps} {steps|step|steps}, where it holds; the rest is more than an exact run can reach here.',
    zh: '{claim} 在 {steps} 步中已判定 {decided} 步，均成立；其余步数超出精确运行所及。',
  },
  'steps-undecided': {
    en: '{undecided} of {steps} {steps|step|steps} {undecided|is|are} more than an exact run can reach here',
    zh: '{steps} 步中有 {undecided} 步超出精确运行所及',
  },
  'needs-stable': { en: 'A is not stable, so there is no P', zh: 'A 不稳定，P 不存在' },
  'related-first': { en: 'first at t = {t}: {value}', zh: '首次在 t = {t}：{value}' },
  'related-worst': { en: 'worst at t = {t}: {value}', zh: '最差在 t = {t}：{value}' },
  'related-value': { en: '{value} · N*{power} = {number}', zh: '{value} · N*{power} = {number}' },
  'related-count': {
    en: '{failing} of {steps} {steps|step|steps} {failing|fails|fail}',
    zh: '{steps} 步中有 {failing} 步不成立',
  },
  exact: { en: 'exact', zh: '精确' },
  'exact-digits': { en: 'exact, {digits} digits', zh: '精确，{digits} 位' },
  bounded: { en: 'proved by an error bound', zh: '由误差界证明' },
  'claim-inner': { en: '⟨x^S, Δ⟩_P ≥ 0', zh: '⟨x^S, Δ⟩_P ≥ 0' },
  'claim-V_dominance': { en: 'V^T ≥ V^S', zh: 'V^T ≥ V^S' },
  'claim-G_dominance': { en: 'G^T ≥ G^S', zh: 'G^T ≥ G^S' },
  'claim-nonexpansive': { en: 'no eviction raises V^S', zh: 'eviction 不增大 V^S' },
  'claim-stable': { en: 'A is stable', zh: 'A 稳定' },
} as const satisfies Record<string, Words>;
