/** The colours of the editor's theme, by what they mean here. panel.css says which `--vscode-…` variable plays which role. */
import type { Theme } from '../src/figures/figure';
import { element } from './element';

/** Reads colours through the style of a hidden element, so that mixed and inherited ones arrive ready for a canvas. */
export class ThemeReader {
  private readonly probe = element('span', { class: 'probe', attributes: { 'aria-hidden': 'true' } });

  private last: { readonly key: string; readonly theme: Theme } | null = null;

  constructor(host: HTMLElement) {
    host.append(this.probe);
  }

  /** The same object as long as nothing has changed: what is drawn in it need not be drawn again. */
  read(): Theme {
    const theme = this.present();
    const key = JSON.stringify(theme);
    if (key !== this.last?.key) this.last = { key, theme };
    return this.last.theme;
  }

  private present(): Theme {
    const { fontFamily, fontSize } = getComputedStyle(document.body);
    return {
      text: this.color('text'),
      secondary: this.color('secondary'),
      grid: this.color('grid'),
      theory: this.color('theory'),
      simulation: this.color('simulation'),
      violation: this.color('violation'),
      eviction: this.color('secondary'),
      background: this.color('background'),
      highContrast: document.body.classList.contains('vscode-high-contrast'),
      font: { family: fontFamily, size: Math.max(10, Number.parseFloat(fontSize) - 1.5) },
    };
  }

  private color(role: string): string {
    this.probe.dataset.role = role;
    return getComputedStyle(this.probe).color;
  }
}

/** Calls whenever the editor's theme changes: VS Code then rewrites the body's class and the root's style. */
export function watchTheme(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'style'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
}
