import type { YamlNode } from '../../docset/index.ts';
import { element, markup, type Markup } from './markup.ts';
import type { PageWriter } from './page-writer.ts';

/** Writes keys and their values as they are, so that no text is lost: a list of definitions, its texts as Markdown. */
export function plainEntries(entries: Iterable<readonly [string, YamlNode]>, writer: PageWriter): Markup {
  const definitions = [...entries].map(
    ([key, node]) => markup`<dt>${key}</dt>\n<dd>${plainValue(node, writer)}</dd>\n`,
  );
  return element('dl', 'yaml-fields', definitions);
}

function plainValue(node: YamlNode, writer: PageWriter): Markup {
  switch (node.kind) {
    case 'scalar':
      return node.text.trimEnd().includes('\n') ? writer.block(node) : writer.inline(node);
    case 'list':
      return element(
        'ul',
        undefined,
        node.items.map((item) => markup`<li>${plainValue(item, writer)}</li>\n`),
      );
    case 'mapping':
      return plainEntries(node.entries, writer);
  }
}

/** Writes a page of which nothing is known but that it is YAML: its title, then each key with what it holds. */
export function plainPage(root: YamlNode, writer: PageWriter): Markup {
  if (root.kind !== 'mapping') return plainValue(root, writer);
  const title = root.entries.get('title');
  const heading = title?.kind === 'scalar' && title.text.trim() !== '' ? title : undefined;
  const entries = [...root.entries].filter(([key, node]) => key !== 'metadata' && node !== heading);
  return markup`${writer.heading(1, heading)}${entries.map(([key, node]) => markup`${writer.label(2, key)}${plainBlock(node, writer)}`)}`;
}

function plainBlock(node: YamlNode, writer: PageWriter): Markup {
  return node.kind === 'scalar' ? writer.block(node) : plainValue(node, writer);
}
