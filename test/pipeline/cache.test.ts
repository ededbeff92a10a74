import * as fs from 'node:fs';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as codeVersions from '../../src/pipeline/cache/code-version.ts';
import { article, pair } from './bilingual-markdown.ts';
import { BuiltFolder } from './built-folder.ts';

vi.mock('node:fs', { spy: true });
vi.mock('../../src/pipeline/cache/code-version.ts', { spy: true });

const FILES = {
  'de-DE/a.md': article(`# ${pair(101, 'Eins', 'One')}\n\n[b](b.md#fehlt) [c](c.md)\n\n[!INCLUDE [](includes/i.md)]\n`),
  'de-DE/b.md': article('# Zwei\n'),
  'de-DE/includes/i.md': 'Hinweis\n',
  'de-DE/media/x.png': 'image',
  'id-ID/a.md': article('# Satu\n'),
};

/** The only cache in a folder of caches. */
function cacheOf(folder: BuiltFolder, caches = 'caches'): string {
  const [name = ''] = readdirSync(folder.at(caches));
  return folder.at(caches, name);
}

const bothLocales = (folder: BuiltFolder) => ({ docsets: [folder.at('de-DE'), folder.at('id-ID')] });

describe('a damaged cache', () => {
  const damages = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(1e6) }),
    fc.record({ kind: fc.constant('flip' as const), at: fc.nat(1e6), bit: fc.nat(7) }),
    fc.record({
      kind: fc.constant('replace' as const),
      text: fc.constantFrom('', '{}', 'null', '[]', 'diglot-shard-9\nxyz'),
    }),
    fc.record({ kind: fc.constant('remove' as const) }),
  );

  test('costs time and nothing else', { timeout: 300_000 }, async () => {
    const folder = new BuiltFolder(FILES);
    const options = bothLocales(folder);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(99),
        damages,
        fc.constantFrom('nothing', 'a text', 'an article', 'a locale'),
        async (choice, damage, change) => {
          folder.write({ ...FILES, 'de-DE/c.md': article('# Drei\n') });
          await folder.build(options);
          const cache = cacheOf(folder);
          const names = readdirSync(cache).sort();
          const path = join(cache, names[choice % names.length] ?? '');
          const bytes = readFileSync(path);
          if (damage.kind === 'cut') writeFileSync(path, bytes.subarray(0, damage.at % bytes.length));
          else if (damage.kind === 'replace') writeFileSync(path, damage.text);
          else if (damage.kind === 'remove') rmSync(path);
          else {
            const at = damage.at % bytes.length;
            bytes[at] = (bytes[at] ?? 0) ^ (1 << damage.bit);
            writeFileSync(path, bytes);
          }
          if (change === 'a text') folder.write({ 'de-DE/b.md': article(`# Zwei\n\n${++n}\n`) });
          if (change === 'an article') folder.write({ 'de-DE/c.md': undefined });
          const now = change === 'a locale' ? { docsets: [folder.at('de-DE')] } : options;
          const result = await folder.build({ ...now, caches: folder.at('caches') });
          const clean = await folder.buildElsewhere(now);
          expect(folder.files()).toEqual(clean.files);
          expect(result.diagnostics).toEqual(clean.result.diagnostics);
          rmSync(folder.at('caches'), { recursive: true });
        },
      ),
      { numRuns: 12, seed: 20261122, endOnFailure: true },
    );
  });

  test.each(['snapshot.json', '.shard'])('is noticed wherever a byte of %s is another', async (name) => {
    const folder = new BuiltFolder(FILES);
    await folder.build();
    const { files } = await folder.buildElsewhere();
    const cache = cacheOf(folder);
    const path = join(cache, readdirSync(cache).find((known) => known.endsWith(name)) ?? '');
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 25)) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      await folder.build();
      expect(folder.files(), `byte ${at}`).toEqual(files);
      writeFileSync(path, bytes);
    }
  });

  test('does not keep the page of an article that is no more', async () => {
    const folder = new BuiltFolder(FILES);
    await folder.build();
    for (const name of readdirSync(cacheOf(folder))) {
      if (name.endsWith('.shard')) rmSync(join(cacheOf(folder), name));
    }
    folder.write({ 'de-DE/b.md': undefined });
    await folder.build();
    expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
  });
});

describe('a cache that cannot be used', () => {
  test('as another version of the code wrote it: everything is rendered', async () => {
    const folder = new BuiltFolder(FILES);
    await folder.build();
    vi.mocked(codeVersions.codeVersion).mockReturnValue('another');
    try {
      expect(await folder.build()).toMatchObject({ articlesRendered: 3, pagesReused: 0 });
      expect(await folder.build()).toMatchObject({ articlesRendered: 0, pagesWritten: 0 });
    } finally {
      vi.mocked(codeVersions.codeVersion).mockRestore();
    }
  });

  test('as there is a file in its place', async () => {
    const folder = new BuiltFolder({ ...FILES, caches: 'no folder' });
    expect(await folder.build()).toMatchObject({ articlesRendered: 3 });
    expect(await folder.build()).toMatchObject({ articlesRendered: 3 });
    expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
  });

  test.each(['EROFS', 'ENOSPC'])('as it cannot be written: %s', async (code) => {
    const folder = new BuiltFolder(FILES);
    const { writeFileSync: write } = await vi.importActual<typeof fs>('node:fs');
    vi.mocked(fs.writeFileSync).mockImplementation((path, ...rest) => {
      if (String(path).includes('/caches/') && !String(path).endsWith('lock'))
        throw Object.assign(new Error(code), { code });
      write(path, ...rest);
    });
    try {
      expect(await folder.build()).toMatchObject({ articlesRendered: 3 });
      folder.write({ 'de-DE/b.md': undefined });
      expect(await folder.build()).toMatchObject({ articles: 1 });
      expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
    } finally {
      vi.mocked(fs.writeFileSync).mockRestore();
    }
  });
});

describe('a cache from elsewhere', () => {
  test('spares a fresh checkout the rendering, though all files are new and there is no site', async () => {
    const folder = new BuiltFolder(FILES);
    const first = await folder.build();
    const site = folder.files();
    rmSync(folder.at('site'), { recursive: true });
    folder.write(FILES);
    const second = await folder.build();
    expect(second).toMatchObject({ articlesRendered: 0, pagesWritten: first.pagesWritten, pagesReused: 0 });
    expect(folder.files()).toEqual(site);
  });

  test('is that of another site, which is left alone', async () => {
    const folder = new BuiltFolder(FILES);
    await folder.build();
    await folder.build({ docsets: [folder.at('id-ID')], out: folder.at('second') });
    expect(await folder.build()).toMatchObject({ articlesRendered: 0, pagesWritten: 0 });
    expect(await folder.build({ docsets: [folder.at('id-ID')], out: folder.at('second') })).toMatchObject({
      articlesRendered: 0,
    });
  });

  test('knows another site than the one in the output folder', async () => {
    const folder = new BuiltFolder(FILES);
    await folder.build();
    await folder.build({ docsets: [folder.at('id-ID')] });
    await folder.build();
    expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
    cpSync(folder.at('site'), folder.at('kept'), { recursive: true });
    folder.write({ 'de-DE/b.md': undefined });
    await folder.build();
    rmSync(folder.at('site'), { recursive: true });
    cpSync(folder.at('kept'), folder.at('site'), { recursive: true });
    await folder.build();
    expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
  });

  test('without search serves a site with search, and the other way round', async () => {
    const folder = new BuiltFolder(FILES);
    for (const hasSearch of [false, true, false]) {
      await folder.build({ hasSearch });
      expect(folder.files()).toEqual((await folder.buildElsewhere({ hasSearch })).files);
    }
  });
});

describe('how much is kept', () => {
  test('of at most four sites, those that were built last', async () => {
    const folder = new BuiltFolder(FILES);
    const build = (out: string) => folder.build({ docsets: [folder.at('id-ID')], out: folder.at(out) });
    for (const out of ['one', 'two', 'three', 'four', 'one', 'five']) await build(out);
    expect(readdirSync(folder.at('caches'))).toHaveLength(4);
    expect(await build('one')).toMatchObject({ articlesRendered: 0 });
    expect(await build('two')).toMatchObject({ articlesRendered: 1 });
  });

  test('of one site no more than its last build left', { timeout: 120_000 }, async () => {
    const folder = new BuiltFolder(FILES);
    const size = () =>
      readdirSync(cacheOf(folder)).reduce((sum, name) => sum + statSync(join(cacheOf(folder), name)).size, 0);
    await folder.build();
    const [files, bytes] = [readdirSync(cacheOf(folder)).length, size()];
    for (let n = 0; n < 30; n++) {
      folder.write({ 'de-DE/b.md': article(`# Zwei\n\nNummer ${10 + n}.\n`) });
      expect(await folder.build()).toMatchObject({ articlesRendered: 1 });
    }
    expect(readdirSync(cacheOf(folder))).toHaveLength(files);
    expect(size()).toBeLessThan(bytes + 500);
  });

  test('nothing of a build that failed', async () => {
    const folder = new BuiltFolder(FILES);
    await folder.build();
    mkdirSync(folder.at('empty'));
    await expect(folder.build({ docsets: [folder.at('empty')], out: folder.at('second') })).rejects.toThrow(
      'no Markdown',
    );
    expect(readdirSync(folder.at('caches'))).toHaveLength(1);
  });
});

describe('what changes without being written', () => {
  test('a file in the fallback that was missing', async () => {
    const folder = new BuiltFolder({ ...FILES, 'en-US/includes/other.md': 'Other\n' });
    const options = { fallback: [folder.at('en-US')], sourceUrl: 'https://source.example' };
    folder.write({ 'de-DE/includes/i.md': undefined });
    expect((await folder.build(options)).diagnostics.map(({ code }) => code)).toContain('include-not-found');
    folder.write({ 'en-US/includes/i.md': 'Note\n', 'en-US/c.md': '# C\n' });
    const { diagnostics } = await folder.build(options);
    expect(folder.files()).toEqual((await folder.buildElsewhere(options)).files);
    expect(diagnostics.map(({ code }) => code)).toEqual(['bookmark-not-found']);
  });

  test('an include that moves to the fallback as it is', async () => {
    const broken = '[x](nowhere.md)\n';
    const folder = new BuiltFolder({ ...FILES, 'de-DE/includes/i.md': broken, 'en-US/README.md': '' });
    const options = { fallback: [folder.at('en-US')] };
    await folder.build(options);
    folder.write({ 'de-DE/includes/i.md': undefined, 'en-US/includes/i.md': broken });
    const { diagnostics } = await folder.build(options);
    expect(diagnostics).toEqual((await folder.buildElsewhere(options)).result.diagnostics);
  });

  test('a medium that takes the place of a folder of pages, and gives it back', async () => {
    const page = { 'de-DE/media/y.png.md': article('# Y\n') };
    const folder = new BuiltFolder({ ...FILES, ...page });
    await folder.build();
    for (const change of [
      { 'de-DE/media/y.png.md': undefined, 'de-DE/media/y.png': 'image' },
      { 'de-DE/media/y.png': undefined, ...page },
    ]) {
      folder.write(change);
      await folder.build();
      expect(folder.files()).toEqual((await folder.buildElsewhere()).files);
    }
  });
});
