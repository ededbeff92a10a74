import { rmSync, utimesSync, writeFileSync } from 'node:fs';
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

function folderOfFiles(): string {
  const folder = temporaryFolder(FILES);
  for (const path of Object.keys(FILES)) utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
  return folder;
}

async function digest(folder: string, options: OtherInputs['options'] = {}, startTime = Date.now()) {
  const docset = await readDocset(join(folder, 'de-DE'));
  const logo = join(folder, 'logo.svg');
  const copies = [{ from: logo, state: readState(logo) ?? [0, 0] }] as const;
  const xrefMaps = [join(folder, 'uids.json')];
  return digestInputs([docset], { options: { xrefMaps, ...options }, copies }, startTime);
}

describe('the digest of what a build reads', () => {
  test('is the same as long as nothing changes', async () => {
    const folder = folderOfFiles();
    expect(await digest(folder)).toMatch(/^[\da-f]{40}$/);
    expect(await digest(folder)).toBe(await digest(folder));
  });

  test.each(Object.keys(FILES))('is another after a change to %s', async (path) => {
    const folder = folderOfFiles();
    const before = await digest(folder);
    writeFileSync(join(folder, path), `${FILES[path as keyof typeof FILES]}\n`);
    utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
    expect(await digest(folder)).not.toBe(before);
  });

  test('is another where a file is gone, or an option is', async () => {
    const folder = folderOfFiles();
    const before = await digest(folder);
    expect(await digest(folder, { noLoc: ['Outlook'] })).not.toBe(before);
    rmSync(join(folder, 'de-DE/media/a.png'));
    expect(await digest(folder)).not.toBe(before);
  });

  test('is unknown where a file may have changed since it was measured', async () => {
    const folder = folderOfFiles();
    utimesSync(join(folder, 'logo.svg'), new Date(), new Date());
    expect(await digest(folder)).toBeUndefined();
    expect(await digest(folder, {}, Date.now() + 5000)).toBeDefined();
  });
});

test('what articles read is the same if each file is as it was', () => {
  const folder = folderOfFiles();
  const path = join(folder, 'logo.svg');
  const shard = { locale: 'de-de', number: 0, count: 1, file: 'a', searchFiles: [] };
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
