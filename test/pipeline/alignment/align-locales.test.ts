import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { modelToBytes } from '../../../src/alignment/index.ts';
import { alignLocale } from '../../../src/pipeline/alignment/align-locale.ts';
import { alignLocales } from '../../../src/pipeline/alignment/align-locales.ts';
import type { LocaleAlignment } from '../../../src/pipeline/alignment/locale-alignment.ts';
import { bitext, moveTargets } from '../../alignment/bitext.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const FILES = bitext(50, 10);
const SWAPPED = FILES.map((file, i) =>
  i === 5 ? moveTargets(file, (pair) => (pair === 2 ? 3 : pair === 3 ? 2 : pair)) : file,
);

/** What an alignment says, to be compared with others. */
const said = ({ pairs, model }: LocaleAlignment) => ({ pairs, model: modelToBytes(model()) });

const kept = (caches: string): string[] => readdirSync(path.join(caches, 'alignment'));

test('what was aligned comes from the cache until a pair changes', () => {
  const caches = temporaryFolder();
  const first = alignLocale(FILES, caches);
  const [name] = kept(caches);
  expect(said(alignLocale(FILES, caches))).toEqual(said(first));
  expect(kept(caches)).toEqual([name]);
  expect(said(alignLocale(SWAPPED, caches))).not.toEqual(said(first));
  expect(kept(caches)).toHaveLength(2);
});

test('a damaged cache is as good as none', () => {
  const caches = temporaryFolder();
  const first = alignLocale(FILES, caches);
  const file = path.join(caches, 'alignment', kept(caches)[0]!);
  const bytes = readFileSync(file);
  for (const damaged of [bytes.subarray(0, 100), Buffer.concat([bytes, Buffer.from('x')]), Buffer.alloc(0)]) {
    writeFileSync(file, damaged);
    expect(said(alignLocale(FILES, caches))).toEqual(said(first));
  }
});

test('a folder that cannot be written is no reason not to align', () => {
  const folder = temporaryFolder({ 'no-folder': '' });
  expect(alignLocale(FILES, path.join(folder, 'no-folder')).pairs).toHaveLength(50);
});

test('locales come in the order in which they were given', async () => {
  const told: number[] = [];
  const onAligned = (locale: number): void => {
    told.push(locale);
  };
  const [plain, swapped] = await alignLocales([FILES, SWAPPED], { caches: temporaryFolder(), jobs: 1, onAligned });
  expect(plain![5]!.map(({ verdict }) => verdict)).not.toContain('swapped');
  expect(swapped![5]!.map(({ verdict }) => verdict)).toContain('swapped');
  expect(told).toEqual([0, 1]);
});
