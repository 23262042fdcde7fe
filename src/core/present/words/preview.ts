import type { Words } from '../messages';

/** What a block says of itself in the markdown preview. */
export const PREVIEW = {
  computing: { en: 'Computing…', zh: '计算中…' },
  'no-document': { en: 'Claims are judged in the preview of a document.', zh: '论断仅在文档的预览中判定。' },
  stale: { en: 'Of an earlier text; not checked since.', zh: '文本已变，尚未重新检查。' },
  'check-failed': { en: 'The check failed: {error}.', zh: '检查失败：{error}。' },
  defaults: { en: 'By default: {list}', zh: '默认：{list}' },
  'claim-holds': { en: '{claim}: holds ({certainty}).', zh: '{claim}：成立（{certainty}）。' },
  'claim-rounds': { en: '{claim}: holds by rounding.', zh: '{claim}：舍入后相符。' },
  'claim-unjudged': { en: '{claim}: not judged.', zh: '{claim}：未作判定。' },
  'claim-unjudged-because': { en: '{claim}: not judged, because {reason}.', zh: '{claim}：未作判定，因为{reason}。' },
  // What the signs mean, for those who do not see them.
  'sign-holds': { en: 'holds', zh: '成立' },
  'sign-violated': { en: 'fails', zh: '不成立' },
  'sign-undecided': { en: 'not decided', zh: '未判定' },
  'sign-not-applicable': { en: 'not judged', zh: '未作判定' },
  'sign-problem': { en: 'cannot be read', zh: '无法读取' },
} as const satisfies Record<string, Words>;
