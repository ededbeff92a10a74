import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../../../src/site/yaml-pages/registry.ts';
import { pair } from '../../pipeline/bilingual-markdown.ts';
import { renderPage } from './render-page.ts';

describe('values without a place', () => {
  it('are shown where they stand, and reported', () => {
    const { $, problems } = renderPage(
      `### YamlMime:Landing\ntitle: x\nsumary: ${pair(101, 'Tentang', 'About')}\nlandingContent:\n- title: A\n  colour: red\n`,
    );
    expect($('.cards dt').text()).toBe('colour');
    expect($('.cards dd').text()).toBe('red');
    expect($('.cards ~ dl .target').text()).toBe('Tentang');
    expect(problems).toEqual([
      ['yaml-schema-invalid', 'red'],
      ['yaml-schema-invalid', pair(101, 'Tentang', 'About')],
    ]);
  });

  it('of the wrong kind are shown once, and reported once', () => {
    const { $, problems } = renderPage(
      '### YamlMime:Module\ntitle: [a, b]\nsummary:\n  deep: Dalam\nunits:\n  x: y\nlevels:\n- {a: Satu}\n',
    );
    expect(problems.map(([code]) => code)).toEqual(Array.from({ length: 4 }, () => 'yaml-schema-invalid'));
    expect(
      $('body')
        .text()
        .match(/Dalam|Satu/g),
    ).toHaveLength(2);
  });

  it('may be empty', () => {
    expect(renderPage('### YamlMime:Landing\ntitle: x\nlandingContent:\nsummary: ""\nother:\n').problems).toEqual([]);
  });

  it('may be all there is', () => {
    const { $, problems } = renderPage('### YamlMime:Hub\n- Satu\n- Dua\n');
    expect($('li')).toHaveLength(2);
    expect(problems.map(([code]) => code)).toEqual(['yaml-schema-invalid']);
  });
});

it('a kind without a form of its own is shown as keys and values', () => {
  const { $, problems, rendered } = renderPage(
    `### YamlMime:Recipe\nmetadata:\n  description: x\ntitle: Tanya <jawab>\nsections:\n- name: "Satu & dua"\n  questions:\n  - question: ${pair(101, 'Apa?', 'What?')}\n    answer: |\n      Ini:\n\n      - itu\n`,
  );
  expect($('h1').text()).toContain('Tanya');
  expect($('h2').text()).toBe('sections');
  expect(
    $('dt')
      .toArray()
      .map((key) => $(key).text()),
  ).toEqual(['name', 'questions', 'question', 'answer']);
  expect($('dd li').last().text()).toBe('itu');
  expect(rendered.isBilingual).toBe(true);
  expect(problems).toContainEqual(['yaml-mime-unknown', undefined]);
});

it('a file that is no YAML is shown as it is written', () => {
  const text = `### YamlMime:Landing\ntitle: "x\n\`\`\`\`\n<b>&amp;\n${pair(101, 'Lampu', 'Lamps')}\n`;
  const { $, translation, problems } = renderPage(text);
  expect(problems.map(([code]) => code)).toEqual(['yaml-invalid']);
  expect(translation('pre').text().trimEnd()).toBe(text.replace(/<span data-ttu.*/, 'Lampu').trimEnd());
  expect($('pre .source').text().trim()).toBe('Lamps');
});

describe('no text is lost', () => {
  const word = fc.stringMatching(/^w[a-z]{3,8}$/);
  const key = fc.constantFrom(
    ...['title', 'summary', 'items', 'sections', 'links', 'text', 'landingContent', 'linkLists', 'units', 'content'],
    ...['quiz', 'questions', 'choices', 'explanation', 'highlightedContent', 'additionalContent', 'footer', 'other'],
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
    ),
  }));

  it.each([...PAGE_KINDS.keys(), 'unknown'])('in a page of the kind %s, whatever it holds', (kind) => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 5 }), (content) => {
        const { translation } = renderPage(`### YamlMime:${kind}\n${dump(content, { noRefs: true })}`);
        const shown = translation('body').text();
        for (const text of JSON.stringify(content).match(/"w[a-z]+"(?!:)/g) ?? []) {
          expect(shown).toContain(text.slice(1, -1));
        }
      }),
      { numRuns: 60 },
    );
  });
});
