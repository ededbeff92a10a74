export { closeSearch } from './pagefind.ts';
export type { Facets, SearchDocument } from './search-document.ts';
export type { SearchFile } from './search-file.ts';
export { listShards, makeSearchShard } from './search-shard.ts';
