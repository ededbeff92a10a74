import { readXrefMaps } from '../docset/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Docset } from '../model/docset.ts';
import { mapSite } from './map-site.ts';
import type { SiteMap, SiteOptions, UrlConflict } from './site-map.ts';

/** The map of a site, and what was found while it was made. */
export interface MappedSite {
  readonly site: SiteMap;
  readonly conflicts: readonly UrlConflict[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** Maps docsets to a site, with the xref maps that its options name. */
export function mapDocsets(docsets: readonly Docset[], options: SiteOptions): MappedSite {
  const { xrefs, diagnostics } = readXrefMaps(options.xrefMaps ?? []);
  return { ...mapSite(docsets, options, xrefs), diagnostics };
}
