import { cpSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, replaceTargets } from '../../../src/bitext/index.ts';
import { FORMATS, type ExchangeArticle, type ExchangeFormat, type ExchangePair } from '../../../src/exchange/index.ts';
import { markdownOf } from '../../../src/model/inline-content.ts';
import { exportArticles } from '../../../src/pipeline/exchange/export-articles.ts';
import { importPairs } from '../../../src/pipeline/exchange/import-pairs.ts';
import type { PairImport } from '../../../src/pipeline/exchange/import-report.ts';
import { readDocsets } from '../../../src/pipeline/read-docsets.ts';
import { inTurn } from '../../exchange/articles.ts';
import { corporaShare, describeCorpora, listCorpora } from '../../support/corpora.ts';
import { makeFolder, readFolder, temporaryFolder } from '../temporary-folder.ts';

const CONTENT = resolve(import.meta.dirname, '../../../content');
const IMPORTABLE = FORMATS.filter(({ read }) => read).map((format) => [format.name, format] as const);
const OPTIONS = { actor: 'Ada', at: '2026-03-01T12:00:00.000Z', isDryRun: false };
/** One of so many files of a corpus is exchanged, which leaves some hundred pairs for each. */
const CORPUS_SHARE = corporaShare(60);
const CHANGES = 1000;
/** The locale at the end of a corpus's name: a docset's folder is called by it. */
const LOCALE = /[a-z]{2}-[A-Za-z]{2}$/;

async function exported(folder: string): Promise<ExchangeArticle[]> {
  const articles: ExchangeArticle[] = [];
  const docsets = await readDocsets([folder], [], { needed: 'any Markdown' });
  for await (const article of exportArticles(docsets, { hasFindings: false }, () => undefined)) articles.push(article);
  return articles;
}

async function exchange(format: ExchangeFormat, articles: readonly ExchangeArticle[], folder: string): Promise<PairImport> {
  const header = { version: '0.1.0', sourceLocale: 'en-US', locale: articles[0]?.locale ?? 'de-DE' };
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of format.write(inTurn(articles), header)) yield Buffer.from(piece);
  }
  if (!format.read) throw new Error(`${format.name} cannot be read`);
  return importPairs(format.read(bytes()), [folder], OPTIONS);
} // prettier-ignore

/**
 * Adds to some targets, evenly over all articles, as a translator does who works in the exchanged file; without a blank, which
 * would make a key of what ends with a colon in YAML without quotation marks.
 */
function withChanges(articles: readonly ExchangeArticle[]): { articles: ExchangeArticle[]; changed: number } {
  const total = articles.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const every = Math.max(1, Math.floor(total / CHANGES));
  let next = 0;
  let changed = 0;
  const change = (pair: ExchangePair): ExchangePair => {
    if (next++ % every !== 0 || changed === CHANGES) return pair;
    changed++;
    return { ...pair, target: [...pair.target, 'Zusatz'] };
  };
  return { articles: articles.map((article) => ({ ...article, pairs: article.pairs.map(change) })), changed };
}

/** What a file must be afterwards: its bytes, but for the halves that were changed. */
function expectedFile(before: Buffer, article: ExchangeArticle): Buffer {
  const bitext = parse(before.toString());
  const usual = before.includes('\r\n') ? '\r\n' : '\n';
  const whole = bitext.segments.flatMap(({ source, target }, index) => (source && target ? [{ index, old: bitext.text.slice(target.text.start, target.text.end) }] : []));
  const targets = new Map<number, string>();
  article.pairs.forEach((pair, index) => {
    const target = markdownOf(pair.target);
    if (!target.endsWith('Zusatz')) return;
    const { index: segment, old } = whole[index]!;
    targets.set(segment, target.replaceAll('\n', /\r?\n/.exec(old)?.[0] ?? usual));
  });
  return Buffer.from(replaceTargets(bitext, targets));
} // prettier-ignore

/** Every file of a docset but its review log, as text of one byte a character: comparing those takes no time. */
const filesOf = (files: ReadonlyMap<string, Buffer>) =>
  new Map(
    [...files].filter(([path]) => !path.startsWith('.diglot')).map(([path, bytes]) => [path, bytes.toString('latin1')]),
  );

/** Exchanges a docset, which `write` writes below a new folder, in every format that can be imported. */
function roundTrips(name: string, write: (folder: string) => void): void {
  describe(name, () => {
    let original: string;
    let exportedOnce: readonly ExchangeArticle[];

    beforeAll(async () => {
      original = join(makeFolder(), LOCALE.exec(name)?.[0] ?? '');
      write(original);
      exportedOnce = await exported(original);
    });
    afterAll(() => {
      rmSync(dirname(original), { recursive: true });
    });

    /** A copy of the docset for one test, and what is exported of it. */
    function copied() {
      const folder = join(temporaryFolder(), basename(original));
      cpSync(original, folder, { recursive: true });
      return { folder, before: readFolder(folder), articles: exportedOnce.map((all) => ({ ...all, docset: folder })) };
    }

    test.each(IMPORTABLE)('exchanged as %s and left alone, no byte changes', async (_, format) => {
      const { folder, before, articles } = copied();
      const result = await exchange(format, articles, folder);
      expect(result).toMatchObject({ targets: 0, states: 0, leftOut: 0 });
      expect(result.unchanged).toBe(articles.reduce((sum, { pairs }) => sum + pairs.length, 0));
      expect(filesOf(readFolder(folder))).toEqual(filesOf(before));
    });

    test.each(IMPORTABLE)('exchanged as %s, just the targets change that were changed', async (_, format) => {
      const { folder, before, articles: unchanged } = copied();
      const { articles, changed } = withChanges(unchanged);
      const result = await exchange(format, articles, folder);
      expect(result.leftOut).toBe(0);
      expect(result.targets).toBe(changed);
      const expected = new Map(before);
      for (const article of articles) {
        const file = before.get(article.file);
        // Within YAML, halves are written with the quotation marks of their place.
        if (file && article.file.endsWith('.md')) expected.set(article.file, expectedFile(file, article));
        else expected.set(article.file, readFileSync(join(folder, article.file)));
      }
      expect(filesOf(readFolder(folder))).toEqual(filesOf(expected));
    });
  });
}

roundTrips('the sample’s guide, de-DE', (folder) => {
  cpSync(join(CONTENT, 'de-DE'), folder, { recursive: true });
});

describeCorpora('corpora', (corpora) => {
  for (const { name, docset } of listCorpora(corpora)) {
    roundTrips(name, (folder) => {
      let files = 0;
      cpSync(docset, folder, {
        recursive: true,
        filter: (path) => !path.endsWith('.md') || files++ % CORPUS_SHARE === 0,
      });
    });
  }
});
