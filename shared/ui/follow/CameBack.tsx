import type {JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {ownHref} from './ownHref.ts';
import type {FollowStatus, OwnPlace} from './views.ts';

/** Our mail to the person came back: who can reach them now, and how they put it right. */
export const CameBack = ({
  status: {providerName, phone, hasPhone, canWithdraw},
  own,
  canPutRight,
}: {
  readonly status: FollowStatus;
  readonly own: OwnPlace;
  readonly canPutRight: boolean;
}): JSX.Element => (
  <InsetText>
    <p>
      Our email to you came back, so we do not email you any more.{' '}
      {hasPhone
        ? `We have asked ${providerName} to phone you.`
        : `You gave no phone number, so ${providerName} cannot reach you.`}
    </p>
    {canPutRight && canWithdraw ? (
      <p>
        <a href={ownHref(own.tag, {change: 'contact'})}>
          Give another email address{hasPhone ? '' : ', or a phone number'}
        </a>
      </p>
    ) : (
      <p>
        If your address was wrong,{' '}
        {phone === undefined ? (
          `tell ${providerName}`
        ) : (
          <>
            call <PhoneLink phone={phone} />
          </>
        )}{' '}
        and say your reference.
      </p>
    )}
  </InsetText>
);
