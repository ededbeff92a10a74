import { load } from 'cheerio';
import { createPartsRenderer, type RenderContext } from '../../../src/markdown/index.ts';
import type { LearningItem } from '../../../src/model/docset.ts';
import { parseLocale, SOURCE_LOCALE } from '../../../src/model/locale.ts';
import { messagesFor } from '../../../src/site/messages/index.ts';
import { Learning } from '../../../src/site/yaml-pages/learning.ts';
import { readYamlPage } from '../../../src/site/yaml-pages/read-yaml-page.ts';
import { yamlPageBody } from '../../../src/site/yaml-pages/yaml-page-body.ts';

const INDONESIAN = parseLocale('id-ID') ?? SOURCE_LOCALE;
const render = createPartsRenderer();

const resolveLink: NonNullable<RenderContext['resolveLink']> = ({ href }) => {
  if (href.startsWith('gone')) return { url: href, problem: { code: 'file-not-found', message: `No ${href}.` } };
  if (href.startsWith('~/')) return { url: `/site/${href.slice(2)}` };
  return { url: href.replace(/\.md$/, '/') };
};

/** Renders a YAML page in a docset with these modules; links to Markdown lead to pages, `gone…` to nothing. */
export function renderPage(text: string, learning: readonly LearningItem[] = []) {
  const page = readYamlPage(text);
  const body = yamlPageBody(page, {
    path: 'lamps/index.yml',
    messages: messagesFor('en'),
    learning: new Learning(learning, (path) => (path.startsWith('gone') ? undefined : `/${path}`)),
    resolveLink,
  });
  const rendered = render(body.parts, {
    locales: { target: INDONESIAN, source: SOURCE_LOCALE },
    path: 'lamps/index.yml',
    resolveLink,
  });
  const found = [...page.file.diagnostics, ...body.diagnostics, ...rendered.diagnostics.map((it) => it.diagnostic)];
  return {
    page,
    rendered,
    $: load(rendered.html),
    translation: load(rendered.translationHtml),
    /** Code of each diagnostic, and what stands at its place. */
    problems: found.map(({ code, range }) => [code, range ? page.text.slice(range.start, range.end) : undefined]),
  };
}
