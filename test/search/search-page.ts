import { createHash } from 'node:crypto';
import type { SearchDocument, SearchPage } from '../../src/search/index.ts';

/** A page of which search is to find what a document says. */
export function searchPage(document: SearchDocument): SearchPage {
  const digest = createHash('sha1').update(JSON.stringify(document)).digest('hex');
  return { place: document.place, digest, read: () => document };
}
