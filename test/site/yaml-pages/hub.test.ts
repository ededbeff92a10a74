import { expect, it } from 'vitest';
import { renderPage } from './render-page.ts';

const HUB = `### YamlMime:Hub
title: Rumah
summary: Semua lampu.
brand: azure
highlightedContent:
  items:
  - title: Baru
    itemType: whats-new
    url: new.md
productDirectory:
  title: Produk
  azureCategories: [ai]
  items:
  - title: Lampu
    imageSrc: ~/media/lamp.svg
    azureCategories: [ai]
    summary: Terang.
    url: lamp.md
conceptualContent:
  title: Konsep
  items:
  - title: Cahaya
    links:
    - url: light.md
      itemType: overview
      text: Ikhtisar
    footerLink:
      url: more.md
      text: Lagi
additionalContent:
  sections:
  - title: Lain
    items:
    - title: Toko
      summary: Beli.
      url: https://example.com/
  footer: Lihat [ini](see.md).
`;

it('a hub shows highlights, then sections of cards', () => {
  const { $, problems } = renderPage(HUB);
  expect(problems).toEqual([]);
  const cards = $('.card')
    .toArray()
    .map((card) => [$(card).find('h2, h3').text(), $(card).find('a').attr('href')]);
  expect(cards).toEqual([
    ['Baru', 'new/'],
    ['Lampu', 'lamp/'],
    ['Cahaya', 'light/'],
    ['Toko', 'https://example.com/'],
  ]);
  expect($('.highlights .card .link-type').text()).toBe('Whats new');
  expect(
    $('h2')
      .toArray()
      .map((heading) => $(heading).text()),
  ).toEqual(['Baru', 'Produk', 'Konsep', 'Lain']);
  expect($('img').attr('src')).toBe('/site/media/lamp.svg');
  expect($('.card-footer a').attr('href')).toBe('see/');
  expect($('a[href="more/"]').text()).toBe('Lagi');
});
