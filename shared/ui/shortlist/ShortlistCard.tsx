import type {ComponentChildren, JSX} from 'preact';
import type {ListingView} from '#shared/model/listingView.ts';
import {DELIVERY_MODES, labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {Button} from '../components/Button.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {addressInWords} from '../listing/addressInWords.ts';
import {costInWords} from '../listing/costInWords.ts';
import {Facts} from '../listing/Facts.tsx';
import {joinInWords} from '../listing/joinInWords.ts';
import {startInWords} from '../listing/startInWords.ts';

const where = ({listing: {places, delivery}}: ListingView): string =>
  places[0] ? addressInWords(places[0]) : delivery.map((mode) => labelIn(DELIVERY_MODES, mode)).join(', ');

const nextStart = ({listing, runs}: ListingView, today: string): string => {
  const first = runs
    .filter(({status}) => status === 'planned')
    .map(({sessions}) => sessions[0]?.date ?? '')
    .find((date) => date >= today);
  return startInWords(first ?? null, {
    delivery: listing.delivery,
    isOpen: listing.status === 'live',
    wait: listing.wait,
  });
};

/** One listing of a list of addresses. */
export interface Shortlisted {
  /** The slug by which the list has it, which may be an old one. */
  readonly slug: string;
  /** All slugs by which it has it: pages that were merged into one stand there once, and go together. */
  readonly slugs?: readonly string[];
  /** Names of pages that the list has, and that are part of this one now. */
  readonly formerly?: readonly string[];
  readonly view: ListingView;
}

/** One listing of a shortlist, with what is wanted on paper too: the phone and the address. */
export const ShortlistCard = ({
  item: {slug, slugs = [slug], formerly = [], view},
  today,
  origin,
  canRemove,
  children,
}: {
  readonly item: Shortlisted;
  readonly today: string;
  /** Scheme and host of the public site, for paper. */
  readonly origin: string;
  readonly canRemove: boolean;
  /** What can be done with it, below what it is. */
  readonly children?: ComponentChildren;
}): JSX.Element => {
  const {listing, organisation, certification, checked} = view;
  const phone = listing.contact.phone ?? organisation.phone;
  return (
    <li class="app-result">
      <h2 class="nhsuk-heading-s app-result__name">
        <a href={`/support/${listing.slug}`}>{listing.name}</a>
      </h2>
      <p class="app-result__kind">
        {labelIn(SUPPORT_TYPES, listing.supportType)} from {organisation.name}
      </p>
      {formerly.map((name) => (
        <p>{name} is now part of this.</p>
      ))}
      <p>{listing.summary}</p>
      <Facts
        facts={[
          ['Where', where(view) || 'Ask them'],
          ['Next start', nextStart(view, today)],
          ['How to join', joinInWords(listing.referral)],
          ['Phone', phone === undefined ? 'Not known' : <PhoneLink phone={phone} />],
          ['Cost', costInWords(listing.cost)],
          ...(certification.label === '' ? [] : [['Certification', certification.label] as const]),
        ]}
      />
      <p class="app-result__checked">{checked.label}</p>
      <p class="app-print-only">
        Its page: {origin}/support/{listing.slug}
      </p>
      {children}
      {canRemove && (
        <form class="app-no-print" action="/shortlist" method="post">
          {slugs.map((each) => (
            <input type="hidden" name="slug" value={each} />
          ))}
          <Button variant="secondary" small name="action" value="remove">
            Remove<span class="nhsuk-u-visually-hidden">: {listing.name}</span>
          </Button>
        </form>
      )}
    </li>
  );
};
