import type {JSX} from 'preact';
import {YOUNGEST_ALONE} from '#shared/referral/age.ts';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {Heading, HelpNow} from './FormPage.tsx';
import {referHref} from './referHref.ts';
import type {ReferListing, ViewOf} from './views.ts';

const Others = ({listing}: {readonly listing: ReferListing}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Other support</h2>
    <p>
      <a href={listing.othersHref}>See support like this</a>
    </p>
    <p>Your GP surgery may also have a link worker, who helps people find the right support.</p>
  </>
);

const Call = ({listing}: {readonly listing: ReferListing}): JSX.Element =>
  listing.phone === undefined ? (
    <></>
  ) : (
    <p>
      Call {listing.providerName}: <PhoneLink phone={listing.phone} />
    </p>
  );

/** Back to the page whose answer led here: a slip in a year of birth must not end the way. */
const ChangeAnswers = ({
  listing,
  formId,
  said,
}: Pick<ViewOf<'under-16'>, 'listing' | 'formId' | 'said'>): JSX.Element => (
  <p>
    <a href={referHref({slug: listing.slug, formId}, said === 'who' ? 'who' : undefined)}>
      Change your answers
    </a>
  </p>
);

/** What they can do without the form: be called, call, look for something else, or answer again. */
const Instead = ({
  listing,
  formId,
  said,
}: Pick<ViewOf<'under-16'>, 'listing' | 'formId' | 'said'>): JSX.Element => (
  <>
    <Button
      href={referHref({slug: listing.slug, formId}, 'call-me')}
      text="Ask them to call you"
      variant="secondary"
    />
    <Call listing={listing} />
    <Others listing={listing} />
    <ChangeAnswers listing={listing} formId={formId} said={said} />
  </>
);

/** It may not be right: why, what else, and still "please call me". */
export const MismatchPage = ({
  view: {listing, formId, said, because},
}: {
  readonly view: ViewOf<'mismatch'>;
}): JSX.Element => (
  <>
    <Heading listing={listing}>This may not be right for you</Heading>
    <HelpNow />
    {because.map((reason) => (
      <p>{reason}</p>
    ))}
    <h2 class="nhsuk-heading-m">If you think it is right for you, or want to ask</h2>
    <Instead listing={listing} formId={formId} said={said} />
  </>
);

/** Under 16: who can ask for them. */
export const Under16Page = ({
  view: {listing, formId, said},
}: {
  readonly view: ViewOf<'under-16'>;
}): JSX.Element => (
  <>
    <Heading listing={listing}>If you are under {YOUNGEST_ALONE}</Heading>
    <HelpNow />
    <p>You cannot use this form, but you can get help.</p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>Ask a parent, a carer or another adult you trust to talk to your GP surgery with you.</li>
      <li>Talk to your school nurse.</li>
      <li>
        Call Childline on <PhoneLink phone="0800 1111" />. It is free, and it does not show on the bill.
      </li>
    </ul>
    <p>A parent or carer can ask for a call.</p>
    <Instead listing={listing} formId={formId} said={said} />
  </>
);

/** Only a professional can refer: what to ask of whom. */
export const ProfessionalOnlyPage = ({
  view: {listing, askWhom, how},
}: {
  readonly view: ViewOf<'professional-only'>;
}): JSX.Element => (
  <>
    <Heading listing={listing}>Ask a health worker to refer you</Heading>
    <HelpNow />
    <p>You cannot refer yourself. A health worker has to do it.</p>
    <InsetText text={askWhom ?? 'Ask your GP, practice nurse or another health worker who knows you.'} />
    <p>{how}</p>
    <p>
      You can say: “Please refer me to {listing.name}, run by {listing.providerName}.” You can also{' '}
      <a href={`/support/${listing.slug}`}>print its page</a> and take it with you.
    </p>
    <Call listing={listing} />
    <Others listing={listing} />
  </>
);

/** No form for this listing now: how to join without one. */
export const OnlineOffPage = ({
  view: {listing, how, status, statusNote, isUnderWay},
}: {
  readonly view: ViewOf<'online-off'>;
}): JSX.Element => (
  <>
    <Heading listing={listing}>
      {status === 'paused'
        ? 'They are not taking new people now'
        : isUnderWay
          ? 'Your form was not sent'
          : 'How to join'}
    </Heading>
    <HelpNow />
    {statusNote !== undefined && <InsetText text={statusNote} />}
    {isUnderWay ? (
      <>
        <p>
          The form for this one has just been turned off. Nothing was sent, so they do not know of you yet.
        </p>
        <p>You can still ask to join. Please get in touch with them yourself.</p>
      </>
    ) : (
      <p>You cannot join this one with a form on this site.</p>
    )}
    {/* Their own words may lead to the form that has gone. */}
    {(!isUnderWay || listing.phone === undefined) && <p>{how}</p>}
    <Call listing={listing} />
    {isUnderWay && <p>We keep what you typed for 30 minutes, in case the form is turned on again.</p>}
    <p>
      <a href={`/support/${listing.slug}`}>Read more about {listing.name}</a>
    </p>
    <Others listing={listing} />
  </>
);
