import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CorpusCopy } from '../corpus-copy.ts';
import { plainArticle } from '../plain-article.ts';

/** Writes the plain articles of the first docset into a folder, all side by side. */
export function writePlainArticles({ docsets }: CorpusCopy, folder: string): void {
  const docset = docsets[0] ?? '';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(docset, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md')) continue;
    const text = plainArticle(readFileSync(path.join(docset, file), 'utf8'));
    writeFileSync(path.join(folder, path.basename(file).toLowerCase()), text);
  }
}
