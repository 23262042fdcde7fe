import type { Theme } from '../../figures/figure';
import { THEMES } from '../../figures/themes';
import { darkPictures } from './tone';

function colours({ text, secondary, grid, violation, background, theory }: Theme): string {
  return `--text:${text};--secondary:${secondary};--line:${grid};--violation:${violation};--background:${background};--link:${theory}`;
}

/** The style sheet of the page: light, dark where the reader's system is (never on paper), and a set a page in print. */
export function style(): string {
  return `
:root{color-scheme:light;${colours(THEMES.light)}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1120px;padding:32px 24px 64px;color:var(--text);background:var(--background);
font:15px/1.5 ${THEMES.light.font.family};font-variant-numeric:tabular-nums}
h1{font-size:26px;line-height:1.25;margin:0 0 4px}
h2{font-size:21px;margin:48px 0 8px;padding-top:16px;border-top:1px solid var(--line)}
h3{font-size:16px;margin:28px 0 8px}
p{margin:6px 0}
a{color:var(--link)}
.secondary,caption,figcaption{color:var(--secondary)}
.hash{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:12px;overflow-wrap:anywhere}
sup,sub{font-size:.72em;line-height:0}
.wide{overflow-x:auto;margin:8px 0}
table{border-collapse:collapse;font-size:14px}
caption{text-align:left;padding:4px 0}
th,td{padding:3px 14px 3px 0;text-align:left;vertical-align:top;font-weight:normal;border-bottom:1px solid var(--line)}
thead th{color:var(--secondary);white-space:nowrap}
.numbers th,.numbers td{text-align:right;white-space:nowrap}
.steps{font-size:12px}
.matrix td,.matrix th{text-align:right;white-space:nowrap;padding:3px 10px}
.verdicts th{min-width:12em}
.verdicts td:nth-of-type(-n+2){white-space:nowrap}
.fails{color:var(--violation)}
figure{margin:20px 0}
figure svg{display:block;max-width:100%;height:auto}
figcaption{font-size:13px;margin-top:4px}
details{margin:4px 0;font-size:12px;overflow-wrap:anywhere}
@media screen and (prefers-color-scheme:dark){
:root{color-scheme:dark;${colours(THEMES.dark)}}
${darkPictures('figure svg')}
}
@media print{
body{max-width:none;padding:0;font-size:10.5pt}
section{break-before:page}
h3{break-after:avoid}
figure,tr{break-inside:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
.steps{font-size:7pt}
.steps th,.steps td{padding-right:6px}
}
`;
}
