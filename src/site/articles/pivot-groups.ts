import { readYamlDocument, type ContentFile, type ContentFiles, type YamlNode } from '../../docset/index.ts';
import type { Pivot, PivotGroup } from '../../markdown/index.ts';
import type { Side } from '../../model/segment-pair.ts';
import { withLineFeeds } from '../../model/text.ts';
import { readBilingualFile } from '../../segments/index.ts';
import { wordsOfName } from '../map/words-of-name.ts';

const FILE = 'zone-pivot-groups.yml';

const groupsOfFile: Readonly<Record<Side, WeakMap<ContentFile, readonly PivotGroup[]>>> = {
  target: new WeakMap(),
  source: new WeakMap(),
};

/**
 * Gives the groups of pivots that an article's `zone_pivot_groups` names, one id or a list of them, in its order. They are
 * defined in the nearest `zone-pivot-groups.yml` at or above the article's folder; titles are those of one side.
 */
export function pivotGroups(
  files: ContentFiles,
  articlePath: string,
  named: unknown,
  side: Side = 'target',
): PivotGroup[] {
  const ids = [named].flat().filter((id) => typeof id === 'string');
  if (ids.length === 0) return [];
  const file = files.read(foldersAbove(articlePath).map((folder) => folder + FILE));
  const groups = typeof file === 'string' ? [] : groupsOf(file, side);
  return ids.flatMap((id) => groups.find((group) => group.id === id.trim()) ?? []);
}

/** `foldersAbove('a/b/c.md') // => ['a/b/', 'a/', '']` */
function foldersAbove(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return [...segments.keys()].map((depth) => `${segments.slice(0, segments.length - depth).join('/')}/`).concat('');
}

function groupsOf(file: ContentFile, side: Side): readonly PivotGroup[] {
  const known = groupsOfFile[side].get(file);
  if (known) return known;
  const { root } = readYamlDocument(withLineFeeds(file.text));
  const groups = itemsOf(root, 'groups').flatMap((group): PivotGroup[] => {
    const pivot = pivotOf(group, side);
    return pivot ? [{ ...pivot, pivots: itemsOf(group, 'pivots').flatMap((item) => pivotOf(item, side) ?? []) }] : [];
  });
  groupsOfFile[side].set(file, groups);
  return groups;
}

function pivotOf(node: YamlNode, side: Side): Pivot | undefined {
  const id = textOf(node, 'id', side);
  if (id === undefined) return undefined;
  const title = textOf(node, 'title', side) ?? id;
  // A title without segments is the translator's; in another script, it can be no words of the source.
  return { id, title: side === 'source' && !IN_SOURCE_SCRIPT.test(title) ? (wordsOfName(id) ?? title) : title };
}

const IN_SOURCE_SCRIPT = /^[\p{Script=Latin}\p{Script=Common}]*$/u;

function itemsOf(node: YamlNode | undefined, key: string): readonly YamlNode[] {
  const value = node?.kind === 'mapping' ? node.entries.get(key) : undefined;
  return value?.kind === 'list' ? value.items : [];
}

function textOf(node: YamlNode, key: string, side: Side): string | undefined {
  const value = node.kind === 'mapping' ? node.entries.get(key) : undefined;
  const text = value?.kind === 'scalar' ? readBilingualFile(value.text).projections[side].trim() : '';
  return text === '' ? undefined : text;
}
