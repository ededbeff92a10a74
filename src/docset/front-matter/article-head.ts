import { closeSync, openSync, readSync } from 'node:fs';
import type { TextSpan } from '../../model/text.ts';
import { yamlMime } from '../yaml/yaml-mime.ts';

const HEAD_BYTES = 4096;
/** A line without its break; the empty rest after the last one counts, too. */
const LINE = /[^\r\n]*(?=\r\n?|\n|$)/g;
const buffer = Buffer.allocUnsafe(HEAD_BYTES);

/** A value in the head of a file, and where the value stands in it. */
export interface HeadValue {
  readonly text: string;
  readonly range: TextSpan;
}

/**
 * Reads a plain value from the first 4 KB of a file: of a Markdown file's front matter, or of a YAML page at its top or
 * in its `metadata`; undefined if there is none or the file cannot be read. Cheap enough for every article of a docset,
 * as no YAML is parsed. `readHeadValue(path, 'ms.contentlocale') // => 'id-ID'`
 */
export function readHeadValue(absolutePath: string, key: string): string | undefined {
  const head = readHead(absolutePath);
  return head === undefined ? undefined : headValue(head, key)?.text;
}

/** Reads the first 4 KB of a file as UTF-8; undefined if it cannot be read, which whoever reads the article reports. */
export function readHead(absolutePath: string): string | undefined {
  try {
    const file = openSync(absolutePath, 'r');
    try {
      return buffer.toString('utf8', 0, readSync(file, buffer, 0, HEAD_BYTES, 0));
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
