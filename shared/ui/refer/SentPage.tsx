import type {JSX} from 'preact';
import {Panel} from '../components/Panel.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {CareCard} from '../components/CareCard.tsx';
import type {ViewOf} from './views.ts';

/** It is saved: the reference, what happens next and when. */
export const SentPage = ({view}: {readonly view: ViewOf<'sent'>}): JSX.Element => {
  const {listing, reference, answerBy, hasEmail, isCallMe} = view;
  return (
    <>
      <Panel heading={isCallMe ? 'We have asked them to call you' : 'Your request has been sent'}>
        Your reference is
        <br />
        <strong>{reference}</strong>
      </Panel>
      <p>
        {hasEmail
          ? 'We are sending you an email with your reference.'
          : 'Write your reference down. You need it if you call about your request.'}
      </p>
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
      {hasEmail && (
        <p>
          You can <a href="/my-referral">see where your request is, or stop it</a>, at any time.
        </p>
      )}
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
