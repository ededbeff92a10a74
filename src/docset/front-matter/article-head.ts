import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { ArticleHead } from '../../model/docset.ts';
import { isoDate } from '../../model/iso-date.ts';
import type { TextSpan } from '../../model/text.ts';
import { yamlMime } from '../yaml/yaml-mime.ts';
import { sourceText, targetText } from './target-text.ts';

const HEAD_BYTES = 4096;
/** A line without its break; the empty rest after the last one counts, too. */
const LINE = /[^\r\n]*(?=\r\n?|\n|$)/g;
const buffer = Buffer.allocUnsafe(HEAD_BYTES);
/** What every segment has, however damaged. */
const SEGMENT_MARK = 'data-stu-id=';

/** A value in the head of a file, and where the value stands in it. */
export interface HeadValue {
  readonly text: string;
  readonly range: TextSpan;
}

/** Reads the first 4 KB of a file as UTF-8; undefined if it cannot be read, which whoever reads the article reports. */
export function readHead(absolutePath: string): string | undefined {
  return withHead(absolutePath, (_, length) => buffer.toString('utf8', 0, length));
}

/**
 * Reads what an article says of itself to others, but for its title in the source language; an empty head if that is
 * nothing or the file cannot be read. Cheap enough for every article of a docset: no YAML is parsed, and of an article
 * with segments no more is read than its first 4 KB.
 */
export function readArticleHead(absolutePath: string): ArticleHead {
  const found = withHead(absolutePath, (file, length) => {
    // As bytes, which are texts at once, and the dates in them are what they are in UTF-8.
    const head = buffer.toString('latin1', 0, length);
    const named = head.includes('\nuid:') ? uidOf(buffer.toString('utf8', 0, length)) : {};
    const isBilingual =
      head.includes(SEGMENT_MARK) || (length === HEAD_BYTES && readFileSync(file).includes(SEGMENT_MARK));
    return { ...named, ...datesOf(head), ...(isBilingual ? { isBilingual } : {}) };
  });
  return found ?? {};
}

/**
 * Reads the first heading of an article in the source language, as plain text; a blank one if the article's first 4 KB
 * hold none.
 */
export function readSourceTitle(absolutePath: string): string {
  const head = readHead(absolutePath) ?? '';
  if (yamlMime(head) !== undefined) return sourceText(headValue(head, 'title')?.text ?? '') ?? '';
  const heading = /(?:^|\n)#[ \t]+(.*)/.exec(head)?.[1] ?? '';
  return plainText(sourceText(heading) ?? heading);
}

/** `plainText('<a name="x"></a>**Set up** [Teams](y.md)') // => 'Set up Teams'` */
function plainText(markdown: string): string {
  return markdown
    .replace(/<[^<>]*>/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`]|\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/[ \t]#+[ \t]*$/, '')
    .trim();
}

function uidOf(head: string): Pick<ArticleHead, 'uid' | 'title'> {
  const uid = headValue(head, 'uid')?.text;
  if (uid === undefined) return {};
  const title = headValue(head, 'title')?.text;
  return { uid, ...(title === undefined ? {} : { title: targetText(title) }) };
}

function datesOf(head: string): Pick<ArticleHead, 'date' | 'handoff'> {
  const end = head.indexOf('\n---', 3);
  const date = dateAt(head.indexOf('\nms.date:'), '\nms.date:', head, end);
  const handoff = dateAt(head.indexOf('\nms.lasthandoff:'), '\nms.lasthandoff:', head, end);
  return {
    ...(date === undefined ? {} : { date }),
    ...(handoff === undefined ? {} : { handoff }),
  };
}

/** The date behind a key that stands at an offset of a head, if that is in front matter, which ends at `end`. */
function dateAt(offset: number, key: string, head: string, end: number): string | undefined {
  if (offset === -1 || offset > end) return undefined;
  const start = offset + key.length;
  return isoDate(head.slice(start, head.indexOf('\n', start)).replace(/["']/g, '').trim());
}

/** Reads the first 4 KB of a file into the buffer and hands on the file and their number; undefined if it cannot be read. */
function withHead<Result>(absolutePath: string, use: (file: number, length: number) => Result): Result | undefined {
  try {
    const file = openSync(absolutePath, 'r');
    try {
      return use(file, readSync(file, buffer, 0, HEAD_BYTES, 0));
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
