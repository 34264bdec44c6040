export {buildShard} from './buildShard.ts';
export {SearchDocument, searchDocument, shardsOf} from './document.ts';
export type {KnownProgramme} from './phrases.ts';
export type {SearchOrigin} from './nearness.ts';
export {EVERYWHERE} from './reach.ts';
export {safetyOf} from './safety.ts';
export {search, type SearchContext} from './search.ts';
export {openShard, type Shard} from './shard.ts';
