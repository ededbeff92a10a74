import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render, renderTargetAlone } from '../render.ts';

const SOURCE = 'https://www.microsoft.com/en-us/videoplayer/embed/RE1';

function translation(markdown: string) {
  return load(renderTargetAlone(markdown).translationHtml, null, false);
}

describe('a video in the translation', () => {
  it('is a frame with what is known of it', () => {
    const markdown = `:::video source="${SOURCE}" title="Birds" max-width="400" thumbnail="a.png" upload-date="07/27/2020" duration="PT2M":::`;
    expect(translation(markdown)('.embeddedvideo > iframe').attr()).toEqual({
      src: SOURCE,
      allowfullscreen: 'true',
      frameborder: '0',
      title: 'Birds',
      style: 'max-width:400px;',
      thumbnail: 'a.png',
      'upload-date': '07/27/2020',
      duration: 'PT2M',
    });
    expect(renderTargetAlone(markdown).diagnostics).toEqual([]);
  });

  it('stands beside others in a paragraph', () => {
    const html = renderTargetAlone(`:::video source="${SOURCE}":::\n:::video source="${SOURCE}":::`).translationHtml;
    expect(html.startsWith('<p><div class="embeddedvideo">')).toBe(true);
    expect(load(html, null, false)('.embeddedvideo')).toHaveLength(2);
  });

  it('has a description if it is complex', () => {
    const $ = translation(`:::video type="complex" source="${SOURCE}":::\nIt *flies*.\n:::video-end:::`);
    expect($('iframe').attr('aria-describedby')).toBe('0-0');
    expect($('[id="0-0"].visually-hidden em').text()).toBe('flies');
  });
});

describe('what is no video', () => {
  it.each([
    ':::video source="" title="T":::',
    ':::video title="T":::',
    `:::video source="${SOURCE}" max-width="wide":::`,
    `:::video source="${SOURCE}" colour="red":::`,
    ':::video source="javascript:alert(1)":::',
  ])('stays text: %s', (markdown) => {
    expect(translation(markdown)('p').text()).toBe(markdown);
    expect(renderTargetAlone(markdown).diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-video']);
  });

  it('is a link where its host is unknown', () => {
    const markdown = ':::video source="https://video.example/a?b&c" title="Birds & more":::';
    for (const html of [renderTargetAlone(markdown).translationHtml, renderTargetAlone(markdown).html]) {
      const $ = load(html, null, false);
      expect($('iframe')).toHaveLength(0);
      expect($('p > a').attr('href')).toBe('https://video.example/a?b&c');
      expect($('p > a').text()).toBe('Birds & more');
    }
    expect(renderTargetAlone(markdown).diagnostics).toMatchObject([
      { diagnostic: { code: 'video-host-unknown', range: { start: 0, end: markdown.length } } },
    ]);
  });
});

describe('a video on a page', () => {
  it('asks nobody for anything before it is wanted', () => {
    const { html, features } = render(`:::video source="${SOURCE}" title="Birds":::`);
    const $ = load(html, null, false);
    expect($('iframe, img, div')).toHaveLength(0);
    expect($('p > .embeddedvideo > a.video-link').attr('href')).toBe(SOURCE);
    expect($('a').text()).toBe('Birds');
    expect([...features]).toEqual(['video']);
  });

  it('shows its description, with both halves', () => {
    const { html, diagnostics } = render(
      `:::video type="complex" source="${SOURCE}":::\n${pair('1', 'Es fliegt', 'It flies')}\n:::video-end:::`,
    );
    const $ = load(html, null, false);
    expect($('.video-description .target').text()).toBe('Es fliegt');
    expect(diagnostics).toEqual([]);
  });

  it('is shown and reported where its description is missing', () => {
    const { html, diagnostics } = render(`:::video type="complex" source="${SOURCE}":::\n\nafter`);
    expect(load(html)('a.video-link')).toHaveLength(1);
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-video']);
  });
});
