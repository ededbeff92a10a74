import { load, type CheerioAPI } from 'cheerio';
import { expect, it } from 'vitest';
import { render } from '../render.ts';

const VIDEO = 'https://learn-video.azurefd.net/vod/player?show=garden';
const target = (markdown: string): CheerioAPI => load(render(markdown).translationHtml, null, false);

it('writes the frame that DocFX writes', () => {
  expect(render(`> [!VIDEO ${VIDEO}]`).translationHtml).toBe(
    `<div class="embeddedvideo"><iframe src="${VIDEO}" frameborder="0" allowfullscreen="true"></iframe></div>\n`,
  );
});

it('has a title', () => {
  const $ = load(render(`> [!Video ${VIDEO} title="Sowing"]`).html, null, false);
  expect($.root().text().trim()).toBe('Sowing');
  expect($('a').attr('href')).toBe(VIDEO);
});

it('is a block by itself', () => {
  const $ = target(`teks\n> [!Video ${VIDEO}]\n> [!NOTE]\n> catatan\n> [!Video ${VIDEO}]\n> kutipan`);
  const names = $.root()
    .children()
    .toArray()
    .map((element) => `${element.name}.${$(element).attr('class') ?? ''}`);
  expect(names).toEqual(['p.', 'div.embeddedvideo', 'div.NOTE', 'div.embeddedvideo', 'blockquote.']);
});

it.each([
  ['no address', '> [!VIDEO]', 'invalid-video'],
  ['an address that is not of the web', '> [!VIDEO embed/x]', 'invalid-video'],
  ['text behind it', `> [!VIDEO ${VIDEO}] teks`, 'invalid-note-section'],
])('is shown as written with %s', (_, markdown, code) => {
  const { diagnostics } = render(markdown);
  expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual([code]);
  expect(target(markdown)('blockquote').text().trim()).toBe(markdown.slice(2));
});

it('is a link for a host that is not known', () => {
  const markdown = '> [!VIDEO https://example.com/film]';
  expect(target(markdown)('p > a').attr('href')).toBe('https://example.com/film');
  expect(render(markdown).diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['video-host-unknown']);
});
