import { hash } from 'node:crypto';

/** Digest of a half's Markdown, 16 hexadecimal digits, by which importing sees that it has changed. */
export function halfHash(markdown: string): string {
  return hash('sha256', markdown).slice(0, 16);
}
