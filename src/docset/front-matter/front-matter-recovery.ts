import { CORE_SCHEMA, load } from 'js-yaml';
import type { Metadata } from '../../model/docset.ts';
import { targetText } from './target-text.ts';

const KEY_LINE = /^([\w.$][\w.$ -]*):(?:[ \t]|$)/;

// Where a tool took the front matter for a sentence, it joined its lines and put them into a segment.
const JOINED_KEY =
  /[ \t]+(?=(?:ms\.\w+|title|description|author|manager|ROBOTS?|uid|keywords|monikerRange|\w+_priority|no-loc):)/g;

/**
 * Takes from broken YAML what its top-level `key: value` lines say, each with the indented lines below it. A value that
 * is broken itself stays the text of its first line; of a repeated key the last value counts, empty ones do not.
 * `recoverMetadata('title: a: b\nauthor: x') // => { title: 'a: b', author: 'x' }`
 */
export function recoverMetadata(yaml: string): Metadata {
  const lines = yaml.includes('<span') ? targetText(yaml).replace(JOINED_KEY, '\n') : yaml;
  const members = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of lines.split(/\r\n?|\n/)) {
    const key = KEY_LINE.exec(line)?.[1]?.trim();
    if (key !== undefined) {
      current = [line];
      members.set(key, current);
    } else if (/^(?:[ \t]|- )/.test(line)) current?.push(line);
  }
  const data = [...members].map(([key, member]) => [key, readMember(member)] as const);
  // An empty value is what is left of a broken one, and must not hide configured metadata.
  return Object.fromEntries(data.filter(([, value]) => value !== null && value !== undefined && value !== ''));
}

function readMember(lines: readonly string[]): unknown {
  try {
    const parsed: unknown = load(lines.join('\n'), { schema: CORE_SCHEMA });
    if (typeof parsed === 'object' && parsed !== null) return Object.values(parsed)[0];
  } catch {
    // The member is what is broken.
  }
  const line = lines[0] ?? '';
  const value = line.slice(line.indexOf(':') + 1).trim();
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value.replace(/^["']/, '');
}
