import type {JSX} from 'preact';
import type {ListingView} from '#shared/model/listingView.ts';
import type {ResultItem} from '#shared/model/search.ts';
import {CONDITIONS, labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {ActionLink} from '../components/ActionLink.tsx';
import {Breadcrumb} from '../components/Breadcrumb.tsx';
import {ErrorSummary} from '../components/ErrorSummary.tsx';
import {WarningCallout} from '../components/WarningCallout.tsx';
import {region} from '../region.ts';
import {costInWords} from './costInWords.ts';
import {Access} from './Access.tsx';
import {HowToJoin} from './HowToJoin.tsx';
import {IsItForMe} from './IsItForMe.tsx';
import {type EmailForm, KeepIt} from './KeepIt.tsx';
import {PeerAnswers} from './PeerAnswers.tsx';
import {Section} from './Section.tsx';
import {Similar} from './Similar.tsx';
import {UrgentHelp} from './UrgentHelp.tsx';
import {WhenAndWhere} from './WhenAndWhere.tsx';
import {WhoRunsIt} from './WhoRunsIt.tsx';

export interface ListingProps {
  readonly view: ListingView;
  /** The London day of reading. */
  readonly today: string;
  /** Scheme and host of the public site. */
  readonly origin: string;
  readonly similar?: readonly ResultItem[];
  readonly email?: EmailForm;
  /** A page that nobody but its writers sees: there is nothing to keep, and nothing like it to show. */
  readonly isPreview?: boolean;
}

const STATUS_HEADINGS = {
  live: undefined,
  hidden: undefined,
  paused: 'Not running now',
  full: 'Full now',
  'waiting-list': 'There is a waiting list',
  'assessment-needed': 'They will talk with you first',
} as const;

const searchLike = ({conditions, supportType}: ListingView['listing']): string => {
  const condition = conditions[0];
  return condition === undefined ? `/find?supportType=${supportType}` : `/find?condition=${condition}`;
};

const State = ({view: {listing}}: {view: ListingView}): JSX.Element | null => {
  const heading = STATUS_HEADINGS[listing.status];
  if (heading === undefined) return listing.statusNote === undefined ? null : <p>{listing.statusNote}</p>;
  return (
    <WarningCallout heading={heading} headingLevel={2}>
      <p>{listing.statusNote ?? 'Ask them before you make plans.'}</p>
    </WarningCallout>
  );
};

const Cost = ({view: {listing}}: {view: ListingView}): JSX.Element => (
  <Section id="what-does-it-cost" heading="What does it cost?">
    <p>{costInWords(listing.cost)}.</p>
  </Section>
);

/** Everything a person needs to decide, in the order in which people ask it. */
const Listing = ({
  view,
  today,
  origin,
  similar = [],
  email,
  isPreview = false,
}: ListingProps): JSX.Element => {
  const {listing, organisation, checked} = view;
  return (
    <>
      <Breadcrumb
        items={[
          {text: 'Home', href: '/'},
          {text: 'Find support', href: '/find'},
        ]}
      />
      {email?.error !== undefined && <ErrorSummary errorList={[{text: email.error, href: '#email'}]} />}
      <h1 class="nhsuk-heading-l">{listing.name}</h1>
      <p class="app-listing__kind">
        {labelIn(SUPPORT_TYPES, listing.supportType)} from {organisation.name}
        {listing.conditions.length === 1 &&
          `, for ${listing.conditions.map((slug) => labelIn(CONDITIONS, slug)).join('')}`}
      </p>
      {listing.isDemonstration && (
        <p>
          <strong>This is a demonstration.</strong> This support and the people who run it are invented.
        </p>
      )}
      <p class="nhsuk-lede-text">{listing.summary}</p>
      <ActionLink classes="app-no-print" href="#how-do-i-join" text="How to join" />
      <State view={view} />
      <Section id="what-happens" heading="What happens?">
        {listing.description.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Section>
      {listing.peerSupport && <PeerAnswers profile={listing.peerSupport} />}
      <IsItForMe listing={listing} />
      <WhenAndWhere view={view} today={today} />
      <Access listing={listing} />
      <HowToJoin view={view} />
      <Cost view={view} />
      <WhoRunsIt view={view} />
      <p class="app-listing__checked">
        {checked.label}. <a href={`/support/${listing.slug}/report`}>Report a problem with this page</a>
      </p>
      {!isPreview && (
        <p class="app-print-only">
          This page: {origin}/support/{listing.slug}
        </p>
      )}
      <UrgentHelp />
      {!isPreview && (
        <>
          <KeepIt listing={listing} origin={origin} email={email} />
          <Similar items={similar} searchHref={searchLike(listing)} />
        </>
      )}
    </>
  );
};

/** The whole of /support/{slug}. */
export const listingRegion = region<ListingProps>({
  name: 'listing',
  render: Listing,
});
