import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageId } from '../../src/search/page-id.ts';
import { closeSearch, listShards, makeSearchShard, type SearchDocument } from '../../src/search/index.ts';
import { TEMPLATES_FOLDER } from '../../src/site/index.ts';
import { makeFolder, writeFiles, type Files } from '../pipeline/temporary-folder.ts';
import { searchPage } from './search-page.ts';
import { openContext, serveFolder, type ServedFolder } from '../support/browser.ts';

/** What a page does with an index: the URLs and titles of what it finds, best first, and excerpts of each and of its sections. */
interface Found {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  readonly sections: readonly string[];
}

const page = (url: string, title: string, html: string): SearchDocument => ({
  url,
  place: url.replace(/^.*\/(?=[^/]+\/$)/, ''),
  title,
  html,
  facets: { product: 'outlook', date: '2020-04-21' },
});

const SIGN_IN = page(
  '/docs/id-id/masuk/',
  'Memecahkan masalah masuk',
  '<h1>Masuk</h1><p>Alur autentikasi gagal dengan AADSTS50011.</p>',
);
const PRINT = page(
  '/docs/id-id/cetak/',
  'Mencetak',
  '<p>Pencetakan label. &lt;b&gt; <code>Get-Label</code>, 5.7.750, 0x8004210B, ERROR_ACCESS_DENIED dan SPO-123.</p>',
);
const BORROW = page(
  '/docs/id-id/pinjam/',
  'Meminjam',
  '<h1>Meminjam</h1><p>Anggota meminjam tiga buku.</p><h2 id="late">Terlambat</h2><p>Denda untuk buku dibayarkan.</p>',
);
const ENCLOSED = page('/docs/id-id/lemari/', 'Perabot', '<p>Satu “lemari” (kursi, get()).</p>');
const WORDLESS = page('/docs/id-id/garis/', '—', '<p>…</p>');

const numbered = (beginning: string, from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => beginning + String(from + i).padStart(4, '0')).join(' ');

const WORDS_BEGUN_ALIKE = Array.from({ length: 30 }, (_, i) =>
  page(`/docs/id-id/kata-${String(i)}/`, 'Daftar', `<p>${numbered('kata', i * 100, 100)}</p>`),
);

const SHARDS: Readonly<Record<string, readonly SearchDocument[][]>> = {
  'id-ID': [[SIGN_IN], [PRINT, BORROW], [], [WORDLESS, ENCLOSED], WORDS_BEGUN_ALIKE],
  'ar-SA': [[], [page('/docs/ar-sa/loan/', 'الإعارة', '<p>الكتب في المكتبة.</p>')]],
  'ja-JP': [
    [
      page('/docs/ja-jp/print/', 'ラベルの印刷', '<h1>ラベルの印刷</h1><p>印刷する前に設定を確認してください。</p>'),
      page('/docs/ja-jp/sign-in/', 'サインイン', '<p>認証フローの問題を解決します。</p><p>5.7.750 と AADSTS50011</p>'),
    ],
  ],
  'th-TH': [
    [
      page('/docs/th-th/pieces/', 'Pieces', '<p>ка бц</p>'),
      page('/docs/th-th/list/', 'List', `<p>${numbered('ка', 0, 2000)}</p>`),
    ],
  ],
  'en-US': [
    [
      page('/docs/en-us/words/', 'List', `<p>${numbered('kata', 0, 3000)}</p>`),
      page('/docs/en-us/word/', 'Extraordinary', '<p>Extraordinary.</p>'),
    ],
  ],
  'km-KH': [[page('/docs/km-kh/mail/', 'គណនី', '<p>គណនីអ៊ីមែលរបស់អ្នក</p>')]],
};

let folder: string;
let server: ServedFolder;

beforeAll(async () => {
  folder = makeFolder();
  writeFiles(folder, { 'index.html': '<!doctype html><title>x</title>' });
  cpSync(join(TEMPLATES_FOLDER, 'assets'), join(folder, 'assets'), { recursive: true });
  for (const [tag, shards] of Object.entries(SHARDS)) {
    for (const [number, documents] of shards.entries()) {
      writeFiles(join(folder, tag), await makeShard(tag, number, documents));
    }
    const { path, content } = listShards(shards.length, tag, 'en-US', false);
    writeFiles(join(folder, tag), { [path]: content });
  }
  server = await serveFolder(folder);
}, 60_000);
afterAll(async () => {
  await server.close();
  await closeSearch();
  rmSync(folder, { recursive: true });
});

/** The files of a shard by their path. */
async function makeShard(tag: string, number: number, documents: readonly SearchDocument[]): Promise<Files> {
  const shard = { language: tag, sourceLanguage: 'en-US', number };
  const { files } = await makeSearchShard(documents.map(searchPage), shard);
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}

/** Does something in a newly opened page: a script as text, because the tests' own loader would rewrite its imports. */
async function inNewPage<Result>(script: string, onRequest: (url: string) => void = () => undefined): Promise<Result> {
  const opened = await (await openContext()).newPage();
  opened.on('request', (request) => {
    onRequest(request.url());
  });
  try {
    await opened.goto(server.url);
    return await opened.evaluate<Result>(`(async () => {${script}})()`);
  } finally {
    await opened.close();
  }
}

/** Asks in a newly opened page, after what is asked there before. */
function search(tag: string, query: string, before: readonly string[] = []): Promise<Found[]> {
  return inNewPage(`
      const { SiteSearch } = await import('/assets/search/site-search.js');
      const { describe } = await import('/assets/search/describe.js');
      const site = new SiteSearch({ url: '/${tag}/', language: '${tag}' });
      for (const earlier of ${JSON.stringify(before)}) await site.search(earlier);
      const [{ own }, results] = [await site.open(), await site.search(${JSON.stringify(query)})];
      const described = await Promise.all(results.map((result) => describe(result, own)));
      const text = (pieces) => pieces.map(({ text, isMarked }) => (isMarked ? '[' + text + ']' : text)).join('');
      return described.map(({ url, title, excerpt, parts }) => {
        return { url, title, excerpt: text(excerpt), sections: parts.map((part) => text(part.excerpt)) };
      });
  `);
}

/** How many files of words with beginnings alike a newly opened page fetches for an Indonesian query, with or without a source. */
async function countWordFiles(query: string, source: Readonly<Record<string, string>> = {}): Promise<number> {
  const place = { url: '/id-ID/', language: 'id-ID', ...source };
  let count = 0;
  await inNewPage(
    `
      const { SiteSearch } = await import('/assets/search/site-search.js');
      await new SiteSearch(${JSON.stringify(place)}).search(${JSON.stringify(query)});
    `,
    (url) => {
      if (/\/id-ID\/4\/\w+\/words\//.test(url)) count++;
    },
  );
  return count;
}

describe('the shards of a locale', () => {
  test('give the URL and the title that were put in', async () => {
    const [first, ...others] = await search('id-ID', 'autentikasi');
    expect(first).toMatchObject({ url: SIGN_IN.url, title: SIGN_IN.title });
    expect(first?.excerpt).toContain('[autentikasi]');
    expect(others).toEqual([]);
  });

  test.each([
    ['id-ID', 'cetak', PRINT.url],
    ['id-ID', 'gagalkan', SIGN_IN.url],
    ['id-ID', 'Get-Label', PRINT.url],
    ['id-ID', 'AADSTS50011', SIGN_IN.url],
    ['id-ID', '5.7.750', PRINT.url],
    ['id-ID', '0x8004210B', PRINT.url],
    ['id-ID', 'ERROR_ACCESS_DENIED', PRINT.url],
    ['id-ID', 'SPO-123', PRINT.url],
    ['ja-JP', '5.7.750', '/docs/ja-jp/sign-in/'],
    ['ja-JP', 'AADSTS50011', '/docs/ja-jp/sign-in/'],
    ['km-KH', 'អ៊ីមែល', '/docs/km-kh/mail/'],
    ['ar-SA', 'كتب', '/docs/ar-sa/loan/'],
    ['ja-JP', '印刷', '/docs/ja-jp/print/'],
    ['ja-JP', '認証フロー', '/docs/ja-jp/sign-in/'],
    ['ja-JP', 'ラベル', '/docs/ja-jp/print/'],
  ])('of %s find %s in its language', async (tag, query, url) => {
    expect((await search(tag, query))[0]?.url).toBe(url);
  });

  test('give no excerpt twice, for a page and for its section', async () => {
    const [inSection] = await search('id-ID', 'denda');
    expect(inSection).toMatchObject({ excerpt: '', sections: [expect.stringContaining('[Denda] untuk buku')] });
    const [inBoth] = await search('id-ID', 'buku');
    expect(inBoth?.excerpt).toContain('tiga [buku].');
    expect(inBoth?.excerpt).not.toContain('Denda');
    expect(inBoth?.sections).toEqual([expect.stringContaining('untuk [buku]')]);
  });

  test('say no heading again below it', async () => {
    const [found] = await search('id-ID', 'terlambat');
    expect(found?.sections).toEqual(['Denda untuk buku dibayarkan.']);
  });

  test('mark words without what ends or encloses them', async () => {
    expect((await search('id-ID', 'lemari kursi get'))[0]?.excerpt).toBe('Satu “[lemari]” ([kursi], [get()]).');
  });

  test('give excerpts as text, in the writing of the language', async () => {
    expect((await search('id-ID', 'pencetakan'))[0]?.excerpt).toContain('<b>');
    expect((await search('km-KH', 'អ៊ីមែល'))[0]?.excerpt).toContain('គណនី[អ៊ីមែល]');
    expect((await search('ja-JP', 'と'))[0]?.excerpt).toContain('5.7.750 [と] AADSTS50011');
  });

  test('do not take the beginning of an unknown word for the word', async () => {
    // `dan` is in it.
    expect(await search('id-ID', 'dandelionseed')).toEqual([]);
  });

  test('find pages that have some of the words, where none has all', async () => {
    expect((await search('id-ID', 'autentikasi pencetakan')).length).toBe(2);
  });

  test.each([
    // Words that begin with it stand in several files, of which the later query fetches the last.
    ['id-ID', 'kata', 'kata2950', WORDS_BEGUN_ALIKE.map(({ url }) => url).slice(0, 1)],
    // The index knows it in pieces, the first of which stands in another file than the whole would.
    ['th-TH', 'кабц', 'ка', ['/docs/th-th/pieces/']],
  ])('of %s answer %s as if nothing had been asked before', async (tag, query, before, found) => {
    const fresh = await search(tag, query);
    expect(fresh.map(({ url }) => url)).toEqual(expect.arrayContaining(found));
    expect(await search(tag, query, [before])).toEqual(fresh);
  });

  test('are asked for no more words once one that is likely to be rare is not there', async () => {
    const query = 'kata0001 kata0600 kata1200 kata1800 kata2400 kata2900';
    const source = { sourceUrl: '/en-US/', sourceLanguage: 'en-US' };
    const ofLongest = await countWordFiles(`${query} extraordinary`, source);
    expect(ofLongest).toBeGreaterThan(0);
    expect(ofLongest).toBeLessThan(await countWordFiles(query));
    // Without a source, pages with some of the words are looked for.
    expect(await countWordFiles(`${query} extraordinary`)).toBe(await countWordFiles(query));
  });

  test('know nothing of other locales', async () => {
    expect(await search('ja-JP', 'autentikasi')).toEqual([]);
  });

  test.each(['/', 'a', '1'])('without pages are not found by %s', async (query) => {
    expect(await search('ar-SA', query)).toEqual([]);
  });
});

describe('the files of a shard', () => {
  test('are what browsers need, with what is common beside shard 0', async () => {
    const kinds = async (tag: string, number: number) =>
      Object.keys(await makeShard(tag, number, [SIGN_IN]))
        .map((path) => path.replace(/[\da-f]{8}/, '*'))
        .sort();
    const shard = (number: number) => [
      `${String(number)}/*/words/0.pagefind`,
      `${String(number)}/contents.pagefind`,
      `${String(number)}/facets.json`,
      `${String(number)}/pages/${pageId('masuk/')}.pagefind`,
    ];
    const expected = (number: number) => shard(number).sort();
    expect(await kinds('id-ID', 0)).toEqual([...expected(0), 'source-wasm.pagefind', 'wasm.pagefind']);
    expect(await kinds('id-ID', 12)).toEqual(expected(12));
    expect(await kinds('en-GB', 0)).not.toContain('source-wasm.pagefind');
  });

  test('are what they would be without the last index, and those of pages that are the same stay', async () => {
    const shard = { language: 'id-ID', sourceLanguage: 'en-US', number: 0 };
    const place = fc.integer({ min: 0, max: 9 }).map((i) => `${String(i)}/`);
    const words = fc.array(fc.constantFrom('Masuk', 'masukkan', 'Café', 'WebView', '5.7.750', '—'), { maxLength: 6 });
    const body = fc
      .tuple(words, words)
      .map(([head, text]) => `<h2 id="a">${head.join(' ')}</h2><p>${text.join(' ')}</p>`);
    const documents = fc
      .uniqueArray(fc.tuple(place, fc.constantFrom('Masuk', 'Keluar'), body), { selector: ([at]) => at })
      .map((all) =>
        all.map(([at, title, html]) => searchPage({ ...page(`/docs/id-id/${at}`, title, html), place: at })),
      );
    await fc.assert(
      fc.asyncProperty(documents, documents, async (before, now) => {
        const last = await makeSearchShard(before, shard);
        const [next, anew] = [
          await makeSearchShard(now, { ...shard, last: Buffer.concat(last.kept), hasLastFiles: true }),
          await makeSearchShard(now, shard),
        ];
        const contents = new Map([...last.files, ...next.files].map(({ path, content }) => [path, content]));
        const whole = [...next.files.map(({ path }) => path), ...next.same];
        expect(whole.sort()).toEqual(anew.files.map(({ path }) => path).sort());
        for (const { path, content } of anew.files) expect(contents.get(path), path).toEqual(content);
        expect(next.kept).toEqual(anew.kept);
        expect(await makeSearchShard(now, { ...shard, last: Buffer.concat(last.kept) })).toEqual(anew);
        const known = new Set(before.map(({ place: at, digest }) => at + digest));
        const stay = now.filter(({ place: at, digest }) => known.has(at + digest));
        expect(next.same).toEqual(
          expect.arrayContaining(stay.map(({ place: at }) => `0/pages/${pageId(at)}.pagefind`)),
        );
      }),
      { seed: 1, numRuns: 10 },
    );
  });

  test('of a last index in other languages are made anew', async () => {
    const pages = [searchPage(SIGN_IN)];
    const { kept } = await makeSearchShard(pages, { language: 'id-ID', sourceLanguage: 'en-US', number: 0 });
    const other = { language: 'id-ID', sourceLanguage: 'de-DE', number: 0 };
    const [next, anew] = [
      await makeSearchShard(pages, { ...other, last: Buffer.concat(kept), hasLastFiles: true }),
      await makeSearchShard(pages, other),
    ];
    expect(next).toEqual(anew);
    expect(next.same).toEqual([]);
  });

  test('are the same bytes for the same documents, whichever comes first', async () => {
    const documents = Array.from({ length: 40 }, (_, i) =>
      page(
        `/docs/id-id/${String(i)}/`,
        `Halaman ${String(i)}`,
        `<h2 id="bagian">Bagian</h2><p>kafé résumé cetak masuk ${String(i)}</p>`,
      ),
    );
    const files = await makeShard('id-ID', 1, documents);
    const others = await makeShard('id-ID', 1, documents.toReversed());
    expect(Object.keys(others)).toEqual(Object.keys(files));
    expect(others).toEqual(files);
  });

  test('hold words in small portions', async () => {
    const words = Array.from({ length: 4000 }, (_, i) => `kata${i.toString(36)}`).join(' ');
    const files = await makeShard('id-ID', 1, [page('/a/', 'A', `<p>${words}</p>`)]);
    const portions = Object.entries(files).flatMap(([path, content]) =>
      path.includes('/words/') ? gunzipSync(content).length : [],
    );
    expect(portions.length).toBeGreaterThan(5);
    expect(Math.max(...portions)).toBeLessThan(20_000);
  });

  test('say what results are narrowed down by', async () => {
    const files = await makeShard('id-ID', 1, [SIGN_IN, { ...PRINT, facets: {} }]);
    const facets = JSON.parse(String(files['1/facets.json'])) as unknown;
    // Pages are counted in the order of their ids.
    expect(pageId(PRINT.place) < pageId(SIGN_IN.place)).toBe(true);
    expect(facets).toEqual({ product: { values: ['outlook'], pages: [0, 1] }, dates: [0, 18373] });
  });

  test('are told by their number', () => {
    expect(JSON.parse(Buffer.from(listShards(8, 'id-ID', 'en-US', true).content).toString())).toEqual({
      shards: 8,
      hasSourceDifference: true,
      hasEveryPage: true,
    });
    expect(listShards(8, 'en-GB', 'en-US', false).path).toBe('indexes.json');
  });
});
