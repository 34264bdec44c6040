import {describe, expect, it} from 'vitest';
import {Listing} from '#shared/model/listing.ts';
import {FIELD_NAMES} from '#shared/proposal/fields.ts';
import {type EditedPage, isSameValue, valueIn, withValue} from '#shared/proposal/page.ts';
import {riskOf} from '#shared/proposal/risk.ts';
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
    expect(senders.filter((email) => invited.has(email))).toEqual([]);
  });
});
