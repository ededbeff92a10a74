import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bench, describe } from 'vitest';
import { parse } from '../src/bitext/index.ts';
import { splitFrontMatter } from '../src/docset/index.ts';
import { createRenderer } from '../src/markdown/index.ts';
import { parseLocale, SOURCE_LOCALE } from '../src/model/locale.ts';
import { bodyOf, readBilingualFile } from '../src/segments/index.ts';
import { corporaFolder, listCorpora, NO_CORPORA } from '../test/support/corpora.ts';

/** What one thread must read of each corpus, in megabytes of UTF-8 a second. */
const BAR = 100;
const ARTICLES_TO_RENDER = 300;

const folder = corporaFolder();
const corpora = folder === undefined ? [] : listCorpora(folder).filter(({ name }) => name.startsWith('alchemy-'));
if (corpora.length === 0) {
  describe.skip(`bitext (${NO_CORPORA})`, () => {
    bench('needs the corpora', () => undefined);
  });
}

for (const { name, docset } of corpora) {
  // Vitest prints runs a second; the report below turns them into megabytes a second. The best run says most about
  // the code, the median about how busy the machine is.
  const texts = markdownFiles(docset).map((file) => readFileSync(file, 'utf8'));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

  describe(`${name}, ${texts.length} files, ${megabytes.toFixed(1)} MB`, () => {
    const times: number[] = [];
    bench(
      'lexer and parser',
      () => {
        const start = performance.now();
        for (const text of texts) parse(text);
        times.push(performance.now() - start);
      },
      {
        time: 2000,
        teardown: (_task, mode) => {
          if (mode !== 'run') return;
          times.sort((a, b) => a - b);
          const speed = (milliseconds = Infinity): number => Math.round(megabytes / (milliseconds / 1000));
          const best = speed(times[0]);
          const median = speed(times[times.length >> 1]);
          console.log(
            `${name}: best ${best}, median ${median} MB/s, ${best >= BAR ? 'over' : 'UNDER'} the bar of ${BAR}`,
          );
        },
      },
    );
  });
}

const [first] = corpora;
if (first) {
  const locales = { target: parseLocale('ar-SA') ?? SOURCE_LOCALE, source: SOURCE_LOCALE };
  const bodies = markdownFiles(first.docset)
    .slice(0, ARTICLES_TO_RENDER)
    .map((file) => {
      const { projections } = readBilingualFile(readFileSync(file, 'utf8'));
      const { bodyStart } = splitFrontMatter(projections.target);
      return bodyOf(projections, bodyStart, splitFrontMatter(projections.source).bodyStart);
    });

  describe(`${first.name}, ${bodies.length} articles`, () => {
    const render = createRenderer();
    bench('renderer', () => {
      for (const body of bodies) render(body, { locales });
    });
  });
}

function markdownFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => path.join(root, file));
}
