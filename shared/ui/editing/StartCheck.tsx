import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {BeforeAfter} from './BeforeAfter.tsx';
import type {StartCheckView} from './startViews.ts';

const people = (count: number, one: string, more: string): string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${more}`];

const toldInWords = ({placed, offered, asked}: StartCheckView): string => {
  const told = [
    ...people(placed, 'person with a place', 'people with a place'),
    ...people(offered, 'person with an offer of one', 'people with an offer of one'),
    ...people(asked, 'person who asked for it', 'people who asked for it'),
  ];
  return told.length === 0
    ? 'Nobody has a place on it, or has asked for it, yet.'
    : `We tell ${told.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`;
};

/** What a change of a start comes to, and who is told of it, before it is made. */
export const StartCheck = ({view}: {readonly view: StartCheckView}): JSX.Element => (
  <>
    <BackLink href={view.back} text="Dates" />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Save this change of {view.label}?
    </h1>
    <BeforeAfter rows={view.rows} />
    {view.later !== undefined && <p>{view.later}</p>}
    {view.isTold ? (
      <>
        <p>{toldInWords(view)}</p>
        {view.placed + view.offered > 0 && (
          <p>
            Whoever has a place or an offer can say that they cannot come to that. Their place is then free,
            and they wait for another in their old turn.
          </p>
        )}
        {view.placed + view.offered + view.asked > 0 && (
          <p>Whom our email does not reach stands among your referrals: call them.</p>
        )}
      </>
    ) : (
      <p>Nobody is told: only the number of places changes.</p>
    )}
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      {view.typed.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button name="step" value="sure" text="Save the change" preventDoubleClick />{' '}
      <Button name="step" value="change" text="Change what I typed" variant="secondary" />
    </form>
  </>
);
