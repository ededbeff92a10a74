import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Paths of the Markdown files below a folder, in order. */
export function markdownPaths(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort();
}

/** Text of a file, if there is one; a byte order mark is kept. */
export function textOf(root: string, file: string): string | undefined {
  const name = path.join(root, file);
  return existsSync(name) ? readFileSync(name).toString('utf8') : undefined;
}

/** A corpus's bilingual files that were published, with the text that was. */
export function* publishedFiles(corpus: {
  docset: string;
  published: string;
}): Generator<{ file: string; bilingual: string; published: string }> {
  for (const file of markdownPaths(corpus.published)) {
    const bilingual = textOf(corpus.docset, file);
    const published = textOf(corpus.published, file);
    if (bilingual !== undefined && published !== undefined) yield { file, bilingual, published };
  }
}
