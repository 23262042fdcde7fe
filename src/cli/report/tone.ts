/** One picture for light and for dark: it is drawn in the light theme's colours, and a style sheet puts the dark one's in their place. */
import { LEVELS, levelColour, strokeColour } from '../../figures/diverging';
import type { Theme } from '../../figures/figure';
import { THEMES } from '../../figures/themes';

const ROLES = ['text', 'secondary', 'grid', 'theory', 'simulation', 'violation', 'eviction', 'background'] as const;

/** Every colour that a picture may have, light to dark. */
function pairs(light: Theme, dark: Theme): Map<string, string> {
  const found = new Map<string, string>();
  for (let level = -LEVELS; level <= LEVELS; level++) {
    const [from, to] = [levelColour(level, light), levelColour(level, dark)];
    found.set(from, to);
    found.set(strokeColour(from, light), strokeColour(to, dark));
  }
  for (const role of ROLES) found.set(light[role], dark[role]);
  return found;
}

/** Rules for attributes of SVG elements below `scope`. */
export function darkPictures(scope: string): string {
  const rules = [...pairs(THEMES.light, THEMES.dark)].flatMap(([from, to]) =>
    ['fill', 'stroke'].map((paint) => `${scope} [${paint}="${from}"]{${paint}:${to}}`),
  );
  return rules.join('\n');
}
