import type { SourceContent } from '../configuration/source-content.ts';
import { publishedKey } from './published-urls.ts';

/**
 * Finds the path at which the publisher's site has what a source folder publishes. No file says so, but the metadata
 * `breadcrumb_path` gives the URL of a table of breadcrumbs that is in the docset: what stands before its own path is it.
 * `/dotnet/desktop/breadcrumb/toc.json`, of `docs/breadcrumb/toc.yml` in the source folder `docs`, gives
 * `/dotnet/desktop`. Undefined if nothing fits.
 */
export function findBasePath(content: SourceContent, breadcrumbs: readonly string[]): string | undefined {
  const tables = breadcrumbs
    .flatMap((path) => content.publishedPath(path)?.path ?? [])
    .map((path) => publishedKey(`/${path}`))
    // The longest first, as a folder's table ends like that of the docset.
    .sort((a, b) => b.length - a.length);
  for (const url of breadcrumbUrls(content)) {
    const key = publishedKey(url);
    const table = tables.find((path) => key.endsWith(path));
    if (table !== undefined) return key.slice(0, -table.length);
  }
  return undefined;
}

function breadcrumbUrls({ source }: SourceContent): string[] {
  const build = source.docfx?.build;
  const values = [
    build?.globalMetadata?.['breadcrumb_path'],
    ...Object.values(build?.fileMetadata?.['breadcrumb_path'] ?? {}),
  ];
  return values.filter((value) => typeof value === 'string').filter((url) => url.startsWith('/'));
}
