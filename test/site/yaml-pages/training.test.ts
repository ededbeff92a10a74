import { describe, expect, it } from 'vitest';
import type { LearningItem } from '../../../src/model/docset.ts';
import { pair } from '../../pipeline/bilingual-markdown.ts';
import { renderPage } from './render-page.ts';

const item = (kind: LearningItem['kind'], uid: string, rest: Partial<LearningItem> = {}): LearningItem => ({
  path: `${uid}.yml`,
  kind,
  uid,
  title: uid.toUpperCase(),
  children: [],
  ...rest,
});

const LEARNING = [
  item('unit', 'm.1', { title: pair(101, 'Pengantar', 'Introduction'), minutes: 2 }),
  item('unit', 'm.2', { minutes: 10 }),
  item('unit', 'gone.3'),
  item('module', 'm', { children: ['m.1', 'm.2', 'gone.3'] }),
  item('path', 'p', { children: ['m'] }),
];

describe('a module', () => {
  const { $, rendered, problems } = renderPage(
    `### YamlMime:Module
uid: m
title: Lampu
summary: Tentang lampu.
abstract: |
  Anda belajar:

  - menyalakan
  - mematikan
prerequisites: Tidak ada
iconUrl: /learn/icons/lamp.svg
levels:
- beginner
products:
- azure-lamps
units:
- m.1
- m.2
- gone.3
- m.9
badge:
  uid: m.badge
`,
    LEARNING,
  );

  it('says how long it takes, for whom it is, and what is learnt', () => {
    expect(
      $('.course-facts li')
        .toArray()
        .map((fact) => $(fact).text()),
    ).toEqual(['12 min', 'beginner', 'azure lamps']);
    expect($('#learning-objectives').nextAll('ul').first().find('li')).toHaveLength(2);
    expect($('#prerequisites').next().text()).toBe('Tidak ada');
    expect($('img').attr('src')).toBe('/site/icons/lamp.svg');
  });

  it('lists its units in order, with their durations', () => {
    expect(
      $('.course-list li')
        .toArray()
        .map((unit) => $(unit).text().trim()),
    ).toEqual(['Pengantar Introduction  2 min', 'M.2 10 min', 'GONE.3', 'm.9']);
    expect(
      $('.course-list a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['/m.1.yml', '/m.2.yml']);
    expect($('.course-start').attr('href')).toBe('/m.1.yml');
    expect(rendered.isBilingual).toBe(true);
  });

  it('reports a unit that is not there', () => {
    expect(problems).toEqual([['learning-uid-missing', 'm.9']]);
  });
});

it('a learning path lists its modules', () => {
  const { $ } = renderPage(
    '### YamlMime:LearningPath\nuid: p\ntitle: Jalur\nmodules:\n- m\ntrophy:\n  uid: t\n',
    LEARNING,
  );
  expect($('#modules').next().find('a').attr('href')).toBe('/m.yml');
  expect($('.course-list .minutes').text()).toBe('12 min');
  expect($('.yaml-fields')).toHaveLength(0);
});

describe('a unit', () => {
  const { $, rendered, problems } = renderPage(
    `### YamlMime:ModuleUnit
uid: m.2
title: Sakelar
durationInMinutes: 10
interactive: bash
content: |
  ## Bagian

  Isi.
tasks:
- action: exists
  environment: azure
  hint: Ikuti **petunjuk**.
quiz:
  title: Bagian
  questions:
  - content: '${pair(103, 'Mana sakelar?', 'Which one is the switch?')}'
    choices:
    - content: Ini
      isCorrect: false
      explanation: '${pair(104, 'Bukan.', "It isn''t.")}'
    - content: <b onclick="x()">Itu</b>
      isCorrect: True
    - content: Sana
      isCorrect: false
`,
    LEARNING,
  );

  it('shows its duration, its content and the hints of its tasks', () => {
    expect($('.course-facts').text().trim()).toBe('10 min');
    expect($('h2').first().nextAll('p').first().text()).toBe('Isi.');
    expect($('.alert.TIP strong').text()).toBe('petunjuk');
    expect(problems.filter(([code]) => code !== 'disallowed-html')).toEqual([]);
  });

  it('has an id of its own for each heading', () => {
    expect(rendered.headings.map(({ id }) => id)).toEqual(['sakelar', 'bagian', 'bagian-1']);
    expect(rendered.headings.every(({ id }) => $(`[id="${id}"]`).length === 1)).toBe(true);
  });

  it('asks questions whose answers open without a script', () => {
    expect($('.questions > li > p .target').text()).toBe('Mana sakelar?');
    expect(
      $('.questions > li > .choices > li')
        .toArray()
        .map((choice) => $(choice).text()),
    ).toEqual(['Ini', 'Itu', 'Sana']);
    const answers = $('details.answers .choices > li').toArray();
    expect(answers.map((answer) => $(answer).attr('value'))).toEqual(['1', '2']);
    expect($(answers[0]).find('.source').text().trim()).toBe("It isn't.");
    expect($(answers[1]).find('.correct').text()).toBe('Correct');
    expect($('details.answers > summary').text()).toBe('Show the answer');
  });

  it('lets no raw HTML do anything', () => {
    expect(rendered.html).not.toContain('onclick');
  });
});

it('a unit without a title of its questions has one all the same', () => {
  const { $ } = renderPage('### YamlMime:ModuleUnit\nquiz:\n  questions:\n  - content: Apa?\n');
  expect($('#knowledge-check').text()).toBe('Check your knowledge');
  expect($('details')).toHaveLength(0);
});
