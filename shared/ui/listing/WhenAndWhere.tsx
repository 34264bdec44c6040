import type {JSX} from 'preact';
import {dateInWords} from '#shared/london.ts';
import type {ListingView, PublicListing} from '#shared/model/listingView.ts';
import {DELIVERY_MODES, labelIn, LANGUAGES} from '#shared/taxonomy/index.ts';
import {addressInWords} from './addressInWords.ts';
import {Facts} from './Facts.tsx';
import {Runs} from './Runs.tsx';
import {Bullets, Section} from './Section.tsx';
import {isAnyTime} from './startInWords.ts';

const waitInWords = ({wait}: PublicListing): string => {
  if (!wait) return 'Not known. Ask them';
  const weeks = wait.weeks === 0 ? 'No wait' : `About ${wait.weeks} ${wait.weeks === 1 ? 'week' : 'weeks'}`;
  return `${weeks}, as of ${dateInWords(wait.asOf)}`;
};

const areaInWords = ({serviceArea, places}: PublicListing): string => {
  if (!serviceArea) return places.length > 0 ? 'Anyone who can get there' : 'Ask them';
  return serviceArea.kind === 'nationwide' ? 'Anyone in the UK' : serviceArea.label;
};

/** How it is given, where, in which languages, and the dates. */
export const WhenAndWhere = ({
  view: {listing, runs},
  today,
}: {
  readonly view: ListingView;
  readonly today: string;
}): JSX.Element => (
  <Section id="when-and-where" heading="When and where is it?">
    <Facts
      facts={[
        [
          'How',
          listing.delivery.map((mode) => labelIn(DELIVERY_MODES, mode)).join(', ') || 'Not known. Ask them',
        ],
        ['Who can come', areaInWords(listing)],
        ['Languages', listing.languages.map((code) => labelIn(LANGUAGES, code)).join(', ') || 'Ask them'],
        ['Wait', waitInWords(listing)],
      ]}
    />
    {listing.places.length > 0 && (
      <>
        <h3 class="nhsuk-heading-s">{listing.places.length === 1 ? 'Place' : 'Places'}</h3>
        <Bullets items={listing.places.map(addressInWords)} />
      </>
    )}
    <h3 class="nhsuk-heading-s">Dates</h3>
    {runs.length === 0 ? (
      <p>
        {isAnyTime({delivery: listing.delivery, isOpen: listing.status === 'live', wait: listing.wait})
          ? 'There are no dates. You can start any time.'
          : 'There are no dates here yet. Ask them when it runs.'}
      </p>
    ) : (
      <Runs runs={runs} listing={listing} today={today} />
    )}
  </Section>
);
