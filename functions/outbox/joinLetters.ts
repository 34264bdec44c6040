import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {joinAnswered, joinToCurator} from '#shared/referral/messages/joinLetters.ts';
import type {LetterSources, Prepared} from './prepared.ts';

/** What is mailed of a request to become a provider: to the curator, and to whoever is not taken in. */
export const joinLetter = async (
  {joins, origin, curatorMail}: LetterSources,
  {kind, join: id, to}: OutboxMessage & {readonly kind: 'join-curator' | 'join-answer'},
  now: Date,
): Promise<Prepared> => {
  const join = id === undefined ? undefined : await joins.get(id, now);
  if (!join) return {giveUp: 'join-gone'};
  const {organisation, answer} = join;
  if (kind === 'join-curator') {
    return {to: curatorMail, letter: joinToCurator({organisation, link: `${origin}/people/providers`})};
  }
  if (to === undefined || answer?.text === undefined) return {giveUp: 'join-gone'};
  return {to, letter: joinAnswered({organisation, text: answer.text})};
};
