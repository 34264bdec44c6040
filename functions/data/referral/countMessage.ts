import type {Referral} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {londonDate} from '#shared/london.ts';
import {ownRows, quarterOf} from '#shared/outcomes/dimensions.ts';
import {type MeasuresChange, measuresChange} from '#shared/outcomes/measures.ts';
import {type AnswerTime, answerTime} from '#shared/referral/answerTime.ts';
import {newMessage} from '../outboxStore.ts';

/** The message that counts a change of a referral's counts: in its quarter, and in the rows that it counts in. */
export const changeMessage = (
  {id, listing, route, createdAt}: Pick<Referral, 'id' | 'listing' | 'route' | 'createdAt'>,
  {add, take}: MeasuresChange,
  now: Date,
  more: Pick<OutboxMessage, 'outcode' | 'practice'> & {readonly answer?: AnswerTime | undefined} = {},
): OutboxMessage => {
  const {answer, outcode, practice} = more;
  const {id: listingId, name, organisationId, organisationName} = listing;
  const counts = {
    quarter: quarterOf(londonDate(new Date(createdAt))),
    add: [...add],
    take: [...take],
    rows: ownRows({listing, route}),
    ...(answer && {answer}),
    listing: {name, organisationId, organisationName},
  };
  return newMessage(
    'count',
    {
      referralId: id,
      listingId,
      counts,
      ...(outcode !== undefined && {outcode}),
      ...(practice !== undefined && {practice}),
    },
    now,
  );
};

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
  more: {readonly outcode?: string | undefined; readonly practice?: string | undefined} = {},
): OutboxMessage[] => {
  const {add, take} = measuresChange(before, after);
  const answer = answerTime(before, after);
  if (add.length === 0 && take.length === 0 && !answer) return [];
  return [changeMessage(after, {add, take}, now, {...more, answer})];
};
