import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSnapshot, writeSnapshot, type Snapshot } from '../../../src/pipeline/cache/snapshot.ts';
import { KnownFiles } from '../../../src/pipeline/cache/known-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** More folders than one part of the JSON holds. */
const FOLDERS = Array.from({ length: 4000 }, (_, i) => [`/docsets/"ü"/${i}`, { 'a.md': [i, i / 3] }] as const);

const FILES = new KnownFiles(FOLDERS);
FILES.note('/docsets/__proto__', [7, 0.5]);
FILES.note('/docsets/a.md', [1, 2, { uid: 'a', isBilingual: true }]);

const SNAPSHOT: Snapshot = {
  codeVersion: '1',
  inputs: { around: 'i' },
  surroundings: 's',
  build: 'b',
  shards: [{ locale: 'id-id', number: 0, count: 1, file: 'a.shard', reads: ['/b.md'], searchFiles: {} }],
  files: FILES,
  otherPages: {},
  copies: { 'assets/a.css': null },
  lists: {},
  reviews: {},
  articles: 1,
  pairs: 2,
  pages: 3,
  diagnostics: [],
};

describe('a snapshot', () => {
  const path = (): string => join(temporaryFolder({}), 'snapshot.json');

  it('is read as it was written, and is JSON', () => {
    const file = path();
    writeSnapshot(file, SNAPSHOT);
    expect(readSnapshot(file, '1')).toEqual(SNAPSHOT);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      snapshot: { ...SNAPSHOT, files: Object.fromEntries(FOLDERS) },
    });
  });

  it('is read as it was written without what is not known', () => {
    const file = path();
    writeSnapshot(file, { ...SNAPSHOT, inputs: { all: undefined, around: 'i' } });
    expect(readSnapshot(file, '1')).toEqual(SNAPSHOT);
  });

  it('counts for nothing where other code wrote it, or where a byte of it has changed', () => {
    const file = path();
    writeSnapshot(file, SNAPSHOT);
    expect(readSnapshot(file, '2')).toBeUndefined();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"pairs":2', '"pairs":3'));
    expect(readSnapshot(file, '1')).toBeUndefined();
  });
});
