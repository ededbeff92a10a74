export { closeSearch } from './pagefind.ts';
export type { Facets, SearchDocument, SearchPage } from './search-document.ts';
export type { SearchFile } from './search-file.ts';
export { listShards } from './locale-files.ts';
export { makeSearchShard, type SearchShard } from './search-shard.ts';
