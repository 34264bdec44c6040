import type {Referral} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {newMessage} from '../outboxStore.ts';

type Held = Pick<Referral, 'id' | 'listing' | 'holdsSeat' | 'runId'>;

/** The messages that write the bands of the runs whose places a step changes. */
export const seatMessages = (before: Held, after: Held, now: Date): OutboxMessage[] => {
  const [held, holds] = [before, after].map(({holdsSeat, runId}) => (holdsSeat ? runId : undefined));
  const changed = held === holds ? [] : [held, holds].filter((runId) => runId !== undefined);
  const {id: referralId, listing} = before;
  return changed.map((runId) => newMessage('seat-band', {referralId, listingId: listing.id, runId}, now));
};
