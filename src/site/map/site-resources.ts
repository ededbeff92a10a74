import type { Docset, DocsetFile } from '../../model/docset.ts';
import { docsetsOf, type SiteMap } from './site-map.ts';

/** A file to be copied to the site as it is. */
export interface SiteResource extends Pick<DocsetFile, 'absolutePath' | 'size' | 'modified'> {
  /** Path below the output folder. */
  readonly outputPath: string;
}

/** Lists what is copied from the docsets to the site. */
export function siteResources(site: SiteMap, docsets: readonly Docset[]): SiteResource[] {
  return site.locales.flatMap((map) =>
    docsetsOf(map, docsets).flatMap(({ resources }, index) =>
      resources.flatMap(({ path, absolutePath, size, modified }) => {
        const outputPath = map.docsets[index]?.resources.get(path.toLowerCase());
        return outputPath === undefined ? [] : [{ absolutePath, size, modified, outputPath }];
      }),
    ),
  );
}
