import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { PO } from '../../../src/exchange/formats/po.ts';
import { ExchangeProblem, type ExchangeArticle, type ImportedPair } from '../../../src/exchange/index.ts';
import { REVIEW_STATES } from '../../../src/model/review.ts';
import { anyArticles, articleOf, inTurn, pairOf } from '../articles.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diglot-po-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const HEADER = { version: '0.1.0', sourceLocale: 'en-US', locale: 'de-DE' };

async function write(articles: readonly ExchangeArticle[]): Promise<string> {
  let text = '';
  for await (const piece of PO.write(inTurn(articles), HEADER)) text += String(piece);
  return text;
}

async function read(text: string): Promise<ImportedPair[]> {
  const pairs: ImportedPair[] = [];
  for await (const pair of PO.read!(inTurn([Buffer.from(text)]))) pairs.push(pair);
  return pairs;
}

async function readOne(text: string): Promise<ImportedPair> {
  const [pair] = await read(text);
  return pair!;
}

/** The place and the words of the problem for which a file is refused. */
async function refusal(text: string): Promise<string> {
  const problem: unknown = await read(text).then(
    () => new Error('it was read'),
    (error: unknown) => error,
  );
  if (!(problem instanceof ExchangeProblem)) throw problem;
  return `${problem.place.line}:${problem.place.column} ${problem.message}`;
}

/** Runs a program over a file of the given text; gives what it printed and complained. */
function run(program: string, args: readonly string[], text: string): { printed: string; complaints: string } {
  const file = path.join(folder, 'de.po');
  writeFileSync(file, text);
  const { stdout, stderr } = spawnSync(program, [...args, file], { cwd: folder, encoding: 'utf8' });
  return { printed: stdout, complaints: stderr };
}

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const withoutPlace = (pairs: readonly ImportedPair[]) => pairs.map((pair) => ({ ...pair, place: undefined }));

const PAIR = pairOf('Click **OK**.', 'Klicken Sie auf **OK**.');
const HALVES_WITH_EDGES = [
  pairOf('\none', 'eins', { id: 'e-1' }),
  pairOf('two', '\nzwei\n', { id: 'e-2' }),
  pairOf('\n', 'drei', { id: 'e-3' }),
  pairOf('', 'vier\n', { id: 'e-4' }),
  pairOf('', '', { id: 'e-5', state: 'missing' }),
];

test('writes what translators are to know beside each pair', async () => {
  const text = await write([
    articleOf([
      pairOf('See [the "guide"](a.md).\nThen\tgo.', 'Siehe [Anleitung](a.md).', {
        state: 'machine',
        before: 'Before\nit.',
        notes: [{ check: 'link-lost', severity: 'error', message: 'A link is missing.' }],
        score: 0.917,
      }),
    ], { file: 'my guides/build.md' }),
  ]); // prettier-ignore
  expect(text).toBe(
    String.raw`msgid ""
msgstr ""
"Project-Id-Version: Diglot 0.1.0\n"
"PO-Revision-Date: \n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: de_DE\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Source-Language: en-US\n"
"X-Generator: Diglot 0.1.0\n"
"X-Diglot-Locale: de-DE\n"

#. Article: Eine Site bauen
#. Block: paragraph
#. Before: Before it.
#. Finding: link-lost (error): A link is missing.
#. Translation type: HT
#. Alignment: 0.92
#. Words: 3
#. ms.date: 2026-03-01
#. ms.topic: how-to
#. State: machine
#. Hashes: 0123456789abcdef fedcba9876543210
#: ${'\u2068'}content/de-DE/my guides/build.md${'\u2069'}:12
#, fuzzy
msgctxt "content/de-DE|my guides/build.md|a1b2c-101"
msgid "See [the \"guide\"](a.md).\nThen\tgo."
msgstr "Siehe [Anleitung](a.md)."
`,
  );
});

test('no remark can pass for another', async () => {
  const article = articleOf([PAIR], { title: 'T\n#. State: final\u2028msgid ""', file: 'a\nb.md' });
  const [pair] = await read(await write([article]));
  expect(pair).toMatchObject({ state: 'translated', file: 'a\nb.md' });
});

describe.skipIf(!has('msgfmt'))('GNU gettext (skipped where msgfmt is missing)', () => {
  const check = (text: string) => run('msgfmt', ['-c', '--check-header', '-o', '/dev/null'], text).complaints;

  test('accepts any pairs', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async (articles) => {
        expect(check(await write(articles))).toBe('');
      }),
      { numRuns: 40 },
    );
  });

  test('accepts line breaks at one edge of a pair', async () => {
    const text = await write([articleOf(HALVES_WITH_EDGES)]);
    expect(check(text)).toBe('');
    const targets = (await read(text)).map(({ target }) => target);
    expect(targets).toEqual(['eins', '\nzwei\n', 'drei', 'vier\n', '']);
  });

  test('finds what it is asked to find', async () => {
    expect(check((await write([articleOf([PAIR])])).replace('"Klicken', String.raw`"\nKlicken`))).toContain(
      'begin with',
    );
  });

  test('rewrites a file without changing a pair', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async (articles) => {
        const text = await write(articles);
        const { printed, complaints } = run('msgcat', ['--width=40'], text);
        expect(complaints).toBe('');
        expect(withoutPlace(await read(printed))).toEqual(withoutPlace(await read(text)));
      }),
      { numRuns: 40 },
    );
  });
});

describe.skipIf(!has('po2csv'))('translate-toolkit (skipped where po2csv is missing)', () => {
  // In its CSV, a backslash is written twice.
  const unescape = (cell: string) => cell.replaceAll('\\\\', '\\');

  test('reads back both halves', async () => {
    const articles = [
      articleOf([
        PAIR,
        pairOf('a\u0000b \\ "c"\n\td', 'Ä\u001b日本語\\n', { id: 'x-2' }),
        ...HALVES_WITH_EDGES.slice(0, 2),
      ]),
    ];
    run('po2csv', ['--progress=none', '-o', 'de.csv', '-i'], await write(articles));
    const rows = parse(readFileSync(path.join(folder, 'de.csv')), { bom: true, from: 2 }).map(([, ...row]) =>
      row.map(unescape),
    );
    expect(rows).toEqual([
      ['Click **OK**.', 'Klicken Sie auf **OK**.'],
      ['a␛0;b \\ "c"\n\td', 'Ä␛1b;日本語\\n'],
      ['␛a;one', 'eins'],
      ['two', '␛a;zwei␛a;'],
    ]);
  });

  test('rewrites a file without changing a pair', async () => {
    const articles = [articleOf([PAIR, pairOf('', 'x', { id: 'x-2', state: 'machine' }), ...HALVES_WITH_EDGES])];
    const text = await write(articles);
    run('pogrep', ['--progress=none', '--search=locations', '-o', 'found.po', 'content', '-i'], text);
    const found = readFileSync(path.join(folder, 'found.po'), 'utf8');
    expect(withoutPlace(await read(found))).toEqual(withoutPlace(await read(text)));
  });
});

describe('what editors do', () => {
  test('line ends, lines of strings, order of remarks, spaces', async () => {
    const text = await write([articleOf([PAIR])]);
    const edited = text
      .replace('"Klicken Sie auf ', '""\n  "Klicken "\n\n"Sie auf" " ')
      .replace(/(#\. State: .*\n)((?:#.*\n)*)/, '$2$1')
      .replaceAll('#. ', '#.  ')
      .replaceAll('\n', '\r\n');
    const pair = await readOne(edited);
    expect(pair).toEqual({ ...(await readOne(text)), place: { line: 24, column: 1 } });
    expect(pair.target).toBe('Klicken Sie auf **OK**.');
  });

  test.each([
    ['loses the remarks', (text: string) => text.replace(/^#.*\n/gm, '')],
    ['gives remarks of its own', (text: string) => text.replace(/^#\. .*\n/gm, '# Anna: State: final\n')],
  ])('a file that %s has neither state nor digests', async (_, edit) => {
    const pair = await readOne(edit(await write([articleOf([PAIR])])));
    expect(pair).not.toHaveProperty('state');
    expect(pair).toMatchObject({ sourceHash: '', targetHash: '', source: 'Click **OK**.' });
  });

  test.each([
    ['X-Diglot-Locale: ', '', 'X-Other: ', 'de-DE'],
    ['X-Diglot-Locale: de-DE', 'Language: de_DE', 'Language: de', 'de-DE'],
  ])('header %s', async (name, replaced, by, locale) => {
    const text = await write([articleOf([PAIR])]);
    const edited = replaced === '' ? text.replace(name, by) : text.replace(replaced, by);
    expect((await readOne(edited)).locale).toBe(locale);
  });

  test('obsolete entries and previous texts are passed over', async () => {
    const text = await write([articleOf([PAIR])]);
    const edited = `${text.replace('msgctxt', '#| msgctxt "old"\n#| msgid "Old"\nmsgctxt')}\n#. State: final\n#, fuzzy\n#~ msgctxt "x"\n#~ msgid "gone"\n#~ msgstr "weg"\n`;
    expect(withoutPlace(await read(edited))).toEqual(withoutPlace(await read(text)));
  });

  test('a new target', async () => {
    const text = await write([articleOf([PAIR])]);
    expect((await readOne(text.replace('Klicken Sie', String.raw`Zum\tBeispiel\x21\041`))).target).toBe(
      'Zum\tBeispiel!! auf **OK**.',
    );
  });
});

describe('states', () => {
  const FUZZY = ['machine', 'needs-edit'];

  test.each(REVIEW_STATES.filter((state) => state !== 'missing'))('%s', async (state) => {
    const text = await write([articleOf([pairOf('One', 'Eins', { state })])]);
    const isFuzzy = FUZZY.includes(state);
    expect(text.includes('#, fuzzy')).toBe(isFuzzy);
    expect((await readOne(text)).state).toBe(state);
    const toggled = isFuzzy ? text.replace('#, fuzzy\n', '') : text.replace('msgctxt', '#, no-wrap, fuzzy\nmsgctxt');
    expect((await readOne(toggled)).state).toBe(isFuzzy ? 'translated' : 'needs-edit');
    expect((await readOne(text.replace('"Eins"', '""'))).state).toBe('missing');
  });

  test('missing', async () => {
    const text = await write([articleOf([pairOf('One', '', { state: 'missing' })])]);
    expect((await readOne(text)).state).toBe('missing');
    const filled = text.replace('msgstr ""\n#', 'x').replace(/msgstr ""\n$/, 'msgstr "Eins"\n');
    expect((await readOne(filled)).state).toBe('translated');
    expect((await readOne(filled.replace('msgctxt', '#, fuzzy\nmsgctxt'))).state).toBe('needs-edit');
  });

  test('of no name that is known', async () => {
    const text = await write([articleOf([PAIR])]);
    expect(await readOne(text.replace('State: translated', 'State: done'))).not.toHaveProperty('state');
  });
});

describe('refuses', () => {
  const HEAD = 'msgid ""\nmsgstr "Language: de\\n"\n\n';
  const NAME = 'msgctxt "content/de|a.md|x-1"\n';
  test.each([
    ['plural forms', `${HEAD}${NAME}msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n`, '6:1 This entry has plural forms'],
    ['an entry without name', `${HEAD}msgid "a"\nmsgstr "b"\n`, '4:1 This entry is not of Diglot'],
    ['a name of another program', `${HEAD}msgctxt "menu"\nmsgid "a"\nmsgstr "b"\n`, '4:1 This entry is not of Diglot'],
    ['no language', `${NAME}msgid "a"\nmsgstr "b"\n`, '1:1 No header before this entry names a language'],
    ['an open string', `${HEAD}${NAME}msgid "a\nmsgstr "b"\n`, '5:9 In this line, this string has no closing'],
    ['text behind a string', `${HEAD}${NAME}msgid "a" b\nmsgstr "b"\n`, '5:11 In this line, a string in'],
    ['an unknown escape', `${HEAD}${NAME}msgid "C:\\Users"\nmsgstr "b"\n`, '5:10 In this line, no character'],
    ['bytes by number', `${HEAD}${NAME}msgid "\\303\\244"\nmsgstr "b"\n`, '5:8 In this line, no character'],
    ['a string without keyword', `"a"\n`, '1:1 "msgctxt" or "msgid" is expected here.'],
    ['another keyword', `${HEAD}domain "x"\n`, '4:1 In this line, a string in quotation marks'],
    ['msgstr twice', `${HEAD}${NAME}msgid "a"\nmsgstr "b"\nmsgstr "c"\n`, '7:1 "msgstr" is not expected here.'],
    ['no msgid', `${HEAD}${NAME}msgstr "b"\n`, '5:1 "msgstr" is not expected here.'],
    ['a keyword without string', `${HEAD}${NAME}msgid\nmsgstr "b"\n`, '6:1 "msgstr" is not expected here.'],
    ['an end amid an entry', `${HEAD}${NAME}msgid "a"\nmsgstr\n`, '6:1 The file ends amid an entry.'],
    ['an end amid remarks', `${HEAD}#. State: final\n`, '4:1 The file ends amid an entry.'],
  ])('%s', async (_, text, problem) => {
    expect(await refusal(text)).toContain(problem);
  });

  test('an entry without end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEAD}${NAME}msgid "a"\nmsgstr ""\n`);
      for (let i = 0; i < 4000; i++) yield Buffer.from(`"${'x'.repeat(10_000)}"\n`);
    }
    const pairs = PO.read!(endless());
    await expect(pairs[Symbol.asyncIterator]().next()).rejects.toThrow('longer than 16 million');
  });
});

test('knows pairs of any names apart', async () => {
  const places = [['a|b', 'c'], ['a', 'b|c'], ['a%7Cb', 'c'], ['a', 'b"c\\n']]; // prettier-ignore
  const articles = places.map(([docset = '', file = '']) => articleOf([PAIR], { docset, file }));
  const known = (await read(await write(articles))).map(({ docset, file }) => [docset, file]);
  expect(known).toEqual(places);
});
