import {describe, expect, it} from 'vitest';
import {Listing} from '#shared/model/listing.ts';
import {type OrganisationEvent, OrganisationWish} from '#shared/model/organisationChange.ts';
import {Organisation} from '#shared/model/programme.ts';
import {changedFacts, isToldToOldContacts} from '#shared/organisation/facts.ts';
import {FIELD_NAMES} from '#shared/proposal/fields.ts';
import {type EditedPage, isSameValue, valueIn, withValue} from '#shared/proposal/page.ts';
import {riskOf} from '#shared/proposal/risk.ts';
import {leaveWish, WISHED} from '../../../functions/import/demo/changes/leaveWish.ts';
import {CHANGE_STORIES} from '../../../functions/import/demo/changes/stories.ts';
import {DEMO_PEOPLE} from '../../../functions/import/demo/people.ts';
import {demoMenu} from '../../../functions/import/demo/index.ts';

const LISTINGS = new Map(
  demoMenu('2026-11-22').flatMap((record) =>
    record.type === 'listing' ? [[record.listing.slug, record.listing] as const] : [],
  ),
);

const changesOf = ({listing: slug, changes}: (typeof CHANGE_STORIES)[number]) => {
  const listing = Listing.parse({...LISTINGS.get(slug), version: 1, updatedAt: '2026-11-22T09:00:00Z'});
  const page: EditedPage = {listing, mailbox: undefined};
  return {
    page,
    list: FIELD_NAMES.flatMap((field) => {
      const change = changes[field];
      return change ? [{field, from: valueIn(page, field), to: change(listing)}] : [];
    }),
  };
};

describe('the changes of the demonstration', () => {
  it.each(CHANGE_STORIES)('of $listing change something, and leave a page that can be saved', (story) => {
    const {page, list} = changesOf(story);
    expect(list.length).toBeGreaterThan(0);
    for (const {from, to} of list) expect(isSameValue(from, to)).toBe(false);
    const changed = list.reduce((all, {field, to}) => withValue(all, field, to), page);
    expect(Listing.safeParse(changed.listing).error).toBeUndefined();
  });

  it('give the provider one that came back and one to go on with, and the curator one of each risk', () => {
    const sent = CHANGE_STORIES.filter(({state}) => state === 'sent');
    expect(sent.map((story) => riskOf({changes: changesOf(story).list})).sort()).toEqual([1, 2, 3]);
    expect(CHANGE_STORIES.filter(({state}) => state !== 'sent').map(({state}) => state)).toEqual([
      'returned',
      'draft',
    ]);
  });

  it('are sent by nobody who is invited: an account of theirs would take up the invitation', () => {
    const invited = new Set(DEMO_PEOPLE.map(({email}) => email));
    const senders = CHANGE_STORIES.filter(({state}) => state === 'sent').map(({by}) => by);
    expect([...senders, WISHED.by].filter((email) => invited.has(email))).toEqual([]);
  });
});

describe('the change of an organisation in the demonstration', () => {
  const organisation = demoMenu('2026-11-22').flatMap((record) =>
    record.type === 'organisation' && record.organisation.id === WISHED.organisationId
      ? [Organisation.parse({...record.organisation, updatedAt: '2026-11-22T09:00:00Z'})]
      : [],
  )[0];
  /** What is sent, where so many things were done to the organisation before. */
  const sent = async (history: readonly unknown[]): Promise<OrganisationWish[]> => {
    if (!organisation) throw new Error('There is no such organisation');
    const wishes: OrganisationWish[] = [];
    await leaveWish(
      {
        history: () => Promise.resolve(history as OrganisationEvent[]),
        send: (wish) => Promise.resolve(wishes.push(OrganisationWish.parse(wish)) > 0),
      },
      organisation,
      'an-account',
      new Date('2026-11-22T09:00:00Z'),
    );
    return wishes;
  };

  it('changes one fact, of which its old contacts are told', async () => {
    const [wish] = await sent([]);
    if (!wish) throw new Error('Nothing is sent');
    expect(changedFacts(wish.before, wish.after)).toEqual(['phone']);
    expect(isToldToOldContacts(wish.before, wish.after)).toBe(true);
  });

  it('is left once: what somebody has done with it stays', async () => {
    expect(await sent([{}])).toEqual([]);
  });
});
