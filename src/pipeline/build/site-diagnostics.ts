import { join } from 'node:path';
import { locate, type LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Docset } from '../../model/docset.ts';
import { isOfBuild, settleDiagnostics, type Settled } from '../../model/settle-diagnostics.ts';
import type { MappedSite } from '../../site/index.ts';
import { compileSeverities, type SeverityRules } from '../severity-rules.ts';

/** Settles everything that a build finds: in docsets, in the map of their site, and in its articles. */
export function siteDiagnostics(
  docsets: readonly Docset[],
  map: MappedSite,
  ofArticles: readonly LocatedDiagnostic[],
  severities: SeverityRules = {},
): Settled<LocatedDiagnostic> {
  const found = foundInSite(docsets, map, ofArticles);
  return settleDiagnostics(found, { severityOf: compileSeverities(severities), lookedFor: isOfBuild });
}

/** Everything that a build finds, before it is settled. */
export function foundInSite(
  docsets: readonly Docset[],
  map: MappedSite,
  ofArticles: readonly LocatedDiagnostic[],
): LocatedDiagnostic[] {
  return [...docsets.map((docset) => docset.diagnostics), map.diagnostics, conflictDiagnostics(map), ofArticles].flat();
}

function conflictDiagnostics({ site, conflicts }: MappedSite): LocatedDiagnostic[] {
  return conflicts.flatMap(({ article, locale, wanted }) => {
    const folder = site.locales.find((map) => map.locale.slug === locale)?.docsets[article.docset]?.folder ?? '';
    return locate(join(folder, article.path), '', [
      {
        code: 'duplicate-url',
        message: `Another page stands at /${wanted}; this article's is /${article.folder}.`,
        suggestion: 'Rename one of the files.',
      },
    ]);
  });
}
