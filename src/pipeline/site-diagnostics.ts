import { join } from 'node:path';
import { locate, type LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Docset } from '../model/docset.ts';
import { settleDiagnostics, type SettledDiagnostics } from '../model/settle-diagnostics.ts';
import type { MappedSite } from '../site/index.ts';
import { compileSeverities, type SeverityRules } from './severity-rules.ts';

/** Settles everything that was found: in docsets, in the map of their site, and in its articles. */
export function siteDiagnostics(
  docsets: readonly Docset[],
  map: MappedSite,
  ofArticles: readonly LocatedDiagnostic[],
  severities: SeverityRules = {},
): SettledDiagnostics {
  const found = [
    ...docsets.map((docset) => docset.diagnostics),
    map.diagnostics,
    conflictDiagnostics(map),
    ofArticles,
  ].flat();
  return settleDiagnostics(found, { severityOf: compileSeverities(severities), isComplete: true });
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
