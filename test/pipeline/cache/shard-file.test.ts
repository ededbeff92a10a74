import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readShardFacts,
  readShardFile,
  type ArticleFacts,
  type KeptRecord,
} from '../../../src/pipeline/cache/shard-file.ts';
import { ShardWriter } from '../../../src/pipeline/cache/shard-writer.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const text = fc.string({ unit: 'grapheme' });
const diagnostic = fc.record({
  code: fc.constant('file-not-found' as const),
  severity: fc.constant('warning' as const),
  message: text,
  path: text,
  line: fc.nat(),
  column: fc.nat(),
  endLine: fc.nat(),
  endColumn: fc.nat(),
});
const facts = fc.record(
  {
    path: text,
    docset: fc.nat(3),
    title: text,
    pairs: fc.nat(),
    diagnostics: fc.array(diagnostic, { maxLength: 2 }),
    folder: text,
    anchors: text,
    bookmarks: fc.array(fc.record({ page: text, id: text, diagnostic }), { maxLength: 1 }),
    isListed: fc.boolean(),
    page: fc.record({ inputs: text, html: text }),
    document: text,
  },
  { requiredKeys: ['path', 'docset', 'title', 'pairs', 'diagnostics', 'folder', 'bookmarks', 'isListed'] },
);
const record = fc.record({
  title: text,
  metadata: fc.dictionary(text, fc.oneof(text, fc.nat(), fc.constant(null), fc.array(text))),
  html: text,
  translationHtml: fc.option(text, { nil: undefined }),
  markdown: fc.option(text, { nil: undefined }),
  features: fc.constant([]),
  pickers: fc.string(),
  isBilingual: fc.boolean(),
  headings: fc.constant([]),
  opening: text,
  readingMinutes: fc.nat(),
  pairCount: fc.nat(),
  diagnostics: fc.constant([]),
  anchors: fc.array(text),
  bookmarks: fc.constant([]),
  asked: fc.record({ questions: fc.constant([]), digest: text }),
});
/** A shard with all of its records. */
interface WholeShard {
  readonly facts: readonly ArticleFacts[];
  readonly records: readonly (KeptRecord | undefined)[];
}

const article = fc.tuple(facts, fc.option(fc.record({ key: text, record }), { nil: undefined }));
const shard: fc.Arbitrary<WholeShard> = fc
  .array(article, { maxLength: 4 })
  .map((articles) => ({ facts: articles.map(([own]) => own), records: articles.map(([, own]) => own) }));

const SAMPLE: WholeShard = {
  facts: [
    {
      path: 'ä.md',
      docset: 0,
      title: 'Ä',
      pairs: 1,
      diagnostics: [],
      folder: 'de-de/ä/',
      bookmarks: [],
      isListed: true,
    },
  ],
  records: [undefined],
};

function write(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'a.shard');
  writeFileSync(path, bytes);
  return path;
}

function writeShard(folder: string, { facts, records }: WholeShard): string {
  const writer = new ShardWriter(folder);
  for (const record of records) writer.add(record);
  return join(folder, writer.finish(facts) ?? '');
}

function encode(kept: WholeShard): Buffer {
  return readFileSync(writeShard(temporaryFolder(), kept));
}

function readWhole(path: string): WholeShard | undefined {
  const kept = readShardFile(path);
  return kept && { facts: kept.facts, records: kept.facts.map((_, place) => kept.records.at(place)) };
}

test('what is written is read again', () => {
  const folder = temporaryFolder();
  fc.assert(
    fc.property(shard, (kept) => {
      const path = writeShard(folder, kept);
      expect(readWhole(path)).toEqual(kept);
      expect(readShardFacts(path)).toEqual(kept.facts);
    }),
    { seed: 1, numRuns: 100 },
  );
});

describe('nothing is read', () => {
  test('where there is no file, or a folder', () => {
    expect(readShardFile(join(temporaryFolder(), 'gone.shard'))).toBeUndefined();
    expect(readShardFile(temporaryFolder())).toBeUndefined();
  });

  test('of any part of a file', () => {
    const bytes = encode(SAMPLE);
    const path = write(bytes);
    for (let length = bytes.length - 1; length >= 0; length--) {
      truncateSync(path, length);
      expect(readShardFile(path), `${length} bytes`).toBeUndefined();
    }
  });

  test('but what was written, of a file of which a single bit is another', () => {
    const bytes = encode(SAMPLE);
    const path = write(bytes);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = Buffer.from(bytes);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, damaged);
      // A blank before the length may be another blank.
      expect([undefined, SAMPLE], `bit ${bit}`).toContainEqual(readWhole(path));
    }
  });

  test('of a file that has grown', () => {
    const path = write(encode(SAMPLE));
    appendFileSync(path, 'x');
    expect(readShardFile(path)).toBeUndefined();
  });

  test('of a file in another format', () => {
    const bytes = readFileSync(write(encode(SAMPLE)), 'latin1').replace('diglot-shard-', 'diglot-other-');
    expect(readShardFile(write(Buffer.from(bytes, 'latin1')))).toBeUndefined();
  });
});
