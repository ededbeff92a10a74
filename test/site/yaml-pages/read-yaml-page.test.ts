import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readYamlPage } from '../../../src/site/yaml-pages/read-yaml-page.ts';
import { pair } from '../../pipeline/bilingual-markdown.ts';

const problems = (text: string) =>
  readYamlPage(text).file.diagnostics.map(({ code, range }) => [code, range && text.slice(range.start, range.end)]);

describe('readYamlPage', () => {
  it('reads segments in texts of every style, with their lines', () => {
    const text = [
      '### YamlMime:Landing',
      `title: ${pair(101, 'Lampu', 'Lamps')}`,
      `summary: '${pair(102, "Jum''at: terang", "Friday''s light")}'`,
      'content: >-',
      `  ${pair(103, 'Satu', 'One')}`,
      `  ${pair(104, 'Dua', 'Two')}`,
      `escaped: "${pair(105, 'Tiga', 'Three').replaceAll('"', String.raw`\"`)}"`,
      '',
    ].join('\n');
    const { file } = readYamlPage(text);
    expect(file.pairs().map(({ line, source, target }) => [line, source, target])).toEqual([
      [2, 'Lamps', 'Lampu'],
      [3, "Friday's light", "Jum'at: terang"],
      [5, 'One', 'Satu'],
      [6, 'Two', 'Dua'],
      [7, 'Three', 'Tiga'],
    ]);
    expect(file.pairCount).toBe(5);
    expect(file.diagnostics).toEqual([]);
  });

  it('gives metadata in the target language', () => {
    const text = `metadata:\n  title: ${pair(101, 'Lampu', 'Lamps')}\n  list:\n  - ${pair(102, 'a', 'b')}\n  ms.date: 2024-01-02\n`;
    expect(readYamlPage(text).metadata).toEqual({ title: 'Lampu', list: ['a'], 'ms.date': '2024-01-02' });
  });

  it('places what is wrong with segments in the file', () => {
    const lonely = '<span data-ttu-id="aaaaa-101">Lampu</span>';
    expect(problems(`title: '''${lonely}'\n`)).toEqual([['target-without-source', '<span data-ttu-id="aaaaa-101">']]);
    expect(problems(`text: |\n  one\n    ${lonely}\n`)).toEqual([
      ['target-without-source', '<span data-ttu-id="aaaaa-101">'],
    ]);
  });

  it('reports an id that stands in several texts', () => {
    const again = pair(101, 'Dua', 'Two');
    expect(problems(`title: ${pair(101, 'Satu', 'One')}\nsummary: ${again}\n`)).toEqual([
      ['duplicate-segment-id', again],
    ]);
  });

  it('reads the segments of a file that is no YAML', () => {
    const page = readYamlPage(`### YamlMime:Hub\n"title: ${pair(101, 'Lampu', 'Lamps')}\n`);
    expect(page).not.toHaveProperty('root');
    expect(page.file.pairs()).toMatchObject([{ line: 2, target: 'Lampu' }]);
  });

  it('takes line ends and a byte order mark as they come', () => {
    const page = readYamlPage('\uFEFF### YamlMime:Hub\r\ntitle: x\r\n');
    expect(page).toMatchObject({ mime: 'Hub', text: '### YamlMime:Hub\ntitle: x\n' });
  });

  it('gives back every text in which YAML can be written', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', "'", '"', ':', '#', '-', ' ', '\n', '>', '|', '{', '\\'),
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (targets) => {
        const texts = targets.map((target, i) => pair(101 + i, target, 'x'));
        const { file } = readYamlPage(dump({ title: 'x', texts }));
        expect(file.pairs().map(({ target }) => target)).toEqual(targets);
      }),
    );
  });
});
