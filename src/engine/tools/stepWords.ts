import { displayExact } from '../../core/number/decimal';
import { toNumber } from '../../core/number/float';
import { divide, multiply, type Rational, subtract } from '../../core/number/rational';
import { fill, type Language, say } from '../../core/present/messages';
import { TOOL_WORDS } from '../../core/present/words/tools';
import type { Message } from '../../core/report';
import type { StepInspection } from '../../core/results';

/** How the values of a step are written: `-2246875/486 ≈ -4623.20`; ASCII digits, because this is read by programs too. */
class StepText {
  constructor(
    private readonly step: StepInspection,
    private readonly language: Language,
  ) {}

  /** Everything, a line each, in the order in which one thing is made of another. */
  lines(): string[] {
    const { t, evicts, equilibrium, admission_T, admission_S, inner_Q, inner } = this.step;
    return [
      this.words('at-step', { t }),
      this.words(evicts ? 'evicts' : 'evicts-nothing'),
      ...(inner ? [] : [this.words('no-P')]),
      `N* = ${this.value(equilibrium)}`,
      ...this.vectors(),
      `admission_T = ${this.value(admission_T)}, admission_S = ${this.value(admission_S)}`,
      ...this.energies(),
      ...this.evictionTerms(),
      `inner_Q = <x_S, Delta>_Q = ${this.value(inner_Q)}`,
      this.spreads(),
    ];
  }

  private words(key: keyof typeof TOOL_WORDS, args: Message['args'] = {}): string {
    return fill(TOOL_WORDS[key], this.language, args);
  }

  private value(value: Rational): string {
    const { text, digits } = displayExact(value);
    if (digits !== null) return `${text} (${say({ key: 'exact-digits', args: { digits } }, this.language)})`;
    return text.includes('/') ? `${text} ≈ ${toNumber(value).toPrecision(6)}` : text;
  }

  private vectors(): string[] {
    const { M_T, M_S, Delta, e } = this.step;
    const entries = (values: readonly Rational[]) => `[${values.map((value) => displayExact(value).text).join(', ')}]`;
    const states = [`M_T = ${entries(M_T)}`, `M_S = ${entries(M_S)}`, `Delta = M_T - M_S = ${entries(Delta)}`];
    return e ? [...states, `e = ${entries(e)}`] : states;
  }

  /** The inner product, and both energies by the identity V_T - V_S = 2·inner + Delta_norm2 (the note's 5.3). */
  private energies(): string[] {
    const { V_T, V_S, inner, Delta_norm2, equilibrium } = this.step;
    if (!V_T || !V_S || !inner || !Delta_norm2) return [];
    const relative = displayExact(divide(inner, multiply(equilibrium, equilibrium))).text;
    const difference = this.value(subtract(V_T, V_S));
    return [
      `inner = <x_S, Delta>_P = ${this.value(inner)} = ${relative} N*^2`,
      `V_T = ${this.value(V_T)}`,
      `V_S = ${this.value(V_S)}`,
      `V_T - V_S = 2 inner + Delta_norm2 = ${difference}, with Delta_norm2 = ${this.value(Delta_norm2)}`,
    ];
  }

  /** What the inner product is made of at an eviction (the note's 6.6). */
  private evictionTerms(): string[] {
    const { carried, margin, inner_e, inner_e0, dist_change } = this.step;
    if (!carried || !margin || !inner_e || !inner_e0 || !dist_change) return [];
    return [
      `inner = carried + margin, with carried = <x_S, A Delta(t-1)>_P = ${this.value(carried)}, margin = ${this.value(margin)}`,
      `margin = inner_e + admission_S inner_e0, with inner_e = ${this.value(inner_e)}, inner_e0 = ${this.value(inner_e0)}`,
      `dist_change = ${this.value(dist_change)}`,
    ];
  }

  private spreads(): string {
    const { G_T, G_S } = this.step;
    return `G_T = ${this.value(G_T)}, G_S = ${this.value(G_S)}, G_T - G_S = ${this.value(subtract(G_T, G_S))}`;
  }
}

/** All terms of one step, a line each, under the names of written claims. */
export function stepWords(step: StepInspection, language: Language): string[] {
  return new StepText(step, language).lines();
}
