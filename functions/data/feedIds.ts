import {feedIds} from '#shared/feed/feedIds.ts';
import {sha256} from './secrets.ts';

/** The ids of the open feed. */
export const FEED_IDS = feedIds(sha256);
