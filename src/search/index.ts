export type { SearchDocument } from './search-document.ts';
export { closeSearch, SearchShard, listShards, type SearchFile } from './search-shard.ts';
