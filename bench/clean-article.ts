import { dump } from 'js-yaml';
import { splitFrontMatter } from '../src/docset/index.ts';

/** Front matter that other generators take for instructions; Diglot does not read any of it. */
const INSTRUCTIONS = new Set(
  'aliases date draft eleventyComputed eleventyExcludeFromCollections layout outputs pagination permalink slug tags type url'.split(
    ' ',
  ),
);

/** Writes an article anew so that every generator reads it: front matter that is YAML beyond doubt, the body as it was. */
export function cleanArticle(written: string): string {
  const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const { data, body } = splitFrontMatter(text);
  const kept = Object.fromEntries(Object.entries(data).filter(([key]) => !INSTRUCTIONS.has(key)));
  return `---\n${Object.keys(kept).length === 0 ? '' : dump(kept, { lineWidth: -1 })}---\n${body}`;
}
