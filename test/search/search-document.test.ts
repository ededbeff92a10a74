import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { toIndexedHtml } from '../../src/search/search-document.ts';

const indexed = (title: string, html: string) => load(toIndexedHtml({ title, html }, 'id-ID'));

describe('toIndexedHtml', () => {
  test('says the language and the title, and offers the body alone', () => {
    const $ = indexed('Judul', '<h1>Judul</h1>\n<p>Isi</p>');
    expect($('html').attr('lang')).toBe('id-ID');
    expect($('[data-pagefind-meta="title"]').text()).toBe('Judul');
    expect($('[data-pagefind-body]').text().trim()).toBe('Judul\nIsi');
  });

  test.each([
    ['with the title as a heading', '<h1 id="x">Judul</h1>', ['Judul']],
    ['with another heading', '<h1 id="x">Kepala</h1>', ['Judul', 'Kepala']],
    ['without one', '<p>Isi</p>', ['Judul']],
    ['with another level', '<h2>Bagian</h2>', ['Judul']],
  ])('a body %s has the title as a heading once', (_, html, headings) => {
    const $ = indexed('Judul', html);
    expect(
      $('h1')
        .toArray()
        .map((heading) => $(heading).text()),
    ).toEqual(headings);
  });

  test('leaves images out, whose addresses are no words', () => {
    expect(indexed('Judul', '<p>Isi <img src="media/a.png" alt="x"> ini</p>')('p').html()).toBe('Isi  ini');
  });

  test('escapes the title', () => {
    const $ = indexed('<b> & </title><script>', '<p>Isi</p>');
    expect($('h1').text()).toBe('<b> & </title><script>');
    expect($('title').text()).toBe('<b> & </title><script>');
    expect($('script').length).toBe(0);
  });
});
