import type { Diagnostic } from '../../model/diagnostic.ts';
import { lineStarts } from '../../model/text.ts';
import { splitFrontMatter } from '../front-matter/front-matter.ts';
import { sourceText, targetText } from '../front-matter/target-text.ts';
import type { TocNode, TocReference, TocTree } from './toc-node.ts';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const LIST_ITEM = /^([ \t]*)(?:[-*+]|\d+[.)])[ \t]+(.*)$/;
const LINK = /^\[(.*)\]\(\s*<?([^\s>)]*)>?(?:\s+["'(].*["')])?\s*\)/;
const XREF = /^<(xref:[^>]+)>/i;
const HEADING_LEVELS = 6;

type OpenNode = Omit<TocNode, 'items'> & { readonly level: number; readonly items: OpenNode[] };

/**
 * Reads `toc.md`: headings, nested by their level, and list items, nested by their indentation below the heading before
 * them; each a link or a mere name. Other lines but comments are `toc-invalid`.
 */
export function readMarkdownToc(text: string): TocTree {
  const diagnostics: Diagnostic[] = [];
  const top: OpenNode[] = [];
  const open: OpenNode[] = [];
  const { bodyStart } = splitFrontMatter(text);
  // Blanked rather than removed, so that offsets still fit.
  const visible = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
  const starts = lineStarts(visible);
  for (const [index, start] of starts.entries()) {
    if (start < bodyStart) continue;
    const line = visible.slice(start, starts[index + 1]).trimEnd();
    if (line.trim() === '') continue;
    const heading = HEADING.exec(line);
    const item = heading ? null : LIST_ITEM.exec(line);
    if (!heading && !item) {
      const message = 'A line of a table of contents must be a heading or a list item.';
      diagnostics.push({ code: 'toc-invalid', message, range: { start, end: start + line.length } });
      continue;
    }
    const level = heading
      ? (heading[1] ?? '').length
      : HEADING_LEVELS + 1 + (item?.[1] ?? '').replaceAll('\t', '    ').length;
    const node = readEntry(heading?.[2] ?? item?.[2] ?? '', level, start, line);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    (open.at(-1)?.items ?? top).push(node);
    open.push(node);
  }
  return { nodes: top, diagnostics };
}

function readEntry(content: string, level: number, start: number, line: string): OpenNode {
  const target = targetText(content);
  const link = LINK.exec(target);
  const href = link?.[2] ?? XREF.exec(target)?.[1];
  const source = sourceText(content);
  const sourceName = source === undefined ? {} : { sourceName: nameIn(source) };
  if (href === undefined || href === '') {
    return { name: link ? targetText(link[1] ?? '') : target, ...sourceName, level, items: [] };
  }
  const offset = start + Math.max(0, line.indexOf(href));
  const reference: TocReference = { text: href, range: { start: offset, end: offset + href.length } };
  const name = targetText(link?.[1] ?? href.replace(/^xref:/i, ''));
  return { name, ...sourceName, href: reference, level, items: [] };
}

/** `nameIn('[Set up](set-up.md)') // => 'Set up'` */
function nameIn(text: string): string {
  return LINK.exec(text)?.[1]?.trim() ?? text;
}
