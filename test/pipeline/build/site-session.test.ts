import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite, SiteSession } from '../../../src/pipeline/index.ts';
import { article } from '../bilingual-markdown.ts';
import { readFolder, temporaryFolder, writeFiles, type Files } from '../temporary-folder.ts';

const DOCSET = {
  'id-ID/rak.md': article('Isi rak.\n', { title: 'Rak' }),
  'id-ID/kunci.md': article('[!INCLUDE [jam](includes/jam.md)]\n', { title: 'Kunci' }),
  'id-ID/pintu.md': article('[Rak](rak.md#isi)\n\n[!INCLUDE [jam](includes/jam.md)]\n', { title: 'Pintu' }),
  'id-ID/includes/jam.md': 'Buka pukul delapan.\n',
  'id-ID/README.md': 'Bukan artikel.\n',
  'id-ID/media/peta.png': 'png',
};

/** A session over a docset, built once. */
async function openSession(files: Files = DOCSET, hasSearch = false) {
  const folder = temporaryFolder(files);
  const options = {
    docsets: [join(folder, 'id-ID')],
    out: join(folder, 'site'),
    caches: join(folder, 'caches'),
    baseUrl: 'https://help.example.com',
    hasSearch,
    jobs: 1,
  };
  const session = new SiteSession(options);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await session.close();
    isOpen = false;
  };
  onTestFinished(close);
  const first = await session.build();
  /** Writes files and brings the site up to date with them. */
  const change = (changes: Files) => {
    writeFiles(folder, changes);
    return session.update(Object.keys(changes).map((path) => join(folder, path)));
  };
  const page = (path: string): string => readFileSync(join(folder, 'site', path), 'utf8');
  return { folder, options, session, first, change, page, close };
}

/** What a build from nothing makes of the same docset. */
async function builtAnew(folder: string, options: object): Promise<Map<string, Buffer>> {
  const out = join(folder, 'anew');
  await buildSite({
    ...(options as Parameters<typeof buildSite>[0]),
    out,
    caches: join(folder, 'other-caches'),
    isClean: true,
  });
  return readFolder(out);
}

test('one changed article is rendered, and its page alone is written', async () => {
  const { change, page, first } = await openSession();
  expect(first.articlesRendered).toBe(3);
  const update = await change({ 'id-ID/rak.md': article('Isi baru.\n', { title: 'Rak' }) });
  expect(update).toMatchObject({
    articlesRendered: 1,
    pagesWritten: 1,
    changed: ['id-id/rak/index.html', 'id-id/rak/index.md'],
  });
  expect(update?.remade).toEqual([expect.objectContaining({ url: '/id-id/rak/' })]);
  expect(page('id-id/rak/index.html')).toContain('Isi baru.');
});

test('an article saved as it was is rendered, and nothing is written', async () => {
  const { change } = await openSession();
  const update = await change({ 'id-ID/rak.md': DOCSET['id-ID/rak.md'] });
  expect(update).toMatchObject({ pagesWritten: 0, changed: [], remade: [] });
});

test('a changed include changes the pages of those who include it', async () => {
  const { change, page } = await openSession();
  const update = await change({ 'id-ID/includes/jam.md': 'Buka pukul sembilan.\n' });
  expect(update?.changed.filter((path) => path.endsWith('.html'))).toEqual([
    'id-id/kunci/index.html',
    'id-id/pintu/index.html',
  ]);
  expect(update?.articlesRendered).toBe(2);
  expect(page('id-id/pintu/index.html')).toContain('sembilan');
});

test('files on which nothing depends change nothing', async () => {
  const { change, session, folder } = await openSession();
  expect(await change({ 'id-ID/README.md': 'Lain.\n' })).toBeUndefined();
  expect(await session.update([join(folder, 'id-ID/rak.md.part')])).toBeUndefined();
});

test('a changed title changes the list of articles and a home without contents, later', async () => {
  const { change, session, page } = await openSession();
  const update = await change({ 'id-ID/rak.md': article('Isi rak.\n', { title: 'Lemari' }) });
  expect(update?.changed).toEqual(['id-id/rak/index.html', 'id-id/rak/index.md']);
  expect(await session.catchUp()).toEqual(['id-id/all-articles/index.html', 'id-id/index.html', 'id-id/llms.txt']);
  expect(page('id-id/all-articles/index.html')).toContain('Lemari');
  expect(await session.catchUp()).toEqual([]);
});

test('a link to a part of another page is checked when that page changes', async () => {
  const { change, session, first } = await openSession();
  const codes = (diagnostics: typeof first.diagnostics): string[] => diagnostics.map(({ code }) => code);
  expect(codes(first.diagnostics)).toEqual(['bookmark-not-found']);
  const update = await change({ 'id-ID/rak.md': article('## Isi\n', { title: 'Rak' }) });
  expect(codes(update!.diagnostics)).toEqual([]);
  expect(session.diagnosticsOf('id-id/pintu/index.html')).toEqual([]);
});

test('the diagnostics of a page are those of its article and of what it includes', async () => {
  const { change, session } = await openSession();
  await change({ 'id-ID/includes/jam.md': '[x](tiada.md)\n' });
  const codesOf = (page: string): string[] => session.diagnosticsOf(page).map(({ code }) => code);
  expect(codesOf('id-id/kunci/index.html')).toEqual(['file-not-found']);
  expect(codesOf('id-id/pintu/index.html')).toEqual(['file-not-found', 'bookmark-not-found']);
  expect(codesOf('id-id/rak/index.html')).toEqual([]);
});

test.each<[string, Files]>([
  ['a new article', { 'id-ID/baru.md': article('Baru.\n', { title: 'Baru' }) }],
  ['a uid', { 'id-ID/rak.md': article('Isi.\n', { title: 'Rak', uid: 'rak' }) }],
  ['a table of contents', { 'id-ID/TOC.md': '# [Rak](rak.md)\n' }],
  ['a changed picture', { 'id-ID/media/peta.png': 'png png' }],
])('%s is a matter of the whole site', async (_, changes) => {
  const { change, folder, options } = await openSession();
  const update = await change(changes);
  expect(update?.remade).toBeUndefined();
  expect(readFolder(options.out)).toEqual(await builtAnew(folder, options));
});

test('after any changes the site is what a build from nothing makes', async () => {
  const { change, session, folder, options, close } = await openSession(DOCSET, true);
  await change({ 'id-ID/rak.md': article('Satu.\n', { title: 'Satu' }) });
  await change({ 'id-ID/baru.md': article('Dua.\n', { title: 'Dua' }) });
  await change({ 'id-ID/baru.md': article('Tiga.\n', { title: 'Tiga', robots: 'noindex' }) });
  await change({ 'id-ID/includes/jam.md': 'Empat.\n' });
  rmSync(join(folder, 'id-ID/kunci.md'));
  await session.update([join(folder, 'id-ID/kunci.md')]);
  await change({ 'id-ID/pintu.md': article('Lima.\n', { title: 'Lima' }) });
  await session.catchUp();
  const anew = await builtAnew(folder, options);
  expect(readFolder(options.out)).toEqual(anew);
  await close();
  const next = await buildSite(options);
  expect(next.pagesWritten).toBe(0);
  expect(readFolder(options.out)).toEqual(anew);
});

test('a text that comes back is written again', async () => {
  const { change, session, page } = await openSession();
  for (const text of ['Satu.\n', 'Dua.\n', 'Satu.\n']) {
    await change({ 'id-ID/kunci.md': article(text), 'id-ID/pintu.md': article(text) });
    await session.catchUp();
    expect(page('id-id/kunci/index.html')).toContain(text.trim());
    expect(page('id-id/pintu/index.html')).toContain(text.trim());
  }
});

test('an article that cannot be read has no page, until it can', async () => {
  const { change, folder, options, session } = await openSession();
  const path = join(folder, 'id-ID/rak.md');
  rmSync(path);
  writeFiles(folder, { 'id-ID/rak.md/x.txt': '' });
  await session.update([path, join(path, 'x.txt')]);
  expect(readFolder(options.out).has('id-id/rak/index.html')).toBe(false);
  rmSync(path, { recursive: true });
  await change({ 'id-ID/rak.md': DOCSET['id-ID/rak.md'] });
  expect(readFolder(options.out).has('id-id/rak/index.html')).toBe(true);
});

test('goes on after a build that failed', async () => {
  const { session, folder, change } = await openSession();
  const { articles } = await session.build();
  rmSync(join(folder, 'id-ID'), { recursive: true });
  await expect(session.build()).rejects.toThrow('id-ID');
  writeFiles(folder, DOCSET);
  const update = await change({ 'id-ID/rak.md': article('Kembali.\n', { title: 'Rak' }) });
  expect(update).toMatchObject({ articles, changed: ['id-id/rak/index.html', 'id-id/rak/index.md'] });
});
