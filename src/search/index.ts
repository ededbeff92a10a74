export type { SearchDocument } from './search-document.ts';
export { closeSearch, SearchIndex } from './search-index.ts';
