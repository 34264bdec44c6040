export {buildShard} from './buildShard.ts';
export {cutCell, cutIntoShards, isShardNear} from './cutIntoShards.ts';
export {cellsOf, SearchDocument, searchDocument} from './document.ts';
export type {KnownProgramme} from './phrases.ts';
export type {SearchOrigin} from './nearness.ts';
export {EVERYWHERE} from './reach.ts';
export {redFlagsIn} from './redFlagsIn.ts';
export {search, type SearchContext} from './search.ts';
export {openShard, type Shard} from './shard.ts';
