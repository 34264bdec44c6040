import type {JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import type {FollowStatus} from './views.ts';

/** Of several that one form asked for, one has started: whether the person still wants the rest. */
export const OthersWanted = ({
  status: {hasStartedOther, stillOpen},
}: {
  readonly status: Pick<FollowStatus, 'hasStartedOther' | 'stillOpen'>;
}): JSX.Element | null => {
  if (hasStartedOther) {
    return (
      <InsetText>
        <p>
          <strong>Do you still want this?</strong> You have started with something else that was asked for at
          the same time. If you still want this, you do not need to do anything. If you do not, stop this
          request: somebody else may be waiting.
        </p>
      </InsetText>
    );
  }
  return stillOpen.length === 0 ? null : (
    <InsetText>
      <p>
        <strong>Do you still want the others?</strong> These were asked for at the same time, and are still
        open. If you still want them, you do not need to do anything. If you do not,{' '}
        <a href="/my-referral">open each by its reference</a> and stop it, or call them.
      </p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {stillOpen.map(({reference, listing}) => (
          <li>
            {listing !== undefined && (
              <>
                {listing.name}, {listing.providerName}.{' '}
              </>
            )}
            Reference <span class="app-whole">{reference}</span>
            {listing?.phone !== undefined && (
              <>
                . Call <PhoneLink phone={listing.phone} />
              </>
            )}
          </li>
        ))}
      </ul>
    </InsetText>
  );
};
