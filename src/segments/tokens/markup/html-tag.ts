import type { InlineToken } from '../inline-token.ts';

const TAG =
  /<(?:!--(?:>|->|[\s\S]*?-->)|(\/?[a-z][a-z0-9-]*)((?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>)/iy;

/** Elements of HTML and of documentation's dialect; any other name in angle brackets is a placeholder. */
const ELEMENTS = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote br button caption center cite code col colgroup dd del ' +
    'details dfn div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 header hr i iframe ' +
    'img input ins kbd label legend li link main map mark menu meta meter nav nobr noscript object ol optgroup option p ' +
    'param picture pre progress q s samp script section select small source span strike strong style sub summary sup svg ' +
    'table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

/** Reads an HTML tag or comment (CommonMark 0.31 §6.6); its value is the name, with a slash before that of a closing tag. */
export function htmlTagAt(text: string, at: number): InlineToken | undefined {
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (!match) return undefined;
  const range = { start: at, end: TAG.lastIndex };
  if (match[1] === undefined) return { kind: 'html', range, value: '!--' };
  const name = match[1].toLowerCase();
  return ELEMENTS.has(name.replace('/', '')) ? { kind: 'html', range, value: name } : undefined;
}
