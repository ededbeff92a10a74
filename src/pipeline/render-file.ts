import { readText } from '../docset/index.ts';
import { createRenderer, monolingual } from '../markdown/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { locate } from '../model/diagnostic.ts';
import type { Locale } from '../model/locale.ts';
import { parseLocale, SOURCE_LOCALE } from '../model/locale.ts';
import { readArticle } from '../site/index.ts';
import { UsageError } from './failure.ts';

/** Which HTML of an article is wanted. */
export type RenderView = 'bilingual' | 'translation' | 'source';

/**
 * Renders the body of one Markdown file, in or outside of a docset; links stay as written. The locale is the one that
 * its front matter names, or the source's. Throws a UsageError for a file that cannot be read.
 */
export async function renderFile(
  path: string,
  view: RenderView,
): Promise<{ html: string; diagnostics: LocatedDiagnostic[] }> {
  const file = await readText(path);
  if (file.text === undefined) throw new UsageError(`"${path}": ${file.diagnostics[0]?.message ?? 'cannot be read'}`);
  const article = readArticle(file.text);
  const locales = { target: localeOf(article.frontMatter['ms.contentlocale']), source: SOURCE_LOCALE };
  const text = {
    bilingual: article.body,
    translation: monolingual(article.body.target),
    source: monolingual(article.body.source),
  }[view];
  const { html } = createRenderer()(text, { locales });
  return { html, diagnostics: locate(path, article.text, [...file.diagnostics, ...article.diagnostics]) };
}

function localeOf(value: unknown): Locale {
  return (typeof value === 'string' ? parseLocale(value) : undefined) ?? SOURCE_LOCALE;
}
