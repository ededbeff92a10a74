import type { PublishedPlace } from '../../model/docset.ts';
import { findBasePath } from './base-path.ts';
import { publishedKey } from './published-urls.ts';
import type { SourceContent } from '../configuration/source-content.ts';

/** Where the publisher's own site has what a docset publishes. */
export interface Publication {
  /** Paths from that site's root below which the docset's pages stand; none is the root itself. */
  readonly basePaths: readonly string[];
  /** Where the site has a file, by its docset-relative path, which need not exist. */
  readonly publishedAs: (path: string) => PublishedPlace | undefined;
}

/** Finds where a docset is published; `breadcrumbs` are the docset-relative paths of its tables of breadcrumbs. */
export function findPublication(contents: readonly SourceContent[], breadcrumbs: readonly string[]): Publication {
  const published = contents.flatMap((content) => {
    const basePath = findBasePath(content, breadcrumbs);
    return basePath === undefined ? [] : [{ content, basePath }];
  });
  return {
    basePaths: published.map(({ basePath }) => basePath).filter((basePath) => basePath !== ''),
    publishedAs: (path) => {
      for (const { content, basePath } of published) {
        const below = content.publishedPath(path);
        if (!below) continue;
        const { path: published, monikers } = below;
        const url = publishedKey(`${basePath}/${published}`);
        return monikers === undefined ? { url } : { url, monikers };
      }
      return undefined;
    },
  };
}
