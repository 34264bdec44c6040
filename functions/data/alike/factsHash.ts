import type {AlikeFacts} from '#shared/alike/facts.ts';
import {contentHash} from '../directory/contentHash.ts';

/** What two listings were when somebody compared them: the same whichever comes first. */
export const factsHash = (one: AlikeFacts, other: AlikeFacts): string =>
  contentHash(one.listingId < other.listingId ? [one, other] : [other, one]);
