import { closeSync, openSync, readSync } from 'node:fs';
import type { ArticleHead } from '../../model/docset.ts';
import type { TextSpan } from '../../model/text.ts';
import { yamlMime } from '../yaml/yaml-mime.ts';
import { targetText } from './target-text.ts';

const HEAD_BYTES = 4096;
/** A line without its break; the empty rest after the last one counts, too. */
const LINE = /[^\r\n]*(?=\r\n?|\n|$)/g;
const buffer = Buffer.allocUnsafe(HEAD_BYTES);
const UID_KEY = '\nuid:';
const UID_LINE = Buffer.from(UID_KEY);
const NO_HEAD: ArticleHead = {};

/** A value in the head of a file, and where the value stands in it. */
export interface HeadValue {
  readonly text: string;
  readonly range: TextSpan;
}

/** Reads the first 4 KB of a file as UTF-8; undefined if it cannot be read, which whoever reads the article reports. */
export function readHead(absolutePath: string): string | undefined {
  const length = fillBuffer(absolutePath);
  return length === undefined ? undefined : buffer.toString('utf8', 0, length);
}

/**
 * Reads what the first 4 KB of an article say of it to others; an empty head if that is nothing or the file cannot be
 * read. Cheap enough for every article of a docset: most are looked through as bytes, and no YAML is parsed.
 */
export function readArticleHead(absolutePath: string): ArticleHead {
  const length = fillBuffer(absolutePath);
  if (length === undefined) return NO_HEAD;
  // What is in the buffer behind this file is of others, and at worst makes this one be looked at more closely.
  const at = buffer.indexOf(UID_LINE);
  return at === -1 || at >= length ? NO_HEAD : toArticleHead(buffer.toString('utf8', 0, length));
}

/** Finds what the head of an article says of it to others. */
export function toArticleHead(head: string): ArticleHead {
  const uid = head.includes(UID_KEY) ? headValue(head, 'uid')?.text : undefined;
  if (uid === undefined) return NO_HEAD;
  const title = headValue(head, 'title')?.text;
  return { uid, ...(title === undefined ? {} : { title: targetText(title) }) };
}

/** Reads the first 4 KB of a file into the buffer and gives their number of bytes; undefined if it cannot be read. */
function fillBuffer(absolutePath: string): number | undefined {
  try {
    const file = openSync(absolutePath, 'r');
    try {
      return readSync(file, buffer, 0, HEAD_BYTES, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Finds a plain value in the head of a Markdown file or a YAML page. */
export function headValue(head: string, key: string): HeadValue | undefined {
  const lines = head.matchAll(LINE);
  const first = lines.next().value?.[0] ?? '';
  const isPage = yamlMime(first) !== undefined;
  if (!isPage && !/^\uFEFF?---[ \t]*$/.test(first)) return undefined;
  let isMetadata = false;
  for (const { 0: written, index } of lines) {
    if (!isPage && /^(?:---|\.\.\.)[ \t]*$/.test(written)) return undefined;
    if (/^\S/.test(written)) isMetadata = isPage && written.startsWith('metadata:');
    const line = isMetadata ? written.trimStart() : written;
    if (!line.startsWith(`${key}:`)) continue;
    const value = line.slice(key.length + 1);
    const plain = value.replace(/[ \t]#.*$/, '').trim();
    const text = plain.replace(/^(["'])(.*)\1$/, '$2');
    const start = index + written.length - value.trimStart().length;
    return text === '' ? undefined : { text, range: { start, end: start + plain.length } };
  }
  return undefined;
}
