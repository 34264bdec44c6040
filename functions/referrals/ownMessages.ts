import type {Referral} from '#shared/model/referral.ts';
import type {MessageKind, OutboxMessage} from '#shared/model/referralMessage.ts';
import {newMessage} from '../data/outboxStore.ts';

/** The mails of a person's own step, and the band of the run whose place it frees. */
export const ownMessages = (
  {id, listing, holdsSeat, runId}: Referral,
  kinds: readonly MessageKind[],
  {freesSeat, now}: {freesSeat: boolean; now: Date},
): OutboxMessage[] => [
  ...kinds.map((kind) => newMessage(kind, {referralId: id}, now)),
  ...(freesSeat && holdsSeat && runId !== undefined
    ? [newMessage('seat-band', {referralId: id, listingId: listing.id, runId}, now)]
    : []),
];
