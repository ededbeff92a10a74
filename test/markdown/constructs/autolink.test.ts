import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

const link = (text: string, href = text): string => `<a href="${href}">${text}</a>`;

describe('addresses in the text', () => {
  it.each([
    ['http://zoo.org', link('http://zoo.org')],
    ['See https://zoo.org/bears?x=1#y.', `See ${link('https://zoo.org/bears?x=1#y')}.`],
    ['ftp://zoo.org', link('ftp://zoo.org')],
    ['mailto:me@zoo.org', link('me@zoo.org', 'mailto:me@zoo.org')],
    ['www.zoo.org/bears', link('www.zoo.org/bears', 'http://www.zoo.org/bears')],
    ['(www.zoo.org/a(b))', `(${link('www.zoo.org/a(b)', 'http://www.zoo.org/a(b)')})`],
    [
      '**https://zoo.org** _www.zoo.org_',
      `<strong>${link('https://zoo.org')}</strong> <em>${link('www.zoo.org', 'http://www.zoo.org')}</em>`,
    ],
    ['https://zoo.org/a?b=c&amp; d', `${link('https://zoo.org/a?b=c')}&amp; d`],
    ['https://zoo.org<b>x</b>', `${link('https://zoo.org')}<b>x</b>`],
    [
      'https://zoo.org:80 https://zoo.org: https://zoo.org?',
      `${link('https://zoo.org:80')} ${link('https://zoo.org')}: ${link('https://zoo.org')}?`,
    ],
    ['http://☃.net/ä', link('http://☃.net/ä', 'http://xn--n3h.net/%C3%A4')],
    ['http://a_b.zoo.org', link('http://a_b.zoo.org')],
    ['查看 https://zoo.org/a。然后', `查看 ${link('https://zoo.org/a')}。然后`],
    ['https://zoo.org，然后', `${link('https://zoo.org')}，然后`],
  ])('are links: %s', (markdown, html) => {
    expect(render(markdown).translationHtml).toBe(`<p>${html}</p>\n`);
  });

  it.each([
    'xhttp://zoo.org',
    '"https://zoo.org"',
    'http:/zoo.org',
    'http://',
    'http://localhost:80',
    'http://zoo.',
    'http://.zoo',
    'www.zoo',
    'www..org',
    'http://zoo._org',
    'http://a_b.zoo',
    'mailto:zoo.org',
    'mailto:@zoo.org',
    'https://{your-zoo}.org',
    'https://zoo.org/a(b',
    'WWW.zoo.org',
  ])('are not: %s', (markdown) => {
    expect(load(render(markdown).html)('a').length).toBe(0);
    expect(load(render(markdown).html).root().text().trim()).toBe(markdown);
  });

  it.each(['[http://zoo.org](x.md)', '<a href="x.md">http://zoo.org</a>', '<a href="x.md">**http://zoo.org**</a>'])(
    'are no links within a link: %s',
    (markdown) => {
      expect(load(render(markdown).html)('a').get().map(({ attribs }) => attribs['href'])).toEqual(['x.md']); // prettier-ignore
    },
  );

  it('are no links in code, in alternative texts and in the URL of a link', () => {
    expect(load(render('`http://zoo.org` [a](http://zoo.org) ![http://zoo.org](x.png)').html)('a')).toHaveLength(1);
    expect(load(render('    http://zoo.org').html)('a')).toHaveLength(0);
  });
});

describe('in segments', () => {
  it('are links in both halves', () => {
    const $ = load(render(pair('1', 'lihat www.zoo.org.', 'see www.zoo.org.')).html);
    expect($('.target a').text()).toBe('www.zoo.org');
    expect($('.source a').text()).toBe('www.zoo.org');
  });

  it('stay whole where one begins or ends within the address', () => {
    const { html, translationHtml } = render(`https://zoo${pair('1', '.org/a', '.org/b')}/c`);
    expect(load(html)('a').attr('href')).toBe('https://zoo.org/a/c');
    expect(translationHtml).toBe(`<p>${link('https://zoo.org/a/c')}</p>\n`);
  });

  it('begin where a segment begins', () => {
    const $ = load(render(`a ${pair('1', 'www.zoo.org', 'www.zoo.com')} b`).html);
    expect($('.target a').attr('href')).toBe('http://www.zoo.org');
    expect($('.source a').attr('href')).toBe('http://www.zoo.com');
  });
});

it('go the way of other links', () => {
  const asked: string[] = [];
  render('https://zoo.org', {
    ...CONTEXT,
    resolveLink: ({ href }) => {
      asked.push(href);
      return { url: href };
    },
  });
  expect(asked).toEqual(['https://zoo.org']);
});
