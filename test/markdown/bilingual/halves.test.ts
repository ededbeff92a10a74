import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { parse, projectBoth } from '../../../src/bitext/index.ts';
import { parseLocale, SOURCE_LOCALE } from '../../../src/model/locale.ts';
import type { ResolvedLink, WrittenLink } from '../../../src/markdown/index.ts';
import { pair, stu, ttu } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

const textOf = (html: string): string => load(html, null, false).root().text();

describe('halves never touch', () => {
  it.each([
    ['a paragraph', `${pair('1', 'satu', 'one')} ${pair('2', 'dua', 'two')}`],
    ['no space between segments', pair('1', 'satu', 'one') + pair('2', 'dua', 'two')],
    ['a heading', `# ${pair('1', 'satu', 'one')}${pair('2', 'dua', 'two')}`],
    ['a link', `[${pair('1', 'satu', 'one')}](x)[${pair('2', 'dua', 'two')}](y)`],
    ['a link’s text', `[${pair('1', 'satu', 'one')}${pair('2', 'dua', 'two')}](x)`],
    ['bold', `**${pair('1', 'satu', 'one')}**${pair('2', 'dua', 'two')}`],
    ['a table', `|${pair('1', 'satu', 'one')}${pair('2', 'dua', 'two')}|\n|-|`],
    ['a list', `- ${pair('1', 'satu', 'one')}${pair('2', 'dua', 'two')}`],
    ['HTML', `<p>${pair('1', 'satu', 'one')}${pair('2', 'dua', 'two')}</p>`],
    ['code', `    ${pair('1', 'satu', 'one')}${pair('2', 'dua', 'two')}`],
  ])('in %s', (_, markdown) => {
    expect(textOf(render(markdown).html)).toMatch(/satu\s+one\s+dua\s+two/);
  });

  it('in Chinese, which has no spaces', () => {
    const html = render(pair('1', '一', '一号') + pair('2', '二', '二号')).html;
    expect(textOf(html)).toMatch(/一\s+一号\s+二\s+二号/);
  });
});

describe('each half', () => {
  it('says its language and direction where they are not the page’s', () => {
    const locales = { target: parseLocale('ar-SA')!, source: SOURCE_LOCALE };
    const $ = load(render(pair('1', 'نص', 'text'), { locales }).html, null, false);
    expect($('.target').attr()).toEqual({ class: 'target', id: 'ttu-1' });
    expect($('.source').attr()).toEqual({ class: 'source', lang: 'en-US', dir: 'ltr' });
    const indonesian = load(render(pair('1', 'teks', 'text')).html, null, false);
    expect(indonesian('.source').attr()).toEqual({ class: 'source', lang: 'en-US' });
  });

  it('says the line of its file where somebody asks for it', () => {
    const lineOf = (offset: number): number => 10 + offset;
    const $ = load(
      render(`a ${pair('1', 'b **c', 'x')} ${pair('2', 'd** e', 'y')}`, { ...CONTEXT, lineOf }).html,
      null,
      false,
    );
    expect($('[data-line]').get().map(({ attribs }) => attribs['data-line'])).toEqual(['12', '18']); // prettier-ignore
  });

  it('gives the permalink to the first piece of a segment, and refers to it from the others', () => {
    const $ = load(render(pair('1', 'a **b', 'a **b') + pair('2', 'c** d', 'c** d')).html, null, false);
    const pieces = $('.target').get();
    expect(pieces.map(({ attribs }) => attribs['id'] ?? attribs['data-continues'])).toEqual([
      'ttu-1',
      'ttu-1',
      'ttu-2',
      'ttu-2',
    ]);
    expect($('[id]')).toHaveLength(2);
    expect($('[data-continues]')).toHaveLength(2);
  });

  it.each([
    ['the same', 'OK', 'OK'],
    ['the same but for white space', 'Buka  `x`\nsaja', 'Buka `x` saja '],
  ])('stands once when both are %s', (_, target, source) => {
    const $ = load(render(`${pair('1', target, source)} ${pair('2', 'Ya', 'Yes')}`).html, null, false);
    expect($('.target').get().map(({ attribs }) => attribs['class'])).toEqual(['target same', 'target']); // prettier-ignore
    expect($('.source').text().trim()).toBe('Yes');
  });

  it('stands for itself when both include a file, which has halves of its own', () => {
    const directive = '[!INCLUDE [x](x.md)]';
    const readInclude = () => ({ path: 'x.md', content: projectBoth(parse(pair('2', 'Produk', 'Product'))) });
    const $ = load(render(`a ${pair('1', directive, directive)}`, { ...CONTEXT, readInclude }).html, null, false);
    expect($('#ttu-1').text()).toBe('Produk');
    expect($('.source').text().trim()).toBe('Product');
  });

  it('may be missing', () => {
    const $ = load(render(`${ttu('1', 'T')} and ${stu('2', 'S')}`).html, null, false);
    expect($('#ttu-1').text()).toBe('T');
    expect($('#ttu-2').text()).toBe('');
    expect($('.source').text().trim()).toBe('S');
  });

  it.each([`a ${stu('1', 'S')}`, `- ${stu('1', 'S')} a`, `${stu('1', 'S')} a`, `a ${stu('1', 'S')} b`])(
    'is shown when it is a source without target: %j',
    (markdown) => {
      const { html, diagnostics } = render(markdown);
      expect(load(html, null, false)('.source').text().trim()).toBe('S');
      expect(diagnostics).toEqual([]);
    },
  );

  it('puts an id into an attribute safely', () => {
    const { html } = render(pair('a&b', 'T', 'S'));
    expect(load(html, null, false)('.target')).toHaveLength(1);
  });

  it('parses the source by itself, whatever the target leaves open', () => {
    const $ = load(render(pair('1', '**bold', '_slanted_ `code`')).html, null, false);
    expect($('.source').html()).toBe(' <em>slanted</em> <code>code</code> ');
  });

  it('does not put a link into a link, nor a block into a sentence', () => {
    expect(render(`[${pair('1', 'T', 'see <b>[x](y)</b>')}](z)`).html).toContain('> see <b>x</b> </span></a>');
    expect(render(pair('1', 'T', 'a<p>b</p>c')).html).toContain('> a b c </span></p>');
  });
});

it('shows the source of an image’s alt text behind the image', () => {
  const $ = load(render(`![${pair('1', 'T', 'S')}](x.png)`).html, null, false);
  expect($('img').attr('alt')).toBe('T');
  expect($('img ~ .source').text().trim()).toBe('S');
});

describe('segments without a place of their own', () => {
  it.each([
    ['in an attribute', `<p title="${pair('1', 'T', 'S').replaceAll('"', "'")}">x</p>`],
    ['in the definition of a link', `[a]\n\n[a]: ${pair('1', 'x.md', 'y.md')}`],
  ])('are listed: %s', (_, markdown) => {
    expect(render(markdown).diagnostics).toMatchObject([{ diagnostic: { code: 'segment-not-shown' } }]);
  });

  it('are not listed when they hold nothing to be read', () => {
    const columns = '<colgroup> <col/> </colgroup>';
    const { diagnostics, html } = render(`<table>\n${pair('1', columns, columns)}<tr><td>a</td></tr>\n</table>`);
    expect(diagnostics).toEqual([]);
    expect(load(html, null, false)('colgroup')).toHaveLength(1);
  });
});

it('rewrites links in both halves, and images', () => {
  const resolveLink = ({ href, kind }: WrittenLink): ResolvedLink => ({ url: `/${kind}/${href}` });
  const { html } = render(`${pair('1', '[a](x.md)', '[b](y.md)')} ![i](p.png)`, { ...CONTEXT, resolveLink });
  expect(html).toContain('href="/link/x.md"');
  expect(html).toContain('href="/link/y.md"');
  expect(html).toContain('src="/image/p.png"');
});
