import { parse, projectBoth } from '../../src/bitext/index.ts';
import { createRenderer, monolingual, type RenderContext, type RenderedArticle } from '../../src/markdown/index.ts';
import { parseLocale, SOURCE_LOCALE } from '../../src/model/locale.ts';

const renderText = createRenderer();

/** A context that an Indonesian article would be rendered in. */
export const CONTEXT: RenderContext = {
  locales: { target: parseLocale('id-ID') ?? SOURCE_LOCALE, source: SOURCE_LOCALE },
};

/** Renders bilingual Markdown with both halves of each segment. */
export function render(bilingual: string, context = CONTEXT): RenderedArticle {
  return renderText(projectBoth(parse(bilingual)), context);
}

/** Renders the target projection of bilingual Markdown as if it had never been bilingual. */
export function renderTargetAlone(bilingual: string, context = CONTEXT): RenderedArticle {
  return renderText(monolingual(projectBoth(parse(bilingual)).target), context);
}
