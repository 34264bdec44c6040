import type {SavedReferral} from '../data/referralStore.ts';
import {type Reply, seeOther} from '../http/reply.ts';

/** On to the page that shows what was sent. */
export const toSent = (saved: readonly SavedReferral[]): Reply => {
  const sent = new URLSearchParams(saved.map(({reference}) => ['reference', reference]));
  return seeOther(`/professional/sent?${sent.toString()}`);
};
