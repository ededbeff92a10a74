import { expect, it } from 'vitest';
import { pair } from '../../pipeline/bilingual-markdown.ts';
import { renderPage } from './render-page.ts';

it('a page of questions has a heading for each, with its answer below', () => {
  const { $, rendered, problems } = renderPage(`### YamlMime:FAQ
title: Tanya jawab
summary: |
  Tentang [lampu](lamp.md).
sections:
- name: Umum
  questions:
  - question: ${pair(101, 'Mengapa gelap?', 'Why is it dark?')}
    answer: |
      Karena:

      - lampu mati
- name: Lain
  questions: []
additionalContent: Lagi.
`);
  expect(problems).toEqual([]);
  expect(rendered.headings.map(({ level, text }) => [level, text])).toEqual([
    [1, 'Tanya jawab'],
    [2, 'Umum'],
    [3, 'Mengapa gelap?'],
    [2, 'Lain'],
  ]);
  expect($('h3 ~ ul li').text()).toBe('lampu mati');
  expect($('p').last().text()).toBe('Lagi.');
});
