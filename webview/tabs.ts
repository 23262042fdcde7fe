/** The views of a run, each one question. A further one is a file and a line in TABS. */
import { element } from './element';
import { MATRICES_TAB } from './matricesTab';
import { DASHBOARD_TAB, DELTA_TAB, EVICTIONS_TAB, GEOMETRY_TAB } from './portraits';
import { RUN_TAB } from './runTab';
import type { Actions, Part, Scene, WordKey } from './scene';
import { STEPS_TAB } from './table';

export interface Tab {
  readonly name: string;
  readonly label: WordKey;
  create(actions: Actions): Part;
}

const TABS: readonly Tab[] = [RUN_TAB, DELTA_TAB, GEOMETRY_TAB, EVICTIONS_TAB, MATRICES_TAB, STEPS_TAB, DASHBOARD_TAB];

export class Tabs implements Part {
  readonly element: HTMLElement;
  private readonly list = element('div', { class: 'tab-list', attributes: { role: 'tablist' } });
  private readonly toolBar = element('div', { class: 'tools' });
  private readonly panel = element('div', { class: 'tab-panel', attributes: { role: 'tabpanel', id: 'tab-panel' } });
  private readonly buttons: readonly HTMLButtonElement[];
  private readonly parts = new Map<string, Part>();
  private shown: Part | null = null;

  constructor(private readonly actions: Actions) {
    this.buttons = TABS.map(({ name }) => this.button(name));
    this.list.append(...this.buttons);
    this.list.addEventListener('keydown', (event) => this.pressed(event));
    const bar = element('div', { class: 'tab-bar' }, this.list, this.toolBar);
    this.element = element('section', { class: 'view' }, bar, this.panel);
  }

  update(scene: Scene): void {
    const tab = TABS.find(({ name }) => name === scene.view.tab) ?? TABS[0]!;
    this.list.setAttribute('aria-label', scene.say('tabs'));
    for (const [i, button] of this.buttons.entries()) {
      const selected = TABS[i] === tab;
      button.textContent = scene.say(TABS[i]!.label);
      button.setAttribute('aria-selected', String(selected));
      button.tabIndex = selected ? 0 : -1;
    }
    this.panel.setAttribute('aria-labelledby', `tab-${tab.name}`);
    const part = this.parts.get(tab.name) ?? tab.create(this.actions);
    this.parts.set(tab.name, part);
    if (this.panel.firstChild !== part.element) {
      this.buttons[TABS.indexOf(tab)]!.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      this.panel.replaceChildren(part.element);
      this.toolBar.replaceChildren(...(part.tools ? [part.tools] : []));
    }
    part.update(scene);
    this.shown = part;
  }

  exportPicture(): void {
    this.shown?.exportPicture?.();
  }

  private button(name: string): HTMLButtonElement {
    const attributes = { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': 'tab-panel' };
    return element('button', { class: 'tab', attributes, onclick: () => this.actions.change({ tab: name }) });
  }

  private pressed(event: KeyboardEvent): void {
    const at = this.buttons.findIndex((button) => button.matches(':focus'));
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const index = (to + TABS.length) % TABS.length;
    this.actions.change({ tab: TABS[index]!.name });
    this.buttons[index]!.focus();
  }
}
