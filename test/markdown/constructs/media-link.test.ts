import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

describe('in the translation, as Markdig writes it', () => {
  const player = (src: string, name: string): string =>
    `<iframe src="${src}" width="500" height="281" class="${name}" frameborder="0" allowfullscreen=""></iframe>`;

  it.each([
    ['a/b.mp4', '<video width="500" height="281" controls=""><source type="video/mp4" src="a/b.mp4"></video>'],
    [
      'https://zoo.org/B.WEBM?x',
      '<video width="500" height="281" controls=""><source type="video/webm" src="https://zoo.org/B.WEBM?x"></video>',
    ],
    ['a.mp3', '<audio width="500" controls=""><source type="audio/mpeg" src="a.mp3"></audio>'],
    ['https://www.youtube.com/watch?v=abc&t=9', player('https://www.youtube.com/embed/abc?start=9', 'youtube')],
    ['https://www.youtube.com/embed/abc', player('https://www.youtube.com/embed/abc', 'youtube')],
    ['https://www.youtube.com/shorts/abc', player('https://www.youtube.com/embed/abc', 'youtubeshort')],
    ['https://youtu.be/abc', player('https://www.youtube.com/embed/abc', 'youtube')],
    ['//vimeo.com/123', player('https://player.vimeo.com/video/123', 'vimeo')],
    ['a.png', '<img src="a.png" alt="t">'],
    ['https://www.youtube.com/about', '<img src="https://www.youtube.com/about" alt="t">'],
    ['https://zoo.org/youtube.com/watch?v=abc', '<img src="https://zoo.org/youtube.com/watch?v=abc" alt="t">'],
  ])('%s', (address, html) => {
    expect(render(`![t](${address})`).translationHtml).toBe(`<p>${html}</p>\n`);
  });
});

describe('on a page', () => {
  it('a file has a name, and a link for browsers that do not play it', () => {
    const $ = load(render('![Bears *eat*](a.mp4)').html);
    expect($('video').attr()).toMatchObject({ 'aria-label': 'Bears eat', preload: 'metadata' });
    expect($('video > a').attr('href')).toBe('a.mp4');
  });

  it('a player is shown as other videos are', () => {
    const { html, features } = render('![Bears](https://youtu.be/abc)');
    expect(load(html)('a').attr('href')).toContain('youtube-nocookie.com/embed/abc');
    expect(html).not.toContain('<iframe');
    expect([...features]).toEqual(['video']);
  });

  it('addresses are those of the site', () => {
    const { html } = render('![a](a.mp4)', { ...CONTEXT, resolveLink: ({ href }) => ({ url: `/m/${href}` }) });
    expect(load(html)('source').attr('src')).toBe('/m/a.mp4');
  });

  it('both halves have theirs', () => {
    const $ = load(render(pair('1', '![a](a.mp4) x', '![b](b.mp4) y')).html);
    expect($('.target source').attr('src')).toBe('a.mp4');
    expect($('.source source').attr('src')).toBe('b.mp4');
  });
});
