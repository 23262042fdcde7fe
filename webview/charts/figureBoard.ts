/** One figure on the page: its panels in the figure's own grid where there is room for it, else above each other. */
import type { Figure } from '../../src/figures/figure';
import { element } from '../element';
import { arrange } from '../keyed';
import type { Scene, WordKey } from '../scene';
import { PanelView } from './panelView';

/** A figure as it is asked for: how it is drawn for panels of a width, and in how many columns they stand. */
export interface FigureRequest {
  /** Its name among the figures of the note, and of the files that it is exported to. */
  readonly name: string;
  readonly title: WordKey;
  readonly columns: number;
  /** It looks at every visible step, which takes its time where there are very many. */
  readonly everyStep?: boolean;
  draw(scene: Scene, panelWidth: number): Figure;
}

/** The figures of a scene. */
export type Requests = (scene: Scene) => readonly FigureRequest[];

/** Panels narrower than this are not set side by side. */
const NARROWEST_PANEL = 260;
const GAP = 16;

/** Columns that there is room for, and the width of a panel in them. */
export function gridFor(wanted: number, width: number): { readonly columns: number; readonly panelWidth: number } {
  const columns = width >= wanted * NARROWEST_PANEL + (wanted - 1) * GAP ? wanted : 1;
  return { columns, panelWidth: Math.floor((width - (columns - 1) * GAP) / columns) };
}

export class FigureBoard {
  readonly element = element('div', { class: 'figure' });
  private readonly views = new Map<string, PanelView>();

  get panels(): Iterable<PanelView> {
    return this.views.values();
  }

  draw(request: FigureRequest, scene: Scene, width: number): void {
    const { columns, panelWidth } = gridFor(request.columns, width);
    const figure = request.draw(scene, panelWidth);
    this.element.dataset.figure = request.name;
    this.element.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
    const names = figure.panels.map(({ name }) => name);
    const views = arrange(this.element, this.views, names, () => new PanelView());
    const tallest = Math.max(...figure.places.map(({ rows }) => rows));
    for (const [i, view] of views.entries()) {
      const place = columns > 1 && columns === figure.grid.columns ? figure.places[i] : undefined;
      view.element.style.gridArea = place
        ? `${place.row + 1} / ${place.column + 1} / span ${place.rows} / span ${place.columns}`
        : 'auto';
      view.element.dataset.share = place && place.rows < tallest ? 'half' : 'whole';
      view.describe(figure.panels[i]!);
    }
    for (const view of views) view.draw();
  }

  dispose(): void {
    for (const view of this.views.values()) view.dispose();
    this.element.remove();
  }
}
