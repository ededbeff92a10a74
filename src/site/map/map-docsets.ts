import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Docset } from '../../model/docset.ts';
import { mapSite } from './map-site.ts';
import type { SiteMap, SiteOptions, UrlConflict } from './site-map.ts';

/** The map of a site, and what was found while it was made. */
export interface MappedSite {
  readonly site: SiteMap;
  readonly conflicts: readonly UrlConflict[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** Maps docsets to a site, with the xref maps that its options name. */
export async function mapDocsets(docsets: readonly Docset[], options: SiteOptions): Promise<MappedSite> {
  const { xrefMaps = [] } = options;
  if (xrefMaps.length === 0) return { ...mapSite(docsets, options), diagnostics: [] };
  // Loaded where there are some, as what checks them takes long to load.
  const { readXrefMaps } = await import('../../docset/published/read-xref-maps.ts');
  const { xrefs, diagnostics } = readXrefMaps(xrefMaps);
  return { ...mapSite(docsets, options, xrefs), diagnostics };
}
