import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readIndexFile, writeIndexFile } from '../../../src/pipeline/cache/index-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('what is written is read again, and nothing else is', () => {
  const folder = temporaryFolder();
  const name = writeIndexFile(folder, [Buffer.from('wo'), Buffer.from('rds')]) ?? '';
  expect(readdirSync(folder)).toEqual([name]);
  expect(readIndexFile(join(folder, name))).toEqual(Buffer.from('words'));
  writeFileSync(join(folder, name), 'wards');
  expect(readIndexFile(join(folder, name))).toBeUndefined();
  expect(readIndexFile(join(folder, 'gone.index'))).toBeUndefined();
});

test('where the folder is not there, there is no file and no failure', () => {
  expect(writeIndexFile(join(temporaryFolder(), 'gone'), [Buffer.from('words')])).toBeUndefined();
});

test('parts may be more than a system writes at once', () => {
  const folder = temporaryFolder();
  const parts = Array.from({ length: 3000 }, (_, i) => Buffer.from(String(i)));
  const name = writeIndexFile(folder, parts) ?? '';
  expect(readIndexFile(join(folder, name))).toEqual(Buffer.concat(parts));
});
