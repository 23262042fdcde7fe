/** A tab of figures: their choices beside the tabs, the charts, what else belongs to their question, and the tables behind them. */
import { ChartStack } from './charts/chartStack';
import type { Requests } from './charts/figureBoard';
import { element } from './element';
import { ExportMenu } from './exportMenu';
import type { Actions, Part, Scene, WordKey } from './scene';
import { TableDisclosure } from './tableDisclosure';
import type { TableOf } from './tableParts';
import type { Tab } from './tabs';

/** What makes one tab of figures differ from another. */
export interface FigureTabSetting {
  readonly name: string;
  readonly label: WordKey;
  readonly requests: Requests;
  readonly tables: (scene: Scene) => readonly TableOf[];
  /** The choices that its figures heed. */
  readonly tools: readonly (new (
    actions: Actions,
  ) => Part)[];
  /** What stands below the figures. */
  readonly below?: readonly (new (
    actions: Actions,
  ) => Part)[];
  /** Who asks the host for more than a run comes with. */
  readonly asks?: readonly (new (
    actions: Actions,
  ) => Pick<Part, 'update'>)[];
}

class FigureTab implements Part {
  readonly element: HTMLElement;
  readonly tools: HTMLElement;
  private readonly parts: readonly Pick<Part, 'update'>[];
  private readonly menu: ExportMenu;
  private readonly none = element('p', { class: 'figures-none' });

  constructor(
    private readonly setting: FigureTabSetting,
    actions: Actions,
  ) {
    const { requests, tables, tools, below = [], asks = [] } = setting;
    const charts = new ChartStack(requests, actions);
    this.menu = new ExportMenu(requests, actions);
    const beside = tools.map((Tool) => new Tool(actions));
    const under = below.map((Made) => new Made(actions));
    const disclosure = new TableDisclosure(tables, actions);
    this.parts = [charts, ...beside, this.menu, ...under, disclosure, ...asks.map((Asker) => new Asker(actions))];
    this.tools = element('div', { class: 'tools-list' }, ...[...beside, this.menu].map((part) => part.element));
    const shown = [charts, ...under, disclosure].map((part) => part.element);
    this.element = element('div', { class: 'figure-tab' }, this.none, ...shown);
  }

  update(scene: Scene): void {
    this.none.hidden = this.setting.requests(scene).length > 0;
    this.none.textContent = scene.say('figures-need-P');
    for (const part of this.parts) part.update(scene);
  }

  exportPicture(): void {
    this.menu.exportPicture();
  }
}

export function figureTab(setting: FigureTabSetting): Tab {
  return { name: setting.name, label: setting.label, create: (actions) => new FigureTab(setting, actions) };
}
