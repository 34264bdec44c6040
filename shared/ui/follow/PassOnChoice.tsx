import type {JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {FollowForm} from './FollowForm.tsx';
import {TellThere} from './TellThere.tsx';
import type {FollowStatus, OwnPlace} from './views.ts';

/** Whether the request may be passed on: what goes along is said before, and no is as near as yes. */
export const PassOnChoice = ({
  status,
  why,
  own,
}: {
  readonly status: FollowStatus;
  readonly why: string | undefined;
  readonly own: OwnPlace;
}): JSX.Element | null => {
  const {proposed, providerName, state} = status;
  return proposed ? (
    <>
      <h2 class="nhsuk-heading-m">May they pass your request on?</h2>
      {why !== undefined && (
        <InsetText>
          <p>{providerName} says:</p>
          <p>{why}</p>
        </InsetText>
      )}
      <p>
        <a href={`/support/${proposed.slug}`}>Read about {proposed.name}</a>
      </p>
      <p>
        If you say yes, {proposed.organisationName} gets what you told us: your name, how to reach you, and
        what you need to take part. You do not have to type it again. Notes that {providerName} made stay
        there.
      </p>
      {state === 'booked' && (
        <p>
          You also give up your place with {providerName}. {proposed.organisationName} tells you when they
          have one.
        </p>
      )}
      <FollowForm
        own={own}
        action="pass-on"
        text={`Yes, pass it on to ${proposed.organisationName}`}
        hidden={{to: proposed.slug}}
      >
        <TellThere status={status} to={proposed} />
      </FollowForm>
      <FollowForm own={own} action="keep-here" text="No, do not pass it on" variant="secondary" />
    </>
  ) : null;
};
