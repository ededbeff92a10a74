import { escapePattern } from '../../model/text.ts';

const patterns = new Map<string, RegExp>();

/** Gives a pattern that finds a term as it is written; a letter or digit at its edge must not go on beyond it. */
export function termPattern(term: string, flags: 'gu' | 'giu'): RegExp {
  const key = `${flags} ${term}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    const before = /^[\p{L}\p{N}]/u.test(term) ? '(?<![\\p{L}\\p{N}])' : '';
    const after = /[\p{L}\p{N}]$/u.test(term) ? '(?![\\p{L}\\p{N}])' : '';
    pattern = new RegExp(`${before}${escapePattern(term).replace(/\s+/g, '\\s+')}${after}`, flags);
    patterns.set(key, pattern);
  }
  pattern.lastIndex = 0;
  return pattern;
}
