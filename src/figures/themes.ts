/** Themes for pictures outside a webview, which know a kind of theme but none of its colours. */
import type { Theme } from './figure';

const FONT = { family: "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', sans-serif", size: 12 };

export type ThemeKind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/** The colours of VS Code's own themes of each kind. */
export const THEMES: Readonly<Record<ThemeKind, Theme>> = {
  light: {
    text: '#3b3b3b',
    secondary: '#6b6b6b',
    grid: '#e3e3e3',
    theory: '#0063d3',
    simulation: '#b5651d',
    violation: '#d0141b',
    eviction: '#6b6b6b',
    background: '#ffffff',
    highContrast: false,
    font: FONT,
  },
  dark: {
    text: '#d4d4d4',
    secondary: '#9d9d9d',
    grid: '#383838',
    theory: '#4daafc',
    simulation: '#d7974d',
    violation: '#f85149',
    eviction: '#9d9d9d',
    background: '#1f1f1f',
    highContrast: false,
    font: FONT,
  },
  highContrast: {
    text: '#ffffff',
    secondary: '#d7d7d7',
    grid: '#5a5a5a',
    theory: '#59a4f9',
    simulation: '#ffb454',
    violation: '#ff8f85',
    eviction: '#ffffff',
    background: '#000000',
    highContrast: true,
    font: FONT,
  },
  highContrastLight: {
    text: '#292929',
    secondary: '#424242',
    grid: '#b0b0b0',
    theory: '#0f4a85',
    simulation: '#8a4b00',
    violation: '#b5200d',
    eviction: '#292929',
    background: '#ffffff',
    highContrast: true,
    font: FONT,
  },
};
