import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ContentFiles, readText } from '../docset/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { locate } from '../model/diagnostic.ts';
import type { Locale } from '../model/locale.ts';
import { parseLocale, SOURCE_LOCALE } from '../model/locale.ts';
import { settleDiagnostics } from '../model/settle-diagnostics.ts';
import { ArticleFiles, messagesFor, readArticle, renderArticle, sourceArticle, unresolvedLink } from '../site/index.ts';
import { UsageError } from './failure.ts';

/** Which HTML of an article is wanted. */
export type RenderView = 'bilingual' | 'translation' | 'source';

/**
 * Renders the body of one Markdown file, in or outside of a docset; links stay as written. The locale is the one that
 * its front matter names, or the source's. What it includes and quotes is looked for in the docset around it. Throws a
 * UsageError for a file that cannot be read.
 */
export function renderFile(
  path: string,
  view: RenderView,
): { html: string; diagnostics: readonly LocatedDiagnostic[] } {
  const file = readText(path);
  if (file.text === undefined) throw new UsageError(`"${path}": ${file.diagnostics[0]?.message ?? 'cannot be read'}`);
  const article = readArticle(file.text, path);
  const target = view === 'source' ? SOURCE_LOCALE : localeOf(article.frontMatter['ms.contentlocale']);
  const root = docsetFolder(path);
  const typedFolder = relative(process.cwd(), root) === '' ? '' : join(path, relative(resolve(path), root));
  const { rendered, diagnostics } = renderArticle(
    {
      article: view === 'source' ? sourceArticle(article) : article,
      path: relative(root, resolve(path)).split(sep).join('/'),
      typedPath: path,
    },
    {
      locales: { target, source: SOURCE_LOCALE },
      labels: messagesFor(target.tag),
      resolveLink: unresolvedLink,
      math: article.frontMatter['math'] === true,
    },
    new ArticleFiles(new ContentFiles({ absolutePath: root, typedFolder })),
    { messages: messagesFor(target.tag) },
  );
  const found = [
    ...locate(path, article.text, [...file.diagnostics, ...article.diagnostics]),
    // Places in the source projection are no places in the file.
    ...(view === 'source' ? [] : diagnostics),
  ];
  return {
    html: view === 'bilingual' ? rendered.html : rendered.translationHtml,
    diagnostics: settleDiagnostics(found).reported,
  };
}

/** Files of which one stands at the top of every docset. */
const DOCSET_MARKS = ['.openpublishing.publish.config.json', 'docfx.json'];

/**
 * The folder from which the docset around a file starts: the outermost one with a docset's configuration, else the
 * current folder if the file is in it, else the file's own.
 */
function docsetFolder(path: string): string {
  const own = dirname(resolve(path));
  let found: string | undefined;
  for (let folder = own; ; folder = dirname(folder)) {
    if (DOCSET_MARKS.some((mark) => existsSync(join(folder, mark)))) found = folder;
    if (folder === dirname(folder)) break;
  }
  if (found !== undefined) return found;
  const current = process.cwd();
  return own === current || own.startsWith(current + sep) ? current : own;
}

function localeOf(value: unknown): Locale {
  return (typeof value === 'string' ? parseLocale(value) : undefined) ?? SOURCE_LOCALE;
}
