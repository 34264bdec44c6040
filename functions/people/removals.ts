import type {Actor} from '#shared/access/actor.ts';
import {dateInWords, londonDate} from '#shared/london.ts';
import type {ShownGroup, ShownRemoval} from '#shared/ui/people/views.ts';
import type {Removed} from '../data/accounts/peopleStore.ts';
import type {PeopleDeps} from './deps.ts';

/** Of the half-year for which they are kept. */
const MOST_SHOWN = 20;

/** Who did it, to whoever keeps the group: to a provider, curators are one; a colleague is known by their mailbox anyway. */
const byWhom = (reader: Actor, {id}: ShownGroup, who: Actor | undefined): string => {
  if (!who) return 'Somebody who has left';
  if (who.account.id === reader.account.id) return 'You';
  const isColleague = who.duties.has(id) || !who.isCurator;
  return isColleague || reader.isCurator ? who.account.email : 'A curator';
};

/** Who was removed from a group, when and by whom, the last first. */
export const removals = async (
  {getAccount}: Pick<PeopleDeps, 'getAccount'>,
  reader: Actor,
  group: ShownGroup,
  removed: readonly Removed[],
): Promise<ShownRemoval[]> => {
  const shown = removed.slice(0, MOST_SHOWN);
  const ids = [...new Set(shown.map(({removedBy}) => removedBy))];
  const accounts = new Map(await Promise.all(ids.map(async (id) => [id, await getAccount(id)] as const)));
  return shown.map(({email, removedAt, removedBy}) => ({
    email,
    on: dateInWords(londonDate(new Date(removedAt))),
    by: byWhom(reader, group, accounts.get(removedBy)),
  }));
};
