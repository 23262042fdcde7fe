import type { Words } from '../messages';

/** What the check of a whole workspace and the example note say. */
export const WORKSPACE = {
  'no-folder': {
    en: 'Open a folder first: the notes in it are what is checked.',
    zh: '请先打开文件夹：检查的是其中的笔记。',
  },
  checking: { en: 'Checking the notes of the workspace', zh: '正在检查工作区的笔记' },
  'checking-note': { en: '{done} of {count}: {path}', zh: '{done}/{count}：{path}' },
  right: { en: '{notes} checked: no claim is wrong.', zh: '已检查 {notes}：没有论断有误。' },
  wrong: { en: '{notes} checked: {claims} in {bad} of them.', zh: '已检查 {notes}：其中 {bad} 篇有 {claims}。' },
  'with-problems': { en: '{summary} {places} cannot be read.', zh: '{summary}{places}无法读取。' },
  'with-failures': { en: '{summary} {notes} could not be checked.', zh: '{summary}{notes}未能检查。' },
  capped: {
    en: '{summary} Only the first {limit} markdown files were looked at.',
    zh: '{summary}仅查看了前 {limit} 个 markdown 文件。',
  },
  notes: { en: '{count} {count|note|notes}', zh: '{count} 篇笔记' },
  claims: { en: '{count} wrong {count|claim|claims}', zh: '{count} 个有误的论断' },
  places: { en: '{count} {count|place|places}', zh: '{count} 处' },
  none: { en: 'No markdown file of the workspace holds a parameter set.', zh: '工作区的 markdown 文件均不含参数组。' },
  'show-problems': { en: 'Show Problems', zh: '显示问题' },
  'example-unreadable': { en: 'The example note cannot be read: {error}.', zh: '无法读取示例笔记：{error}。' },
} as const satisfies Record<string, Words>;
