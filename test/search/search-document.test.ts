import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { toIndexedHtml } from '../../src/search/search-document.ts';

const indexed = (title: string, html: string) => load(toIndexedHtml({ url: '/a/', title, html }, 'id-ID'));

describe('toIndexedHtml', () => {
  test('says the language and the title, and offers the body alone', () => {
    const $ = indexed('Judul', '<h1>Kepala</h1>\n<p>Isi</p>');
    expect($('html').attr('lang')).toBe('id-ID');
    expect($('[data-pagefind-meta="title"]').text()).toBe('Judul');
    expect($('[data-pagefind-body]').text().trim()).toBe('Kepala\nIsi');
  });

  test.each([
    ['with a heading of its own', '<h1 id="x">Kepala</h1>', 'Kepala'],
    ['without one', '<p>Isi</p>', 'Judul'],
    ['with another level', '<h2>Bagian</h2>', 'Judul'],
  ])('a body %s has one first heading', (_, html, heading) => {
    const $ = indexed('Judul', html);
    expect($('h1').length).toBe(1);
    expect($('h1').text()).toBe(heading);
  });

  test('escapes the title', () => {
    const $ = indexed('<b> & </title><script>', '<p>Isi</p>');
    expect($('h1').text()).toBe('<b> & </title><script>');
    expect($('title').text()).toBe('<b> & </title><script>');
    expect($('script').length).toBe(0);
  });
});
