import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExchangeProblem } from '../../../src/exchange/index.ts';
import { TMX } from '../../../src/exchange/formats/tmx.ts';
import { readTmx } from '../../../src/exchange/memory/read-tmx.ts';
import type { MemoryUnit } from '../../../src/exchange/memory/memory-unit.ts';
import { markdownOf } from '../../../src/model/inline-content.ts';
import { anyArticles, inTurn } from '../articles.ts';

async function read(text: string, source = 'en-US', target = 'de-DE'): Promise<MemoryUnit[]> {
  const units: MemoryUnit[] = [];
  for await (const unit of readTmx(inTurn([Buffer.from(text)]), source, target)) units.push(unit);
  return units;
}

const tmx = (units: string): string => `<tmx version="1.4"><header/><body>${units}</body></tmx>`;
const unit = (...variants: readonly [string, string][]): string =>
  `<tu>${variants.map(([lang, seg]) => `<tuv xml:lang="${lang}"><seg>${seg}</seg></tuv>`).join('')}</tu>`;

/** XML cannot say some characters, which become U+FFFD. */
const sayable = (text: string): string =>
  text.replace(/[^\t\n -\ufffd]/g, (it) => (/[\ud800-\udfff]/.test(it) ? it : '\ufffd'));

test('gives back what Diglot has written', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticles, async (articles) => {
      let text = '';
      for await (const piece of TMX.write(inTurn(articles), { version: '1', sourceLocale: 'en-US' }))
        text += String(piece);
      const pairs = articles.flatMap(({ file, pairs }) => pairs.map((pair) => ({ file, ...pair })));
      const expected = pairs.filter(({ source, target }) => markdownOf(source).trim() && markdownOf(target).trim());
      const units = await read(text);
      expect(units.map(({ source, target }) => [markdownOf(source), markdownOf(target)])).toEqual(
        expected.map(({ source, target }) => [sayable(markdownOf(source)), sayable(markdownOf(target))]),
      );
      for (const [index, { source, properties }] of units.entries()) {
        const shape = (content: MemoryUnit['source']) => content.map((part) => (typeof part === 'string' ? 'text' : `${part.part} ${part.id} ${part.type}`)); // prettier-ignore
        expect(shape(source)).toEqual(shape(expected[index]!.source));
        expect(properties.get('x-state')).toBe(expected[index]!.state);
      }
    }),
  );
});

test('reads what other tools write', async () => {
  const text = `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header><prop type="x">of the file</prop><note>n</note></header><body>
<tu changedate="20250101T000000Z"><note>hint</note><prop type="project">Web</prop>
<tuv lang="EN-US"><note>n</note><seg>Press <bpt i="7">&lt;b&gt;</bpt><hi type="term">OK</hi><ept i="7">&lt;/b&gt;</ept><ph>{1}</ph><it pos="begin">&lt;i&gt;</it></seg></tuv>
<tuv lang="DE-DE" changedate="20260101T000000Z"><prop type="p">q</prop><seg><ph>{1}</ph><ept i="9">x</ept><ph>img <sub>Alt <ph>y</ph></sub></ph> drücken</seg></tuv></tu>
</body></tmx>`;
  expect(await read(text)).toEqual([
    {
      source: [
        'Press ',
        { part: 'open', id: 'i7', type: 'placeholder', data: '<b>' },
        'OK',
        { part: 'close', id: 'i7', type: 'placeholder', data: '</b>' },
        { part: 'standalone', id: 'p1', type: 'placeholder', data: '{1}' },
        { part: 'standalone', id: 'p2', type: 'placeholder', data: '<i>' },
      ],
      target: [
        { part: 'standalone', id: 'p1', type: 'placeholder', data: '{1}' },
        { part: 'standalone', id: 'p2', type: 'placeholder', data: 'x' },
        { part: 'standalone', id: 'p3', type: 'placeholder', data: 'img Alt y' },
        ' drücken',
      ],
      sourceLocale: 'EN-US',
      targetLocale: 'DE-DE',
      changeDate: '20260101T000000Z',
      properties: new Map([
        ['project', 'Web'],
        ['p', 'q'],
      ]),
    },
  ]);
});

describe('languages', () => {
  const targets = async (source: string, target: string, ...variants: [string, string][]) =>
    (await read(tmx(unit(...variants)), source, target)).map(({ target: found }) => markdownOf(found));

  test.each([
    [
      'the same, in any case',
      [
        ['en-us', 'a'],
        ['DE-de', 'b'],
        ['de', 'c'],
      ],
      ['b'],
    ],
    [
      'one that says less',
      [
        ['en', 'a'],
        ['de-AT', 'b'],
        ['de', 'c'],
      ],
      ['c'],
    ],
    [
      'another region',
      [
        ['en-GB', 'a'],
        ['fr', 'b'],
        ['de-AT', 'c'],
      ],
      ['c'],
    ],
    [
      'several alike',
      [
        ['en', 'a'],
        ['de-DE', 'b'],
        ['de-DE', 'c'],
      ],
      ['b', 'c'],
    ],
    [
      'no source',
      [
        ['fr', 'a'],
        ['de-DE', 'b'],
      ],
      [],
    ],
    [
      'no target',
      [
        ['en-US', 'a'],
        ['fr', 'b'],
      ],
      [],
    ],
    [
      'no tag',
      [
        ['en-US', 'a'],
        ['???', 'b'],
      ],
      [],
    ],
  ] as [string, [string, string][], string[]][])('%s', async (_, variants, expected) => {
    expect(await targets('en-US', 'de-DE', ...variants)).toEqual(expected);
  });

  test('another script is another language', async () => {
    expect(await targets('en-US', 'zh-TW', ['en', 'a'], ['zh-CN', 'b'])).toEqual([]);
    expect(await targets('en-US', 'zh-TW', ['en', 'a'], ['zh-Hant', 'b'])).toEqual(['b']);
  });
});

test.each([
  ['another root', '<xliff/>'],
  ['an end amid a unit', tmx(unit(['en', 'a'], ['de', 'b'])).slice(0, -20)],
  ['entities of its own', `<!DOCTYPE tmx [<!ENTITY a "b">]>${tmx(unit(['en', '&a;']))}`],
  ['no XML', 'a,b,c'],
])('refuses %s', async (_, text) => {
  await expect(read(text)).rejects.toThrow(ExchangeProblem);
});
