import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LearningItem, Toc, TocEntry } from '../../model/docset.ts';
import { withLineFeeds } from '../../model/text.ts';
import { sourceText, targetText } from '../front-matter/target-text.ts';
import { readYamlDocument, type YamlMapping } from './yaml-document.ts';

const KINDS: Readonly<Record<string, LearningItem['kind']>> = {
  moduleunit: 'unit',
  module: 'module',
  learningpath: 'path',
};

/**
 * Reads what the training modules of a docset say of themselves: `pages` holds each YAML page's docset-relative path and
 * what its first line says it is. Files that are unusable are left out; whoever makes their pages reports them.
 */
export function readLearning(root: string, pages: readonly (readonly [path: string, mime: string])[]): LearningItem[] {
  return pages.flatMap(([path, mime]) => {
    const kind = KINDS[mime.toLowerCase()];
    if (kind === undefined) return [];
    let text: string;
    try {
      text = withLineFeeds(readFileSync(join(root, path), 'utf8'));
    } catch {
      return [];
    }
    const page = readYamlDocument(text).root;
    return page?.kind === 'mapping' ? [readItem(path, kind, page)] : [];
  });
}

function readItem(path: string, kind: LearningItem['kind'], page: YamlMapping): LearningItem {
  const text = (key: string): string => {
    const node = page.entries.get(key);
    return node?.kind === 'scalar' ? node.text.trim() : '';
  };
  const list = page.entries.get(kind === 'path' ? 'modules' : 'units');
  const children =
    list?.kind === 'list' ? list.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [];
  const minutes = Number(text('durationInMinutes') || Number.NaN);
  return {
    path,
    kind,
    uid: text('uid'),
    title: text('title') || path,
    ...(minutes >= 0 ? { minutes } : {}),
    children,
  };
}

/** Makes a table of contents of each module, with its units, and of each learning path: they have no other. */
export function learningTocs(items: readonly LearningItem[]): Toc[] {
  const byUid = new Map(items.map((item) => [item.uid, item]));
  const toEntry = (item: LearningItem): TocEntry => {
    const sourceName = sourceText(item.title);
    return {
      name: targetText(item.title),
      ...(sourceName === undefined ? {} : { sourceName }),
      article: item.path,
      items: item.kind === 'module' ? childrenOf(item, byUid).map(toEntry) : [],
    };
  };
  return items
    .filter(({ kind }) => kind !== 'unit')
    .map((item) => {
      const entry = toEntry(item);
      if (item.kind === 'module') return { path: item.path, items: [entry] };
      return {
        path: item.path,
        items: [{ ...entry, items: childrenOf(item, byUid).map((module) => ({ ...toEntry(module), items: [] })) }],
      };
    });
}

function childrenOf(item: LearningItem, byUid: ReadonlyMap<string, LearningItem>): LearningItem[] {
  return item.children.flatMap((uid) => byUid.get(uid) ?? []);
}
