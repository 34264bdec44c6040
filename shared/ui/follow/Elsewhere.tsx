import type {JSX} from 'preact';
import {FollowForm} from './FollowForm.tsx';
import {TellThere} from './TellThere.tsx';
import type {FollowStatus, OtherSupport, OwnPlace} from './views.ts';

const Other = ({
  other,
  status,
  own,
}: {
  readonly other: OtherSupport;
  readonly status: FollowStatus;
  readonly own: OwnPlace;
}): JSX.Element => (
  <li>
    <p>
      <a href={`/support/${other.slug}`}>{other.name}</a>, {other.organisationName}
      {other.isSuggested && <strong>. They suggest this for you.</strong>}
    </p>
    {other.canMove && (
      <FollowForm
        own={own}
        action="move"
        text={`Send my request to ${other.name}`}
        variant="secondary"
        hidden={{to: other.slug}}
      >
        <TellThere status={status} to={other} />
      </FollowForm>
    )}
  </li>
);

const Moved = ({reference, state}: {readonly reference: string; readonly state: string}): JSX.Element => (
  <p>
    {state === 'transferred'
      ? 'Somebody else has your request now.'
      : 'You have sent this request to somebody else.'}{' '}
    Your new reference is <strong class="app-whole">{reference}</strong>.
  </p>
);

/** What to do when a request has come to nothing, or takes too long: who else there is, and the way to them. */
export const Elsewhere = ({
  status,
  own,
}: {
  readonly status: FollowStatus;
  readonly own: OwnPlace;
}): JSX.Element | null => {
  if (status.movedTo !== undefined) return <Moved reference={status.movedTo} state={status.state} />;
  if (!status.looksElsewhere && status.others.length === 0) return null;
  const isOnePress = status.others.some(({canMove}) => canMove);
  return (
    <>
      <h2 class="nhsuk-heading-m">Other support</h2>
      {isOnePress && <p>One press sends them what you told us. You do not have to type it again.</p>}
      {!isOnePress && status.canMove && status.hasEmail && status.others.some(({mayMove}) => mayMove) && (
        <p>With a code that we email you, you may be able to send your request on with one press.</p>
      )}
      {status.canMove && status.others.length > 0 && status.others.every(({mayMove}) => !mayMove) && (
        <p>Each of these asks questions of its own first. Open its page to see how to ask for it.</p>
      )}
      {status.others.length > 0 && (
        <ul class="nhsuk-list">
          {status.others.map((other) => (
            <Other other={other} status={status} own={own} />
          ))}
        </ul>
      )}
      <p>
        <a href={`/support/${status.listingSlug}#similar`}>See support like this</a>
      </p>
      <p>
        <a href={status.othersHref}>Search for support like this, near the same place</a>
      </p>
      <p>
        <a href="/help/contact">Ask somebody to help you look</a>
      </p>
    </>
  );
};
