import * as vscode from 'vscode';
import type { ThemeKind } from '../figures/themes';

const KINDS: Readonly<Record<vscode.ColorThemeKind, ThemeKind>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'highContrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'highContrastLight',
};

/** The kind of theme that pictures outside a webview are drawn for. */
export function themeKind(): ThemeKind {
  return KINDS[vscode.window.activeColorTheme.kind];
}
