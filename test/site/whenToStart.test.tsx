import {render} from 'preact-render-to-string';
import {expect, test} from 'vitest';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {Listing} from '#shared/model/listing.ts';
import {Organisation} from '#shared/model/programme.ts';
import {SearchQuery} from '#shared/model/search.ts';
import {buildShard, openShard, search, searchDocument} from '#shared/search/index.ts';
import {ResultCard} from '#shared/ui/find/ResultCard.tsx';
import {listingView} from '#shared/ui/listing/listingView.ts';
import {WhenAndWhere} from '#shared/ui/listing/WhenAndWhere.tsx';
import {ShortlistCard} from '#shared/ui/shortlist/ShortlistCard.tsx';
import {textOf} from './text.ts';

const today = '2026-11-22';
const organisation = Organisation.parse({id: 'o1', name: 'Members', updatedAt: `${today}T09:00:00Z`});

/** A listing that is had at one's own time, with that wait. */
const listingWith = (wait: Listing['wait']): Listing =>
  Listing.parse({
    id: 'l1',
    slug: 'breathing-app',
    name: 'Breathing app',
    organisationId: 'o1',
    supportType: 'digital-app',
    conditions: ['copd'],
    summary: 'An app.',
    description: ['An app.'],
    delivery: ['app'],
    eligibility: {},
    cost: {kind: 'free'},
    referral: {self: true, professional: false, how: 'Ask for a code'},
    serviceArea: {kind: 'nationwide'},
    contact: {},
    checkedOn: '2026-11-10',
    version: 1,
    updatedAt: '2026-11-10T09:00:00Z',
    ...(wait && {wait}),
  });

const saidOf = (listing: Listing) => {
  const records = {
    listing,
    runs: [],
    organisation,
    programme: undefined,
    certificates: [],
    schemes: FIRST_SCHEMES,
  };
  const shard = openShard(buildShard([searchDocument(records)]));
  const {items} = search([shard], SearchQuery.parse({}), {
    now: new Date(`${today}T12:00:00Z`),
    origin: null,
    programmes: [],
  });
  const [item] = items;
  if (!item) throw new Error('The listing was not found');
  const view = listingView({...records, bands: {}}, today);
  return {
    result: textOf(render(<ResultCard item={item} today={today} isAbout={false} back="" />)),
    page: textOf(render(<WhenAndWhere view={view} today={today} />)),
    shortlist: textOf(
      render(
        <ShortlistCard
          item={{slug: listing.slug, view}}
          today={today}
          origin="https://menu.example"
          canRemove={false}
        />,
      ),
    ),
  };
};

const NONE = {weeks: 0, asOf: '2026-11-10'};
test.each([undefined, NONE])(
  'with the wait %j, a result, the page and a shortlist say “any time”',
  (wait) => {
    const {result, page, shortlist} = saidOf(listingWith(wait));
    expect(result).toContain('Next start Any time');
    expect(page).toContain('You can start any time');
    expect(shortlist).toContain('Next start Any time');
  },
);

test('none of them says “any time” of what has a wait', () => {
  const {result, page, shortlist} = saidOf(listingWith({weeks: 6, asOf: '2026-11-10'}));
  expect(result).toContain('Next start Ask them');
  expect(page).toContain('Ask them when it runs');
  expect(shortlist).toContain('Next start Ask them');
});
