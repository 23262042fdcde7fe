import type { Owner, Subject } from './subject';
import { namedByFormula } from './symbols';

/** Between what is named and its value: "为", "are about", a colon, a remark in brackets. */
const REMARK = String.raw`(?:\s*[（(][^（）()]{0,40}[)）])?`;
const COPULA_ZH = String.raw`\s*(?:分别|大约|约|均|即|就)*(?:为|是|等于|有|＝|=)?\s*(?:约|大约)?`;
const COPULA_EN = String.raw`\s+(?:are|is|equals?|was|were|be)?\s*(?:about|approximately|roughly|approx\.)?`;
const END = String.raw`${REMARK}(?:${COPULA_ZH}|${COPULA_EN})\s*[:：=≈]?\s*$`;

/** A matrix by its letter or by its name. */
const OWN = String.raw`(?:(?:矩阵\s*|matrix\s+)?⟦(?<symbol>[AP])⟧|(?<![A-Za-z])(?<letter>[AP])(?![A-Za-z])|(?<name>转移矩阵|transition matrix|Lyapunov\s*(?:矩阵|matrix))(?:\s*⟦[AP]⟧)?)(?:\s*矩阵)?`;
/** Not behind the name of something else whose it would be. */
const ALONE = String.raw`(?<![的阵⟧A-Za-z]\s*)`;
/** The same in English, where an article may stand before. */
const ALONE_EN = String.raw`(?:\b(?:the|its)\s+|${ALONE})`;
const POSSESSIVE = String.raw`(?:${OWN}(?:\s*的|'s)?\s*|${ALONE})`;
const OF = String.raw`\s+of\s+(?:the\s+)?${OWN}`;
const NOT_OF = String.raw`(?!\s+of\b)`;

type Groups = Readonly<Record<string, string | undefined>>;

function ownerOf({ symbol, letter, name }: Groups): Owner | null {
  const written = symbol ?? letter ?? (name === undefined ? undefined : /^L/i.test(name) ? 'P' : 'A');
  return written === 'A' || written === 'P' ? written : null;
}

function spectrum(groups: Groups): Subject {
  return { kind: 'spectrum', of: ownerOf(groups), nonzero: groups.nonzero !== undefined };
}

function radius(groups: Groups): Subject {
  return { kind: 'radius', of: ownerOf(groups) };
}

function extreme(groups: Groups): Subject | null {
  const which = /^(?:最大|larg|max)/i.test(groups.which!) ? 'max' : 'min';
  if (ownerOf(groups) !== 'P') return null;
  const symbol = which === 'max' ? 'λ_max(P)' : 'λ_min(P)';
  return { kind: 'number', text: `${which}(eigenvalues(P))`, symbol };
}

function invariant(groups: Groups): Subject | null {
  const matrix = ownerOf(groups);
  const which = /^(?:行列式|det)/i.test(groups.which!) ? 'det' : 'trace';
  if (!matrix) return null;
  return { kind: 'number', text: `${which}(${matrix})`, symbol: `${which === 'det' ? 'det' : 'tr'} ${matrix}` };
}

const STATISTICS: readonly (readonly [RegExp, string])[] = [
  [/^(?:平均|均|mean|average)/i, 'mean'],
  [/^(?:最小|min|smallest)/i, 'min'],
  [/^(?:最大|max|larg)/i, 'max'],
];

function statistic(groups: Groups): Subject | null {
  const series = namedByFormula(groups.series!);
  const name = STATISTICS.find(([words]) => words.test(groups.which!))?.[1];
  if (series?.kind !== 'series' || !name) return null;
  return { kind: 'number', text: `${name}(${series.text})`, symbol: `${name}(${series.text})` };
}

const NONZERO = '(?<nonzero>非零|non-?zero\\s+)?(?:全部|所有|all\\s+)?';
const STATISTIC_ZH = '(?<which>平均值|均值|平均|最小值|最大值)';
const STATISTIC_EN = '(?<which>mean|average|minimum|min|smallest|maximum|max|largest)';
const EXTREME_EN = '(?<which>largest|smallest|maximal|minimal|maximum|minimum)';

const F = '⟦F(?:\\([^⟦⟧()]*\\))?(?:=0)?⟧';
const ROOTS: Subject = { kind: 'spectrum', of: 'F', nonzero: true };

function ending(words: string): RegExp {
  return new RegExp(words + END, 'i');
}

/** What words at the end of a clause name, formulas in ⟦ ⟧; the first that fits. */
const FORMS: readonly (readonly [RegExp, (groups: Groups) => Subject | null])[] = [
  [ending(`${OWN}(?:\\s*的)?\\s*(?<which>最大|最小)特征值`), extreme],
  [ending(`\\b${EXTREME_EN}\\s+eigenvalue${OF}`), extreme],
  [ending(`${OWN}(?:\\s*的)?\\s*(?<which>行列式|迹)`), invariant],
  [ending(`\\b(?<which>determinant|trace)${OF}`), invariant],
  [ending(`${POSSESSIVE}(?:谱半径|最大模|特征值的?最大模|最大特征值的?模)`), radius],
  [ending(`\\b(?:spectral radius|largest modulus of the eigenvalues)(?:${OF}|${NOT_OF})`), radius],
  [ending(`(?:特征方程|特征多项式)(?:\\s*⟦[^⟦⟧]*⟧)?\\s*的?(?:全部|所有)?根(?:的模)?`), () => ROOTS],
  [ending('\\broots of (?:the )?characteristic (?:equation|polynomial)(?:\\s*⟦[^⟦⟧]*⟧)?'), () => ROOTS],
  [ending(`${F}\\s*的?(?:全部|所有)?根(?:的模)?`), () => ROOTS],
  [ending(`\\broots of ${F}`), () => ROOTS],
  [ending(`${POSSESSIVE}${NONZERO}特征值(?:的模)?`), spectrum],
  [ending(`(?<![A-Za-z]|最大|最小)${NONZERO}(?:moduli of the )?eigenvalues(?:${OF}|${NOT_OF})`), spectrum],
  [ending(`${OWN}(?:\\s+has(?: the)?|'s)\\s+${NONZERO}eigenvalues`), spectrum],
  [ending(`⟦(?<series>[^⟦⟧]+)⟧\\s*的?\\s*${STATISTIC_ZH}`), statistic],
  [ending(`\\b${STATISTIC_EN}(?: value)? of (?:the )?(?:P-)?(?:inner product )?⟦(?<series>[^⟦⟧]+)⟧`), statistic],
  [
    ending(`(?:${ALONE}权重(?:向量)?|${ALONE_EN}(?:weight vector|weights))(?:\\s*⟦W⟧)?`),
    () => ({ kind: 'vector', name: 'W' }),
  ],
  [ending(`(?:${ALONE}转移矩阵|${ALONE_EN}transition matrix)(?:\\s*⟦A⟧)?`), () => ({ kind: 'matrix', name: 'A' })],
  [ending(`(?:${ALONE}|${ALONE_EN})Lyapunov\\s*(?:矩阵|matrix)(?:\\s*⟦P⟧)?`), () => ({ kind: 'matrix', name: 'P' })],
];

const KEYWORD =
  /特征|半径|最大|最小|行列式|迹|根|均|权重|矩阵|eigenvalue|radius|modulus|determinant|trace|root|mean|average|m(?:in|ax)|smallest|largest|weight|matrix/i;

/** A cheap look that says no only where words name nothing of the model. */
export function mayName(words: string): boolean {
  return KEYWORD.test(words);
}

/** What the words before a value name; null where they name nothing of the model for certain. */
export function namedBefore(clause: string): Subject | null {
  if (!mayName(clause)) return null;
  for (const [form, subject] of FORMS) {
    const found = form.exec(clause);
    if (found) return subject(found.groups ?? {});
  }
  return null;
}

/** Words before a value that say it is rounded with less care. */
export function isApproximate(clause: string): boolean {
  return /(?:约|大约|≈|\babout|\bapproximately|\broughly|\bapprox\.)\s*(?:为|是)?\s*[:：]?\s*$/i.test(clause);
}

/** Words before `|\lambda|` that make it the spectral radius. */
export function isLargest(clause: string): boolean {
  return /(?:最大的?|\bmax(?:imum|imal)?\.?|\blargest)\s*[:：]?\s*$/i.test(clause);
}

const HEDGES = [
  String.raw`如果|若(?!干)|假[如设]|倘若|设\s*$|不(?:是|等于|为)|并非|而非`,
  '原(?:始|来|先|有|代码|实现|稿|矩阵)|早期版|旧|错误|有误|误[为写]|曾|修正前|改为之前',
  String.raw`\blet\s*$|\b(?:if|unless|suppose|assum\w*|would|not|wrong\w*|incorrect\w*|earlier|former\w*|old|previous\w*|instead|draft|bug\w*)\b|n't`,
];
const HEDGED = new RegExp(HEDGES.join('|'), 'i');

/** Whether the clause supposes, denies or remembers something, rather than states it. */
export function isHedged(clause: string): boolean {
  return HEDGED.test(clause);
}

const TAKEN_BACK =
  /^[\s）)*_]*(?:是|为)?(?:错误|错的|不对|有误|并不|不成立|(?:is|was|are|were) (?:wrong|not|incorrect)|would)/i;

/** Whether the words behind a statement take it back. */
export function isTakenBack(words: string): boolean {
  return TAKEN_BACK.test(words);
}
