import { closeSync, openSync, readSync } from 'node:fs';

const HEAD_BYTES = 4096;
const buffer = Buffer.allocUnsafe(HEAD_BYTES);

/**
 * Reads a plain top-level value from the front matter in the first 4 KB of a file; undefined if it has none or cannot
 * be read. Cheap enough for every article of a docset: no YAML is parsed.
 * `readHeadValue(path, 'ms.contentlocale') // => 'id-ID'`
 */
export function readHeadValue(absolutePath: string, key: string): string | undefined {
  let head: string;
  try {
    const file = openSync(absolutePath, 'r');
    try {
      head = buffer.toString('utf8', 0, readSync(file, buffer, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // Whoever reads the article itself reports it.
    return undefined;
  }
  const lines = head.split(/\r\n?|\n/);
  if (!/^\uFEFF?---[ \t]*$/.test(lines[0] ?? '')) return undefined;
  for (const line of lines.slice(1)) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return undefined;
    if (!line.startsWith(`${key}:`)) continue;
    const value = line
      .slice(key.length + 1)
      .replace(/[ \t]#.*$/, '')
      .trim();
    return value.replace(/^(["'])(.*)\1$/, '$2') || undefined;
  }
  return undefined;
}
