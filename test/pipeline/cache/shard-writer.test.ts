import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readShardFile, type ArticleFacts, type KeptRecord } from '../../../src/pipeline/cache/shard-file.ts';
import { ShardWriter } from '../../../src/pipeline/cache/shard-writer.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RECORD: KeptRecord = {
  key: 'key',
  record: {
    title: 'Title',
    metadata: {},
    html: '<p>Text',
    opening: '',
    translationHtml: undefined,
    markdown: undefined,
    features: [],
    pickers: '',
    isBilingual: false,
    headings: [],
    readingMinutes: 1,
    pairCount: 0,
    diagnostics: [],
    anchors: [],
    bookmarks: [],
    asked: { questions: [], digest: '' },
  },
};

const FACTS: ArticleFacts = {
  path: 'a.md',
  docset: 0,
  title: 'Title',
  pairs: 0,
  diagnostics: [],
  folder: 'de-de/a/',
  bookmarks: [],
  isListed: true,
};

function longRecord(length: number): KeptRecord {
  return { ...RECORD, record: { ...RECORD.record, html: 'é'.repeat(length) } };
}

test('records that are longer than what is gathered are written', () => {
  const folder = temporaryFolder();
  const records = [RECORD, longRecord(3_000_000), undefined, longRecord(700_000), longRecord(700_000), RECORD];
  const facts = records.map(() => FACTS);
  const writer = new ShardWriter(folder);
  records.forEach((record) => {
    writer.add(record);
  });
  const kept = readShardFile(join(folder, writer.finish(facts) ?? ''));
  expect(kept?.facts).toEqual(facts);
  expect(records.map((_, place) => kept?.records.at(place))).toEqual(records);
});

test('records are written as another file has them', () => {
  const folder = temporaryFolder();
  const first = new ShardWriter(folder);
  for (const record of [RECORD, undefined]) first.add(record);
  const name = first.finish([FACTS, FACTS]) ?? '';
  const kept = readShardFile(join(folder, name));
  const second = new ShardWriter(folder);
  for (const place of [0, 1]) second.addBytes(kept?.records.bytesAt(place) ?? Buffer.alloc(0));
  expect(second.finish([FACTS, FACTS])).toBe(name);
  expect(() => kept?.records.at(2)).toThrow(RangeError);
});

test('the same shard has the same name, another one another', () => {
  const folder = temporaryFolder();
  const nameOf = (record: KeptRecord): string | undefined => {
    const writer = new ShardWriter(folder);
    writer.add(record);
    return writer.finish([FACTS]);
  };
  const names = [nameOf(RECORD), nameOf({ ...RECORD, key: 'other' }), nameOf(RECORD)];
  expect(new Set(names).size).toBe(2);
  expect(readdirSync(folder).sort()).toEqual([...new Set(names)].sort());
});

test('where the folder is not there, or goes, there is no file and no failure', () => {
  const folder = join(temporaryFolder(), 'cache');
  const writer = new ShardWriter(folder);
  writer.add(RECORD);
  expect(writer.finish([FACTS])).toBeUndefined();

  const going = temporaryFolder();
  const other = new ShardWriter(going);
  rmSync(going, { recursive: true });
  other.add(RECORD);
  expect(other.finish([FACTS])).toBeUndefined();
});
