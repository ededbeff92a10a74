import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocset } from '../../../src/docset/index.ts';
import { areReadsSame, digestInputs, type OtherInputs } from '../../../src/pipeline/cache/build-inputs.ts';
import { readState } from '../../../src/pipeline/cache/file-state.ts';
import { KnownFiles } from '../../../src/pipeline/cache/known-files.ts';
import type { Snapshot } from '../../../src/pipeline/cache/snapshot.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const LONG_AGO = new Date(Date.UTC(2020, 0, 1));
const FILES = {
  'de-DE/docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }] } }',
  'de-DE/a.md': '# A\n',
  'de-DE/README.md': '# Readme\n',
  'de-DE/media/a.png': 'png',
  'logo.svg': '<svg></svg>',
  'uids.json': '{}',
};

const paths = Object.keys(FILES) as (keyof typeof FILES)[];

function folderOfFiles(): string {
  const folder = temporaryFolder(FILES);
  for (const path of paths) utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
  return folder;
}

async function digest(folder: string, options: OtherInputs['options'] = {}, startTime = Date.now()) {
  const docset = await readDocset(join(folder, 'de-DE'));
  const logo = join(folder, 'logo.svg');
  const copies = [{ from: logo, state: readState(logo) ?? [0, 0] }] as const;
  const xrefMaps = [join(folder, 'uids.json')];
  return digestInputs([docset], { options: { xrefMaps, ...options }, copies }, startTime);
}

function change(folder: string, path: keyof typeof FILES): void {
  writeFileSync(join(folder, path), `${FILES[path]}\n`);
  utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
}

describe('the digests of what a build reads', () => {
  test('are the same as long as nothing changes', async () => {
    const folder = folderOfFiles();
    const digests = await digest(folder);
    expect(digests.all).toMatch(/^[\da-f]{40}$/);
    expect(digests.around).toMatch(/^[\da-f]{40}$/);
    expect(await digest(folder)).toEqual(digests);
  });

  test.each(paths.filter((path) => path !== 'de-DE/a.md'))('are others after a change to %s', async (path) => {
    const folder = folderOfFiles();
    const before = await digest(folder);
    change(folder, path);
    const after = await digest(folder);
    expect(after.all).not.toBe(before.all);
    expect(after.around).not.toBe(before.around);
  });

  test('after a change to an article, only that of everything is another', async () => {
    const folder = folderOfFiles();
    const before = await digest(folder);
    change(folder, 'de-DE/a.md');
    const after = await digest(folder);
    expect(after.all).not.toBe(before.all);
    expect(after.around).toBe(before.around);
  });

  test('are others where an article has another name, a file is gone, or an option is another', async () => {
    const folder = folderOfFiles();
    const before = await digest(folder);
    expect((await digest(folder, { noLoc: ['Outlook'] })).around).not.toBe(before.around);
    renameSync(join(folder, 'de-DE/a.md'), join(folder, 'de-DE/b.md'));
    const renamed = await digest(folder);
    expect(renamed.around).not.toBe(before.around);
    rmSync(join(folder, 'de-DE/media/a.png'));
    expect((await digest(folder)).around).not.toBe(renamed.around);
  });

  test('are unknown where a file of those in them may have changed since it was measured', async () => {
    const folder = folderOfFiles();
    const { around } = await digest(folder);
    utimesSync(join(folder, 'de-DE/a.md'), new Date(), new Date());
    expect(await digest(folder)).toEqual({ all: undefined, around });
    for (const path of ['logo.svg', 'uids.json', 'de-DE/docfx.json']) {
      utimesSync(join(folder, path), new Date(), new Date());
      expect(await digest(folder)).toEqual({});
      utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
    }
    utimesSync(join(folder, 'logo.svg'), new Date(), new Date());
    expect((await digest(folder, {}, Date.now() + 5000)).all).toBeDefined();
  });
});

test('what articles read is the same if each file is as it was', () => {
  const folder = folderOfFiles();
  const path = join(folder, 'logo.svg');
  const shard = { locale: 'de-de', number: 0, count: 1, file: 'a', searchFiles: {} };
  const snapshot = {
    shards: [{ ...shard, reads: [path] }],
    files: new KnownFiles([[folder, { 'logo.svg': readState(path) ?? [0, 0] }]]),
  } as unknown as Snapshot;
  expect(areReadsSame(snapshot)).toBe(true);
  writeFileSync(path, '<svg/>');
  expect(areReadsSame(snapshot)).toBe(false);
  rmSync(path);
  expect(areReadsSame(snapshot)).toBe(false);
});
