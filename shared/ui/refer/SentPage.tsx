import type {JSX} from 'preact';
import {Panel} from '../components/Panel.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {CareCard} from '../components/CareCard.tsx';
import {ownHref} from '../follow/ownHref.ts';
import type {ViewOf} from './views.ts';

export const SENT_TITLE = 'Your request has been sent';
export const ENDED_TITLE = 'This request has ended';
export const CALL_ASKED_TITLE = 'We have asked them to call you';

/** It is saved: the reference, what happens next and when. */
export const SentPage = ({view}: {readonly view: ViewOf<'sent'>}): JSX.Element => {
  const {listing, reference, answerBy, hasEmail, isCallMe, isMailHeld, tag} = view;
  return (
    <>
      <Panel heading={isCallMe ? CALL_ASKED_TITLE : SENT_TITLE}>
        Your reference is
        <br />
        <strong>{reference}</strong>
      </Panel>
      <p>
        {hasEmail && !isMailHeld
          ? 'We are sending you an email with your reference.'
          : 'Write your reference down. You need it if you call about your request.'}
      </p>
      {isMailHeld && (
        <p>
          We do not email you about this request yet: many requests have given the same email address today.
          They have been told of yours all the same. To have our emails, open your request and ask for a code.
        </p>
      )}
      <h2 class="nhsuk-heading-m">What happens next</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        <li>{listing.providerName} reads your request.</li>
        <li>
          They should {isCallMe ? 'call' : 'contact'} you by <strong>{answerBy}</strong>.
        </li>
        <li>
          If you have not heard by then,{' '}
          {listing.phone === undefined ? (
            'tell your GP surgery or link worker'
          ) : (
            <>
              call <PhoneLink phone={listing.phone} />
            </>
          )}{' '}
          and say your reference.
        </li>
      </ol>
      <p>
        You can <a href={ownHref(tag)}>see where your request is, or stop it</a>. Do this before you close
        your browser: that page has a private link that you can keep.
      </p>
      {hasEmail && !isMailHeld && (
        <p>
          If our email does not come, your address may be wrong. You can put it right there, as soon as our
          email has come back to us.
        </p>
      )}
      <p>If other people use this device, close your request there when you have finished.</p>
      <CareCard variant="urgent" heading="Get help now if you feel worse">
        <p>
          Nobody reads your request as it comes in. <a href="/help/urgent">Find out who to call</a> if you
          cannot wait.
        </p>
      </CareCard>
      <p>
        <a href={`/support/${listing.slug}`}>Go back to {listing.name}</a>
      </p>
    </>
  );
};

/** For somebody who comes back to the confirmation, or sends the same form once more, when what they sent has ended. */
export const SentEndedPage = ({view}: {readonly view: ViewOf<'sent-ended'>}): JSX.Element => {
  const {listing, reference, isCallMe, canAskAgain, tag} = view;
  return (
    <>
      <h1 class="nhsuk-heading-l">{ENDED_TITLE}</h1>
      <p>
        Its reference is <strong>{reference}</strong>. Nobody is working on it any more.
      </p>
      <p>
        You can <a href={ownHref(tag)}>see why it ended</a>.
      </p>
      <h2 class="nhsuk-heading-m">If you still want this support</h2>
      {canAskAgain ? (
        <p>
          You can{' '}
          {isCallMe ? (
            <a href={`/refer/${listing.slug}/call-me`}>ask them to call you again</a>
          ) : (
            <a href={`/refer/${listing.slug}`}>send a new request</a>
          )}
          . It gets a reference of its own.
        </p>
      ) : (
        <p>
          They take no requests on this site now.{' '}
          {listing.phone === undefined ? (
            <>Ask {listing.providerName}, or your GP surgery.</>
          ) : (
            <>
              Call {listing.providerName}: <PhoneLink phone={listing.phone} />
            </>
          )}
        </p>
      )}
      <p>
        <a href={`/support/${listing.slug}`}>Go back to {listing.name}</a>
      </p>
    </>
  );
};

/** For somebody who comes back to the confirmation when this browser no longer knows what was sent. */
export const SentGonePage = ({view: {listing}}: {readonly view: ViewOf<'sent-gone'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">If you sent your request, it is saved</h1>
    <p>You do not need to send it again. We can no longer show your reference on this page.</p>
    <h2 class="nhsuk-heading-m">If you want to check</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>If you gave an email address, look in your email. Your reference is in it.</li>
      <li>
        If you have your reference, you can <a href="/my-referral">see where your request is, or stop it</a>.
      </li>
      <li>
        {listing.phone === undefined ? (
          <>Ask {listing.providerName}, or your GP surgery.</>
        ) : (
          <>
            Or call {listing.providerName}: <PhoneLink phone={listing.phone} />
          </>
        )}
      </li>
    </ul>
    <h2 class="nhsuk-heading-m">If you have not sent it yet</h2>
    <p>
      You can <a href={`/refer/${listing.slug}`}>start your request</a>.
    </p>
    <p>
      <a href={`/support/${listing.slug}`}>Go back to {listing.name}</a>
    </p>
  </>
);
