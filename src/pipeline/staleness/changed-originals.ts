import { readText, splitFrontMatter } from '../../docset/index.ts';
import type { Docset } from '../../model/docset.ts';
import { joinMetadata } from '../../site/articles/article-metadata.ts';
import type { ChangedOriginals } from '../../site/map/changed-originals.ts';
import { Originals, type OriginalRepository } from './originals.ts';

/**
 * Finds the articles of some docsets whose original says something else now than what was translated, by what clones of the
 * originals' repositories hold. An article that cannot be compared is not among them; why not is for reviewers' reports.
 */
export async function findChangedOriginals(
  docsets: readonly Docset[],
  repositories: readonly OriginalRepository[],
): Promise<ChangedOriginals> {
  const changed = new Map<string, ReadonlyMap<string, string>>();
  for (const { root, folder, articles, metadataFor } of docsets) {
    const originals = await Originals.open(repositories, folder);
    try {
      const read = articles.flatMap(({ path, absolutePath }) => {
        const { text } = readText(absolutePath);
        if (text === undefined) return [];
        return [{ path, metadata: joinMetadata(metadataFor(path), splitFrontMatter(text).data) }];
      });
      changed.set(root, await originals.changedSince(read));
    } finally {
      originals.close();
    }
  }
  return changed;
}
