import { describe, expect, it } from 'vitest';
import { parseLocale, SOURCE_LOCALE } from '../../../src/model/locale.ts';
import { messagesFor } from '../../../src/site/messages/index.ts';
import { contentLanguage, notices, pageLanguage } from '../../../src/site/templates/notices.ts';
import type { ArticlePage } from '../../../src/site/pages/site-page.ts';

/** What of a page decides its notices, for a locale that shows its own articles unless told otherwise. */
function page(tag: string, fields: Partial<ArticlePage> = {}): ArticlePage {
  const locale = parseLocale(tag) ?? SOURCE_LOCALE;
  const messages = messagesFor(tag);
  return {
    locale,
    contentLocale: locale,
    messages,
    isReconstructed: false,
    isOriginalNewer: false,
    ...fields,
  } as ArticlePage;
}

const FALLBACK = { contentLocale: SOURCE_LOCALE };

describe('notices', () => {
  it('are none on most pages', () => {
    expect(notices(page('id-ID'))).toBe('');
  });

  it('name the language of a fallback page in that of the reader', () => {
    expect(notices(page('de-DE', FALLBACK))).toMatch(/^<p class="notice" lang="de-DE">[^<]*Englisch[^<]*<\/p>\n$/);
    expect(notices(page('ja-JP', FALLBACK))).toContain('英語');
  });

  it('say everything in one place', () => {
    const { originalNewer, reconstructedNotice } = messagesFor('en-US');
    expect(notices(page('en-US', { isReconstructed: true }))).toBe(`<p class="notice">${reconstructedNotice}</p>\n`);
    expect(notices(page('en-US', { isOriginalNewer: true }))).toBe(`<p class="notice">${originalNewer}</p>\n`);
    expect(notices(page('de-DE', { ...FALLBACK, isReconstructed: true })).match(/<p/g)).toHaveLength(1);
  });
});

describe('the notice of a changed original', () => {
  const changed = { isOriginalNewer: true, originalDate: '2020-01-02', sourceLocale: SOURCE_LOCALE };

  it('leads to where the original is written, else to its page, else nowhere', () => {
    const original_content_git_url = 'https://github.com/kitchen/docs/blob/live/a&b.md';
    const written = page('en-US', { ...changed, metadata: { original_content_git_url }, sourceUrl: '/en-us/a/' });
    expect(notices(written)).toContain(
      ' <a href="https://github.com/kitchen/docs/blob/live/a&#38;b.md" hreflang="en-US">Source</a>: <time datetime="2020-01-02">January 2, 2020</time></p>',
    );
    expect(notices(page('en-US', { ...changed, metadata: {}, sourceUrl: '/en-us/a/' }))).toContain(
      '<a href="/en-us/a/" hreflang="en-US">',
    );
    const unsafe = { original_content_git_url: 'javascript:alert(1)' };
    expect(notices(page('en-US', { ...changed, metadata: unsafe }))).toContain(' Source: <time');
  });
});

describe('the languages of a page and its text', () => {
  it('are told where they differ, and so are their directions', () => {
    expect([contentLanguage(page('ar-SA')), pageLanguage(page('ar-SA'))]).toEqual(['', '']);
    expect(contentLanguage(page('id-ID', FALLBACK))).toBe(' lang="en-US"');
    expect(contentLanguage(page('ar-SA', FALLBACK))).toBe(' lang="en-US" dir="ltr"');
    expect(pageLanguage(page('ar-SA', FALLBACK))).toBe(' lang="ar-SA" dir="rtl"');
  });
});
