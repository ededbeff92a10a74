import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { TMX } from '../../../src/exchange/formats/tmx.ts';
import type { ExchangeArticle } from '../../../src/exchange/index.ts';
import { anyArticles, articleOf, inTurn, pairOf } from '../articles.ts';
import { doctypeErrors } from '../schemas/validate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diglot-tmx-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function write(articles: readonly ExchangeArticle[]): Promise<string> {
  let text = '';
  for await (const piece of TMX.write(inTurn(articles), { version: '0.1.0', sourceLocale: 'en-US' }))
    text += String(piece);
  return text;
}

test('writes pairs with their codes', async () => {
  const text = await write([
    articleOf([
      pairOf('Click **OK** & [go](a.md) `x`.', '[Los](b.md) mit **OK** & `x`.'),
      pairOf('Not yet.', ' ', { id: 'a1b2c-102', state: 'missing' }),
    ], { file: 'my guides/build.md' }),
  ]); // prettier-ignore
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Diglot" creationtoolversion="0.1.0" segtype="sentence" o-tmf="Diglot" adminlang="en-US" srclang="en-US" datatype="plaintext"/>
  <body>
    <tu tuid="content/de-DE|my%20guides/build.md|a1b2c-101">
      <prop type="x-docset">content/de-DE</prop>
      <prop type="x-file">my guides/build.md</prop>
      <prop type="x-id">a1b2c-101</prop>
      <prop type="x-line">12</prop>
      <prop type="x-translation-type">HT</prop>
      <prop type="x-state">translated</prop>
      <tuv xml:lang="en-US"><seg>Click <bpt i="1" x="1" type="bold">**</bpt>OK<ept i="1">**</ept> &amp; <bpt i="2" x="2" type="link">[</bpt>go<ept i="2">](a.md)</ept> <ph x="3" type="x-code">\`x\`</ph>.</seg></tuv>
      <tuv xml:lang="de-DE"><seg><bpt i="1" type="link">[</bpt>Los<ept i="1">](b.md)</ept> mit <bpt i="2" x="1" type="bold">**</bpt>OK<ept i="2">**</ept> &amp; <ph x="3" type="x-code">\`x\`</ph>.</seg></tuv>
    </tu>
  </body>
</tmx>
`);
});

test('an article of another source language says so', async () => {
  const text = await write([articleOf([pairOf('Eins.', 'Un.')], { sourceLocale: 'de-DE', locale: 'fr-FR' })]);
  expect(text).toContain(' srclang="de-DE">\n');
  expect(doctypeErrors(text)).toEqual([]);
});

test('any pairs are valid, and ids unique', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticles, async (articles) => {
      const text = await write(articles);
      expect(doctypeErrors(text)).toEqual([]);
      const ids = [...text.matchAll(/tuid="(.*?)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, segment = ''] of text.matchAll(/<seg>(.*?)<\/seg>/gs)) {
        const ends = (name: string) => [...segment.matchAll(new RegExp(`<${name} i="(\\d+)"`, 'g'))].map(([, i]) => i);
        expect(new Set(ends('bpt')).size).toBe(ends('bpt').length);
        expect(ends('ept').sort()).toEqual(ends('bpt').sort());
      }
    }),
    { numRuns: 25 },
  );
});

test('says when a target was last worked on, and by whom', async () => {
  const text = await write([
    articleOf([
      pairOf('One.', 'Eins.', { id: 'a-1', changed: { at: '2026-03-01T12:30:00.000Z', actor: 'Ada' } }),
      pairOf('Two.', 'Zwei.', { id: 'a-2', changed: { at: '2026-02-01' } }),
    ]),
  ]);
  expect(text).toContain('<tuv xml:lang="de-DE" changedate="20260301T123000Z" changeid="Ada"><seg>Eins.');
  expect(text).toContain('<tuv xml:lang="de-DE" changedate="20260201T000000Z"><seg>Zwei.');
  expect(doctypeErrors(text)).toEqual([]);
});

test('the document type finds what it is asked to find', async () => {
  const text = await write([articleOf([pairOf('Click **OK**.', 'Klicken Sie auf **OK**.')])]);
  expect(doctypeErrors(text.replace('<ept i="1">', '<ept>'))).not.toEqual([]);
  expect(doctypeErrors(text.replace('segtype="sentence"', 'segtype="word"'))).not.toEqual([]);
  expect(doctypeErrors(text.replace(' type="x-id"', ''))).not.toEqual([]);
});

const SCRIPT = `
import json, sys
from translate.storage import tmx
print(json.dumps([[u.source, u.target] for u in tmx.tmxfile.parsefile(sys.argv[1]).units]))`;
/** Debian puts the toolkit beside its own Python, which need not be the first on the path. */
const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import translate.storage.tmx']).status === 0,
);

describe.skipIf(python === undefined)('translate-toolkit (skipped where Python does not know it)', () => {
  test('reads back both halves', async () => {
    const file = path.join(folder, 'memory.tmx');
    writeFileSync(file, await write([articleOf([
      pairOf('Plain & <simple>', 'Einfach & <schlicht>'),
      pairOf('Two\nlines “日本語”', 'Zwei\nZeilen', { id: 'x-2' }),
      pairOf('', 'x', { id: 'x-3' }),
    ])])); // prettier-ignore
    const { stdout, stderr } = spawnSync(python!, ['-c', SCRIPT, file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      ['Plain & <simple>', 'Einfach & <schlicht>'],
      ['Two\nlines “日本語”', 'Zwei\nZeilen'],
    ]);
  });
});
