import type {JSX} from 'preact';
import {BeforeAfter} from '../editing/BeforeAfter.tsx';
import {FollowForm} from './FollowForm.tsx';
import type {FollowStatus, OwnPlace} from './views.ts';

/** Their start has changed: what it was and what it is now, and one press for whoever cannot come to that. */
export const StartChanged = ({
  status: {startChange, state},
  own,
}: {
  readonly status: FollowStatus;
  readonly own: OwnPlace;
}): JSX.Element | null =>
  startChange ? (
    <>
      <h2 class="nhsuk-heading-m">What has changed</h2>
      <BeforeAfter rows={startChange.rows} />
      {startChange.canRefuse ? (
        <>
          <p>
            {state === 'booked' && 'If you can come, you do not need to do anything. '}
            If you cannot, press this. You stay on the waiting list, and do not lose your turn.
          </p>
          <FollowForm
            own={own}
            action="cannot-come"
            text="I can’t come to that"
            variant="secondary"
            hidden={{change: startChange.at}}
          />
        </>
      ) : (
        <p>
          {startChange.isAskedFor && 'You asked for this date, and your request goes on. '}
          If you cannot come to that, call them{startChange.isAskedFor && ' and ask for another'}.
        </p>
      )}
    </>
  ) : null;
