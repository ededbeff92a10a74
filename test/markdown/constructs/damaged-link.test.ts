import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

it.each([
  ['lihat [dokumen] (https://zoo.org/a) itu', '] (https://zoo.org/a)'],
  ['lihat [dokumen]( https://zoo.org/b)［文档］（https://zoo.org/a）', '］（https://zoo.org/a）'],
  ['lihat [dokumen]（https://zoo.org/a）', ']（https://zoo.org/a）'],
])('reports a link that translation has broken, and leaves its text: %s', (target, broken) => {
  const { html, diagnostics } = render(`x ${pair('1', target, 'see [document](https://zoo.org/a)')}`);
  const start = 2 + target.indexOf(broken);
  expect(diagnostics).toMatchObject([
    { diagnostic: { code: 'link-damaged', range: { start, end: start + broken.length } } },
  ]);
  expect(load(html).root().text()).toContain('zoo.org/a');
});

it.each([
  ['to another address', '[a] (https://zoo.org/b)'],
  ['that is none', '[a] (see below)'],
  ['that is whole', '[a](https://zoo.org/a)'],
])('says nothing of a link %s', (_, target) => {
  expect(render(pair('1', target, '[a](https://zoo.org/a)')).diagnostics).toEqual([]);
});

it('says nothing where the source is as it is', () => {
  expect(render(pair('1', '[a] (x.md)', '[b] (x.md)')).diagnostics).toEqual([]);
  expect(render('[a] (x.md)').diagnostics).toEqual([]);
});

it('says nothing of a directive, which is repaired and reported where it is read', () => {
  const include = pair('1', '[!INCLUDE [a] (x.md)]', '[!INCLUDE [a](x.md)]');
  expect(render(include).diagnostics.map(({ diagnostic }) => diagnostic.code)).not.toContain('link-damaged');
});
