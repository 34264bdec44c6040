import type {Referral} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {londonDate} from '#shared/london.ts';
import {ownRows, quarterOf} from '#shared/outcomes/dimensions.ts';
import {measuresChange} from '#shared/outcomes/measures.ts';
import {answerTime} from '#shared/referral/answerTime.ts';
import {newMessage} from '../outboxStore.ts';

type Countable = Pick<
  Referral,
  'id' | 'listing' | 'route' | 'createdAt' | 'owedSince' | 'state' | 'stateSince' | 'reason' | 'progress'
>;

/**
 * The message that counts what a step has changed; none when nothing that is counted did. Written in the transaction of
 * the step, so that nothing is counted that did not happen, and nothing happens uncounted.
 */
export const countMessage = (
  before: Countable | undefined,
  after: Countable,
  now: Date,
  {outcode}: {outcode?: string | undefined} = {},
): OutboxMessage[] => {
  const {add, take} = measuresChange(before, after);
  const answer = answerTime(before, after);
  if (add.length === 0 && take.length === 0 && !answer) return [];
  const {id, name, organisationId, organisationName} = after.listing;
  const counts = {
    quarter: quarterOf(londonDate(new Date(after.createdAt))),
    add,
    take,
    rows: ownRows(after),
    ...(answer && {answer}),
    listing: {name, organisationId, organisationName},
  };
  return [
    newMessage(
      'count',
      {referralId: after.id, listingId: id, counts, ...(outcode !== undefined && {outcode})},
      now,
    ),
  ];
};
