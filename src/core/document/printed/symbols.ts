/** What a symbol of the note stands for, in the language of written claims. */
export interface Named {
  readonly text: string;
  /** `series` and `condition` have a value at each step, `constant` has one. */
  readonly kind: 'series' | 'condition' | 'constant';
}

/** Commands of LaTeX that only set type or space, and those that stand for a character. */
const COMMANDS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:left|right|big|Big|bigl|bigr|displaystyle|quad|qquad)(?![A-Za-z])|\\[,;:! ]/g, ''],
  [/\\(?:mathrm|mathbf|mathsf|mathit|text|textrm|boldsymbol|operatorname|rm)(?![A-Za-z])/g, ''],
  [/\\[dt]?frac\{((?:[^{}]|\{[^{}]*\})*)\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1/$2'],
  [/\\(?:lVert|rVert|Vert|\|)/g, '‖'],
  [/\\(?:lvert|rvert|vert)(?![A-Za-z])|∣/g, '|'],
  [/\\langle(?![A-Za-z])/g, '⟨'],
  [/\\rangle(?![A-Za-z])/g, '⟩'],
  [/\\Delta(?![A-Za-z])/g, 'Δ'],
  [/\\lambda(?![A-Za-z])/g, 'λ'],
  [/\\rho(?![A-Za-z])/g, 'ρ'],
  [/\\max(?![A-Za-z])/g, 'max'],
  [/\\(?:wide)?tilde(?:\s+a|\s*\{\s*a\s*\})/g, 'ã'],
  [/\\(?:geqslant|geq|ge)(?![A-Za-z])|≥|⩾/g, '>='],
  [/\\(?:leqslant|leq|le)(?![A-Za-z])|≤|⩽/g, '<='],
  [/\\(?:gt)(?![A-Za-z])/g, '>'],
  [/\\(?:lt)(?![A-Za-z])/g, '<'],
  [/\\(?:ast|star)(?![A-Za-z])/g, '*'],
  [/−/g, '-'],
  // A blank ends a command, a brace groups what it takes; a step of the run is told by the table, not by the symbol.
  [/[{}\s~&]/g, ''],
  [/\(t\)/g, ''],
];

function canonical(latex: string): string {
  return COMMANDS.reduce((text, [form, plain]) => text.replace(form, plain), latex);
}

/** Words as a message shows them: without emphasis and code marks, formulas in plain characters as far as there are any. */
export function shownWords(text: string): string {
  return text
    .trim()
    .replace(/`|\*\*|^\*|\*$/g, '')
    .replace(/\$([^$]+)\$/g, (_, latex: string) => canonical(latex).replaceAll(',', ', '));
}

const THEORY = '[\\^_](?:T|[Tt]heory)';
const SIMULATION = '[\\^_](?:S|[Ss]im(?:ulation)?)';
const X = `x${SIMULATION}`;

/** Symbols of the note's sections 2 to 6 without their commands. An ã of neither system might be that of either. */
const SYMBOLS: readonly (readonly [RegExp, Named['kind'], string])[] = [
  [new RegExp(`^(?:V(?:${THEORY}|\\(M${THEORY}\\)))$`), 'series', 'V_T'],
  [new RegExp(`^(?:V(?:${SIMULATION}|\\(M${SIMULATION}\\)))$`), 'series', 'V_S'],
  [new RegExp(`^(?:G(?:${THEORY}|\\(M${THEORY}\\)))$`), 'series', 'G_T'],
  [new RegExp(`^(?:G(?:${SIMULATION}|\\(M${SIMULATION}\\)))$`), 'series', 'G_S'],
  [new RegExp(`^⟨(?:${X},Δ|Δ,${X})⟩_P$`), 'series', 'inner'],
  [new RegExp(`^⟨(?:${X},Δ|Δ,${X})⟩_Q$`), 'series', 'inner_Q'],
  [/^(?:‖Δ‖_P\^2|‖Δ‖\^2_P|⟨Δ,Δ⟩_P)$/, 'series', 'Delta_norm2'],
  [new RegExp(`^⟨${X},e_0⟩_P$`), 'series', 'inner_e0'],
  [new RegExp(`^⟨${X},e⟩_P$`), 'series', 'inner_e'],
  [new RegExp(`^ã${THEORY}$`), 'series', 'admission_T'],
  [new RegExp(`^ã${SIMULATION}$`), 'series', 'admission_S'],
  [/^N\^\*$/, 'constant', 'N_star'],
  // In a table `\|` may be meant for a pipe.
  [/^(?:ρ(?:\(A\))?|max(?:_[ij])?[|‖]λ(?:_[ij])?(?:\(A\))?[|‖])$/, 'constant', 'rho'],
  [/^p$/, 'constant', 'p'],
  [/^q$/, 'constant', 'q'],
];

function single(symbol: string): Named | null {
  const found = SYMBOLS.find(([form]) => form.test(symbol));
  if (found) return { kind: found[1], text: found[2] };
  const entry = /^(?:W_(\d+)|P_(\d+),(\d+))$/.exec(symbol);
  if (!entry) return null;
  const [, w, row, column] = entry;
  return { kind: 'constant', text: w === undefined ? `P[${row},${column}]` : `W[${w}]` };
}

/** Reads two parts with a sign between them. */
function joined(text: string, sign: string, read: (part: string) => Named | null): readonly [string, string] | null {
  const parts = text.split(sign);
  if (parts.length !== 2) return null;
  const [left, right] = parts.map(read);
  return left?.kind === 'series' && right?.kind === 'series' ? [left.text, right.text] : null;
}

function term(text: string): Named | null {
  for (const sign of ['/', '-']) {
    const sides = joined(text, sign, single);
    if (sides) return { kind: 'series', text: sides.join(` ${sign} `) };
  }
  return single(text);
}

const RELATION = /^([^<>=]+)(>=|<=|>|<)([^<>=]+)$/;

/** `V_T >= V_S`, `inner >= 0`. */
function related(text: string, read: (part: string) => Named | null): Named | null {
  const [, left = '', relation = '', right = ''] = RELATION.exec(text) ?? [];
  const from = read(left);
  const to = right === '0' ? right : read(right)?.text;
  return from?.kind === 'series' && to ? { kind: 'condition', text: `${from.text} ${relation} ${to}` } : null;
}

const LONGEST_SYMBOL = 120;

/** What a formula names, given without its dollars; null where it is no symbol of the model, or not for certain. */
export function namedByFormula(latex: string): Named | null {
  if (latex.length > LONGEST_SYMBOL) return null;
  const text = canonical(latex);
  return related(text, term) ?? term(text);
}

/** Words in lower case, with `_` for what stands between them. */
const WORDS: readonly (readonly [RegExp, Named['kind'], string])[] = [
  [/^(?:p_?)?(?:inner(?:_prod(?:uct)?)?|内积)(?:_p)?$/, 'series', 'inner'],
  [/^inner(?:_prod(?:uct)?)?_q$|^q_?内积$/, 'series', 'inner_Q'],
  [/^delta(?:_p)?_norm(?:_?2|_?sq(?:uared)?)(?:_p)?$/, 'series', 'Delta_norm2'],
  [
    /^(?:p_)?dist(?:ance)?_change$|^change_(?:of|in)_(?:the_)?(?:p_)?distance$|^(?:p_?)?距离(?:的_?)?变化量?$/,
    'series',
    'dist_change',
  ],
  [/^v_?t$|^v_theory$/, 'series', 'V_T'],
  [/^v_?s$|^v_sim(?:ulation)?$/, 'series', 'V_S'],
  [/^g_?t$|^g_theory$/, 'series', 'G_T'],
  [/^g_?s$|^g_sim(?:ulation)?$/, 'series', 'G_S'],
  [/^v_diff(?:erence)?$/, 'series', 'V_T - V_S'],
  [/^v_diff_decomposition$/, 'series', '2 * inner + Delta_norm2'],
  [/^v_ratio$/, 'series', 'V_T / V_S'],
  [/^decomposition_error$|^分解误差$/, 'series', 'decomposition_error'],
  [/^admission_t(?:heory)?$|^a_tilde_t(?:heory)?$/, 'series', 'admission_T'],
  [/^admission_s(?:im(?:ulation)?)?$|^a_tilde_s(?:im(?:ulation)?)?$/, 'series', 'admission_S'],
  [/^evicted$/, 'series', 'evicted'],
  [/^inner_e_?0$/, 'series', 'inner_e0'],
  [/^inner_e$/, 'series', 'inner_e'],
  [/^margin$/, 'series', 'margin'],
  [/^carried$/, 'series', 'carried'],
  [/^(?:(?:has|is|did)_)?evict(?:ion|ed)?$|^(?:是否_?)?(?:有_?|发生_?)?(?:eviction|驱逐)$/, 'condition', 'evicted > 0'],
  [
    /^inner(?:_prod(?:uct)?)?(?:_p)?_(?:g?eq?_?0|non_?neg(?:ative)?)$|^(?:p_?)?内积(?:是否)?非负$/,
    'condition',
    'inner >= 0',
  ],
  [/^v_dominance$|^v_?t_ge?q?_v_?s$/, 'condition', 'V_T >= V_S'],
  [/^g_dominance$|^g_?t_ge?q?_g_?s$/, 'condition', 'G_T >= G_S'],
  [/^rho$|^spectral_radius(?:_of_a)?$|^(?:a_?的_?)?谱半径$/, 'constant', 'rho'],
  [/^n_star$/, 'constant', 'N_star'],
];

/** What words name, all there are of them: in code or emphasis as well. */
export function namedByWords(words: string): readonly Named[] {
  const key = words
    .replace(/[`*\\?？]/g, '')
    .trim()
    .replace(/[\s_–-]+/g, '_')
    .toLowerCase();
  if (key === '' || key.length > LONGEST_SYMBOL) return [];
  const form = compound(words);
  return form ? [form] : WORDS.filter(([known]) => known.test(key)).map(([, kind, text]) => ({ kind, text }));
}

function word(text: string): Named | null {
  return namedByWords(text)[0] ?? null;
}

/** `V_T/V_S`, `inner >= 0`, as in the language of claims. */
function compound(words: string): Named | null {
  const text = words
    .replace(/[`*\s]/g, '')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=');
  if (!/[/<>]/.test(text)) return null;
  const quotient = (part: string) => {
    const sides = joined(part, '/', word);
    return sides ? ({ kind: 'series', text: sides.join(' / ') } as const) : /[/<>]/.test(part) ? null : word(part);
  };
  return related(text, quotient) ?? quotient(text);
}
