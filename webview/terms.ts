/** The proof's terms at a step, in groups that add up: exact in units of N*² on the left, decimal in the document's on the right. */
import type { DecidedQuantity } from '../src/core/decision';
import { scaledAt } from '../src/core/model/quantity';
import type { SeriesName } from '../src/core/model/series';
import { formatScaled } from '../src/core/present/numerals';
import type { ExactText } from '../src/protocol';
import { type Child, element, notation, render } from './element';
import { decimalText, exactButton } from './exact';
import { icon } from './icon';
import type { Actions, Part, Scene, WordKey } from './scene';
import { inEquilibria, type TermGroup, type TermRow, termGroups } from './termGroups';

/** What stands for itself, under the name of its exact value. */
interface Single {
  readonly value: string;
  readonly label: WordKey;
  /** It scales as N*^degree. */
  readonly degree: 1 | 2;
  readonly series?: SeriesName;
  readonly sign?: DecidedQuantity;
}

const INNER: Single = { value: 'inner', label: 'term-inner', degree: 2, series: 'inner', sign: 'inner' };

const SINGLES: readonly Single[] = [
  { value: 'V_T', label: 'term-V-T', degree: 2, series: 'V_T' },
  { value: 'V_S', label: 'term-V-S', degree: 2, series: 'V_S' },
  { value: 'G_T - G_S', label: 'term-G', degree: 1, sign: 'G_T - G_S' },
  { value: 'G_T', label: 'term-G-T', degree: 1, series: 'G_T' },
  { value: 'G_S', label: 'term-G-S', degree: 1, series: 'G_S' },
  { value: 'admission_S', label: 'term-admission-S', degree: 1, series: 'admission_S' },
  { value: 'dist_change', label: 'term-distance', degree: 2, series: 'dist_change', sign: '-dist_change' },
];

interface Line {
  readonly label: WordKey;
  readonly exact: ExactText | null;
  readonly unit: string;
  readonly decimal: string;
  readonly tone: string;
}

function negative({ run }: Scene, sign: DecidedQuantity | null | undefined, t: number): string {
  return sign && run.signs[sign]?.[t] === -1 ? ' term-negative' : '';
}

const UNITS = { 1: ' N*', 2: ' N*²' } as const;

function singleLine({ value, label, degree, series, sign }: Single, scene: Scene, t: number): Line | null {
  const exact = (scene.inspection?.t === t && scene.inspection.values[value]) || null;
  const relative = exact && inEquilibria(exact, degree, scene.run.exact.equilibrium);
  const scaled = series ? scaledAt(scene.run.columns, series, t) : null;
  if (!exact && !scaled) return null;
  const decimal = exact ? decimalText(exact) : formatScaled(scaled!, 6);
  const unit = relative ? UNITS[degree] : '';
  return { label, exact: relative ?? exact, unit, decimal, tone: `term${negative(scene, sign, t)}` };
}

function groupLine({ label, value, relative, sign, role }: TermRow, scene: Scene, t: number): Line {
  const tone = `term-${role === 'sum' ? 'sum' : 'part'}${negative(scene, sign, t)}`;
  return { label, exact: relative ?? value, unit: relative ? UNITS[2] : '', decimal: decimalText(value), tone };
}

export class Terms implements Part {
  readonly element: HTMLElement;
  private readonly table = element('table', { class: 'terms' });
  private readonly caption = element('caption', { class: 'hidden' });

  constructor(private readonly actions: Actions) {
    this.element = element('div', { class: 'terms-box' }, this.table);
  }

  /** While the exact state is on its way the last one stays, dimmed, so that stepping does not flicker. */
  update(scene: Scene): void {
    const { inspection, inspected, run, step, language } = scene;
    this.element.classList.toggle('stale', inspection !== null && !inspected);
    const t = inspection?.t ?? step;
    const key = JSON.stringify([language, t, inspection?.values, run.exact.equilibrium.text, run.spectralRadius]);
    render(this.table, key, () => this.content(scene, Math.min(t, run.columns.steps - 1)));
  }

  private content(scene: Scene, t: number): Child[] {
    const { inspection, run, say } = scene;
    this.caption.textContent = say('terms');
    const groups = inspection ? termGroups(inspection, run.exact.equilibrium) : [];
    const summed = groups.some(({ rows }) => rows.at(-1)?.label === 'term-inner-sum');
    const singles = [...(summed ? [] : [INNER]), ...SINGLES].flatMap((single) => singleLine(single, scene, t) ?? []);
    return [
      this.caption,
      ...groups.map((group) => this.body(group, scene, t)),
      element('tbody', {}, ...singles.map((line) => this.row(line, scene))),
    ];
  }

  /** A group under its title, the place in the note, and whether it adds up. */
  private body(group: TermGroup, scene: Scene, t: number): Child {
    const { say } = scene;
    const title = element(
      'tr',
      { class: 'term-group' },
      element(
        'th',
        { attributes: { scope: 'rowgroup', colspan: '3' } },
        ...notation(say(group.title)),
        element('span', { class: 'term-section' }, ` · ${group.section}`),
        ...(group.addsUp === null ? [] : [this.check(group.addsUp, scene)]),
      ),
    );
    return element('tbody', {}, title, ...group.rows.map((row) => this.row(groupLine(row, scene, t), scene)));
  }

  private check(addsUp: boolean, { say }: Scene): Child {
    const tone = addsUp ? 'term-check' : 'term-check bad';
    return element('span', { class: tone }, icon(addsUp ? 'check' : 'down'), say(addsUp ? 'adds-up' : 'adds-not'));
  }

  private row({ label, exact, unit, decimal, tone }: Line, { say }: Scene): Child {
    const value = exact ? [exactButton(exact, { unit, form: 'exact' }, this.actions, say)] : [];
    const digits = exact?.digits ? [element('span', { class: 'digits' }, say('digits', { digits: exact.digits }))] : [];
    const shown = exact && exact.digits === null && unit === '' && !exact.text.includes('/') ? '' : decimal;
    return element(
      'tr',
      { class: tone },
      element('th', { attributes: { scope: 'row' } }, ...notation(say(label))),
      element('td', { class: 'term-exact' }, ...value, ...digits),
      element('td', { class: 'term-decimal' }, shown),
    );
  }
}
