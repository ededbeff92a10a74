// Asks the search of a built site for articles of the corpora and writes bench/SEARCH.md; bench/README.md says what and how.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { launchBrowser } from '../test/support/browser.ts';
import { corporaFolder, listCorpora } from '../test/support/corpora.ts';
import { runCommand } from './run-command.ts';
import { measureLocale, type LocaleResult } from './search/measure-locale.ts';
import { missedBars, writeReport } from './search/report.ts';
import { sampleQueries } from './search/sample-queries.ts';
import { serveCompressed } from './search/serve-compressed.ts';

const USAGE = `npm run bench:search -- [--site FOLDER] [--locales TAG,...] [--articles N] [--seed N] [--first N] [--missed] [--results FILE]

--site     a site that was built of the corpora; without it one is built
--first    how many first answers are measured in each locale
--missed   list the queries whose articles were not found`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      locales: { type: 'string', default: 'id-ID,de-DE,ja-JP,ar-SA,th-TH' },
      articles: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      first: { type: 'string', default: '20' },
      missed: { type: 'boolean', default: false },
      results: { type: 'string', default: path.join(import.meta.dirname, 'SEARCH.md') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const tags = values.locales.split(',');
  const folder = corporaFolder();
  const corpora = folder === undefined ? [] : listCorpora(folder);
  const docsets = tags.flatMap((tag) => {
    const corpus = corpora.find(({ name }) => name === `alchemy-${tag}`);
    return corpus ? [{ tag, docset: corpus.docset }] : [];
  });
  if (docsets.length === 0) {
    console.log('Nothing to measure: set DIGLOT_CORPORA or put the corpora in ../shared/corpora.');
    return;
  }
  const work = mkdtempSync(path.join(tmpdir(), 'diglot-search-'));
  const site = values.site ?? path.join(work, 'site');
  if (values.site === undefined)
    await buildSite(
      docsets.map(({ docset }) => docset),
      site,
      work,
    );
  const server = await serveCompressed(site);
  const browser = await launchBrowser();
  try {
    const results: LocaleResult[] = [];
    for (const { tag, docset } of docsets) {
      const language = tag.split('-')[0] ?? tag;
      const sample = sampleQueries(docset, language, Number(values.articles), Number(values.seed));
      const result = await measureLocale(browser, server.url, tag, sample, Number(values.first));
      results.push(result);
      if (values.missed)
        for (const { kind, query, place } of result.missed) console.log(`${tag} ${kind}: ${query} (${place})`);
    }
    const report = writeReport(results, Number(values.articles), Number(values.seed));
    console.log(`${report}\n${missedBars(results).join('\n')}`);
    writeFileSync(values.results, await format(report, { parser: 'markdown', printWidth: 120 }));
  } finally {
    await browser.close();
    server.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Builds in a folder of its own, in which the cache is left. */
async function buildSite(docsets: readonly string[], out: string, folder: string): Promise<void> {
  const program = path.join(import.meta.dirname, '../dist/cli/main.js');
  const args = [program, 'build', ...docsets, '--out', out, '--quiet'];
  // 1 says that the articles have faults, as those of the corpora do.
  await runCommand({ program: process.execPath, args, folder, accepted: [1] });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
