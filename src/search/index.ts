export type { Facets, SearchDocument } from './search-document.ts';
export type { SearchFile } from './search-file.ts';
export { closeSearch, listShards, SearchShard } from './search-shard.ts';
