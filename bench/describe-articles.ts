import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bench, describe } from 'vitest';
import { corporaFolder, listCorpora, NO_CORPORA } from '../test/support/corpora.ts';

/** The articles of one corpus. */
export interface Articles {
  readonly corpus: string;
  readonly texts: readonly string[];
  /** Of UTF-8, all texts together. */
  readonly megabytes: number;
}

/**
 * Describes benchmarks over the articles of each AlchemyInsights corpus, or of the first one; where there are none, they
 * are skipped under a name that says why.
 */
export function describeArticles(subject: string, which: 'each' | 'first', fn: (articles: Articles) => void): void {
  const folder = corporaFolder();
  const all = folder === undefined ? [] : listCorpora(folder).filter(({ name }) => name.startsWith('alchemy-'));
  if (all.length === 0) {
    describe.skip(`${subject} (${NO_CORPORA})`, () => {
      bench('needs the corpora', () => undefined);
    });
  }
  for (const { name, docset } of which === 'each' ? all : all.slice(0, 1)) {
    const texts = readdirSync(docset, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => readFileSync(path.join(docset, file), 'utf8'));
    const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    describe(`${subject}, ${name}, ${texts.length} files, ${megabytes.toFixed(1)} MB`, () => {
      fn({ corpus: name, texts, megabytes });
    });
  }
}
