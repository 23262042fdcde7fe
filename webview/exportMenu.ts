/** Files of what is on show: each figure as a picture, the run as data. */
import type { FigureRequest, Requests } from './charts/figureBoard';
import { type Child, element, notation, render } from './element';
import { drawPicture, FORMATS, type Format, GROUNDS, type Ground, paint } from './picture';
import type { Actions, Part, Scene } from './scene';
import { Segmented } from './segmented';

const DATA_FORMATS = ['csv', 'json'] as const;

export class ExportMenu implements Part {
  readonly element = element('details', { class: 'export' });
  private readonly summary = element('summary', { class: 'export-summary' });
  private readonly list = element('div', { class: 'export-list' });
  private readonly label = element('span', { class: 'export-name' });
  private readonly grounds: Segmented<Ground>;
  private ground: Ground = 'theme';
  private scene: Scene | null = null;

  constructor(
    private readonly requests: Requests,
    private readonly actions: Actions,
  ) {
    this.grounds = new Segmented(GROUNDS, (ground) => this.choose(ground));
    const ground = element('div', { class: 'export-row' }, this.label, this.grounds.element);
    const panel = element('div', { class: 'export-panel' }, ground, this.list);
    this.element.append(this.summary, panel);
    this.element.addEventListener('keydown', (event) => this.pressed(event));
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.element.contains(target)) this.element.open = false;
    });
  }

  update(scene: Scene): void {
    this.scene = scene;
    const { say, language } = scene;
    this.summary.textContent = say('export');
    this.label.textContent = say('export-ground');
    const choices = GROUNDS.map((value) => ({ value, label: say(`ground-${value}`) }));
    this.grounds.update(say('export-ground'), choices, this.ground);
    const requests = this.requests(scene);
    const key = JSON.stringify([language, requests.map(({ title }) => title)]);
    render(this.list, key, () => [...requests.map((request) => this.figureRow(request, scene)), this.dataRow(scene)]);
  }

  /** The first figure on show, as it stands. */
  exportPicture(): void {
    const request = this.scene && this.requests(this.scene)[0];
    if (request) void this.save(request.name, 'svg');
  }

  private choose(ground: Ground): void {
    this.ground = ground;
    if (this.scene) this.update(this.scene);
  }

  private figureRow({ title, name }: FigureRequest, { say }: Scene): Child {
    const buttons = FORMATS.map((format) =>
      this.button(format, say('export-picture', { format: format.toUpperCase(), figure: say(title) }), () =>
        this.save(name, format),
      ),
    );
    return element(
      'div',
      { class: 'export-row' },
      element('span', { class: 'export-name' }, ...notation(say(title))),
      ...buttons,
    );
  }

  private dataRow({ say }: Scene): Child {
    const buttons = DATA_FORMATS.map((format) =>
      this.button(format, say('export-data', { format: format.toUpperCase() }), async () =>
        this.actions.post({ type: 'exportData', format }),
      ),
    );
    return element(
      'div',
      { class: 'export-row' },
      element('span', { class: 'export-name' }, say('export-run')),
      ...buttons,
    );
  }

  private button(format: string, label: string, act: () => Promise<void>): Child {
    const onclick = (): void => {
      this.element.open = false;
      void act();
    };
    const attributes = { type: 'button', 'aria-label': label, title: label };
    return element('button', { class: 'export-format', attributes, onclick }, format.toUpperCase());
  }

  /** By name: a scene later, the request is another object. */
  private async save(name: string, format: Format): Promise<void> {
    const { scene } = this;
    const request = scene && this.requests(scene).find((candidate) => candidate.name === name);
    if (!scene || !request) return;
    const { svg, size } = drawPicture(request, scene, this.ground);
    const content = format === 'svg' ? svg : await paint(svg, size);
    this.actions.post({ type: 'savePicture', name, format, content });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.element.open) return;
    event.stopPropagation();
    this.element.open = false;
    this.summary.focus();
  }
}
