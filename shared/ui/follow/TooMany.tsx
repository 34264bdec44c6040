import type {JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import type {FollowStatus} from './views.ts';

/** The hour’s number is used up: the way on is the phone, and it is known whose. */
export const TooMany = ({status: {phone, providerName}}: {readonly status: FollowStatus}): JSX.Element => (
  <InsetText>
    <p>You have asked for this a lot of times. Wait an hour, then try again.</p>
    <p>
      Or{' '}
      {phone === undefined ? (
        `ask ${providerName}`
      ) : (
        <>
          call {providerName} on <PhoneLink phone={phone} />
        </>
      )}{' '}
      and say your reference. They can do the same for you.
    </p>
  </InsetText>
);
