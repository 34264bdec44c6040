import type {JSX} from 'preact';
import type {ListingView, PublicListing} from '#shared/model/listingView.ts';
import {Button} from '../components/Button.tsx';
import {canReferAsProfessional, canReferOnline} from './canReferOnline.ts';
import {Contact} from './Contact.tsx';
import {Facts} from './Facts.tsx';
import {Bullets, Section} from './Section.tsx';
import {waysWithoutForm} from './waysWithoutForm.ts';

/** Only health workers can refer: what to ask, and of whom. There is no form to be turned away by. */
const AskForReferral = ({view: {listing, organisation}}: {view: ListingView}): JSX.Element => (
  <>
    <p>You cannot refer yourself. A health worker has to do it.</p>
    <p>{listing.referral.askWhom ?? 'Ask your GP, practice nurse or another health worker who knows you.'}</p>
    <p>
      You can say: “Please refer me to {listing.name}, run by {organisation.name}.”
    </p>
  </>
);

const whoCanAsk = ({self, professional}: PublicListing['referral']): string => {
  if (self && professional) return 'You, or your GP or another health worker for you';
  if (self) return 'You';
  return professional ? 'Your GP or another health worker' : 'Ask them';
};

const closedWords = ({status}: PublicListing): string | undefined => {
  if (status === 'paused') return 'It is not running now. You can ask them when it starts again.';
  if (status === 'full') return 'It is full now. You can ask them when there will be room.';
  return undefined;
};

/** What they did in the last 3 months, beside what they promise. */
const usuallyInWords = (days: number): string =>
  days === 0
    ? 'In the last 3 months they usually answered on the same day.'
    : `In the last 3 months they usually answered within ${days} working ${days === 1 ? 'day' : 'days'}.`;

const ReferYourself = ({
  view: {listing, usualAnswerWorkingDays: usual},
}: {
  view: ListingView;
}): JSX.Element => {
  const closed = closedWords(listing);
  if (canReferOnline(listing)) {
    const days = listing.referral.answersWithinWorkingDays;
    return (
      <>
        {listing.status === 'waiting-list' && <p>There is a waiting list. You can ask to be put on it.</p>}
        {listing.status === 'assessment-needed' && <p>They will talk with you first, to see if it fits.</p>}
        <p class="app-no-print">
          <Button href={`/refer/${listing.slug}`} text="Refer yourself" />
        </p>
        <p>It takes about 2 minutes. You can also ask them to call you.</p>
        {days !== undefined && (
          <p>
            They say that they answer within {days} working {days === 1 ? 'day' : 'days'}.
          </p>
        )}
        {usual !== null && <p>{usuallyInWords(usual)}</p>}
      </>
    );
  }
  if (closed !== undefined) return <p>{closed}</p>;
  return (
    <p>You can ask to join yourself. There is no form for it here: call them, or use another way below.</p>
  );
};

/** For whoever works in health or care; the form asks them to sign in. */
const ReferAsProfessional = ({listing}: {listing: PublicListing}): JSX.Element | null =>
  canReferAsProfessional(listing) ? (
    <p class="app-no-print">
      <a href={`/professional/refer?listing=${listing.slug}`}>Refer someone as a professional</a>
    </p>
  ) : null;

/** Every way in, the phone always among them. */
export const HowToJoin = ({view}: {readonly view: ListingView}): JSX.Element => {
  const {listing} = view;
  const {referral} = listing;
  // Their own words may lead to a form that has been turned off.
  const how = canReferOnline(listing) ? referral.how : waysWithoutForm(referral.how);
  const asked = referral.questions.filter(({use}) => use === 'must-answer').map(({ask}) => ask);
  return (
    <Section id="how-do-i-join" heading="How do I join?">
      {referral.self || !referral.professional ? (
        <ReferYourself view={view} />
      ) : (
        <AskForReferral view={view} />
      )}
      {how !== '' && <p>{how}</p>}
      <ReferAsProfessional listing={listing} />
      {asked.length > 0 && (
        <>
          <p>They will ask you:</p>
          <Bullets items={asked} />
        </>
      )}
      <Facts facts={[['Who can ask', whoCanAsk(referral)]]} />
      <Contact listing={listing} organisation={view.organisation} />
    </Section>
  );
};
