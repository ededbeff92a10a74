import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { VIDEO_HOSTS } from '../../../src/markdown/dialect/video-hosts.ts';
import { renderTargetAlone } from '../render.ts';

/** What a video of this address becomes. */
function place(address: string) {
  const { translationHtml, diagnostics } = renderTargetAlone(`:::video source="${address}":::`);
  const $ = load(translationHtml, null, false);
  return {
    url: $('iframe').attr('src') ?? $('a').attr('href'),
    isEmbeddable: $('iframe').length === 1,
    diagnostics: diagnostics.map(({ diagnostic }) => diagnostic.code),
  };
}

describe('the player of a video', () => {
  it.each([
    ['https://www.youtube.com/embed/abc', 'https://www.youtube-nocookie.com/embed/abc?rel=0'],
    ['http://youtube.com/embed/abc?rel=1', 'https://www.youtube-nocookie.com/embed/abc?rel=1'],
    ['https://www.youtube.com/watch?v=abc', 'https://www.youtube-nocookie.com/embed/abc?rel=0'],
    ['https://www.youtube.com/watch?t=5&v=abc&x=1', 'https://www.youtube-nocookie.com/embed/abc?t=5&x=1&rel=0'],
    ['https://youtu.be/abc?t=5', 'https://www.youtube-nocookie.com/embed/abc?t=5&rel=0'],
    ['https://www.youtube.com/playlist?list=L1', 'https://www.youtube-nocookie.com/embed/videoseries?list=L1&rel=0'],
    [
      'https://www.youtube.com/embed/videoseries?list=L1',
      'https://www.youtube-nocookie.com/embed/videoseries?list=L1&rel=0',
    ],
    ['https://channel9.msdn.com/Shows/a/player', 'https://channel9.msdn.com/Shows/a/player?nocookie=true'],
    ['https://channel9.msdn.com/a?b=1', 'https://channel9.msdn.com/a?b=1&nocookie=true'],
    ['https://www.microsoft.com/en-us/videoplayer/embed/RE1', 'https://www.microsoft.com/en-us/videoplayer/embed/RE1'],
    ['http://microsoft.com:8080?a=b+c#d', 'https://microsoft.com:8080/?a=b+c#d'],
    ['https://sec.ch9.ms/ch9/a_mid.mp4', 'https://sec.ch9.ms/ch9/a_mid.mp4'],
  ])('of %s is %s', (address, url) => {
    expect(place(address)).toEqual({ url, isEmbeddable: true, diagnostics: [] });
  });

  it.each([
    'https://video.example/a',
    'https://evil.example/www.youtube.com/embed/a',
    'https://youtube.com.evil.example/embed/a',
    'https://www.youtube.com@evil.example/',
  ])('is not shown if its host is unknown: %s', (address) => {
    expect(place(address)).toEqual({ url: address, isEmbeddable: false, diagnostics: ['video-host-unknown'] });
  });

  it.each(['media/film.mp4', '/film', '//www.youtube.com/embed/a', 'https://'])(
    'is none without a host: %s',
    (address) => {
      expect(place(address)).toEqual({ url: address, isEmbeddable: false, diagnostics: [] });
    },
  );

  it('comes over https from hosts that are named whole', () => {
    for (const host of VIDEO_HOSTS) expect(new URL(`https://${host}/`).host).toBe(host);
  });
});
