import type { Words } from '../messages';

/** What the tree of tests says: claims as one would state them, and of a wrong one what was expected. */
export const TESTS = {
  controller: { en: 'V-Dominance', zh: 'V-Dominance' },
  profile: { en: 'Check claims', zh: '检查论断' },
  'every-step': { en: '{claim} at every step', zh: '{claim} 在每一步成立' },
  'expected-to-fail': { en: 'It fails somewhere: {claim}', zh: '预期不成立：{claim}' },
  equation: { en: '{name} = {value}', zh: '{name} = {value}' },
  // A quantity may have an equals sign of its own: `inner at t = 3`.
  printed: { en: '{quantity}: {printed}', zh: '{quantity}：{printed}' },
  'check-failed': { en: 'The check failed: {error}.', zh: '检查失败：{error}。' },
  'text-changed': {
    en: 'The text has changed during the check; run it again.',
    zh: '检查期间文本已变，请重新运行。',
  },
} as const satisfies Record<string, Words>;
