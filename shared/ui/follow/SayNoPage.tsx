import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {LEAVING_REASONS} from '#shared/referral/reasons.ts';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {FollowForm} from './FollowForm.tsx';
import {ownHref} from './ownHref.ts';
import type {FollowView} from './views.ts';

type SayNoView = Extract<FollowView, {readonly page: 'say-no'}>;

export const SAY_NO_TITLE = 'You cannot come on that date';

/** What the person can do instead of taking a date. */
const INSTEAD = [
  {value: 'ask-other-date', text: 'Ask them for another date'},
  {value: 'decline', text: 'I do not want this any more', hint: 'Somebody else can then have the place.'},
] as const;

/** Saying no to a date: for another one, or for good. */
export const SayNoPage = ({
  view: {offer, phone, own, values, errors},
}: {
  readonly view: SayNoView;
}): JSX.Element => (
  <>
    <Errors errors={errors} />
    <h1 class="nhsuk-heading-l">{SAY_NO_TITLE}</h1>
    <p>The date is {offer.words}.</p>
    <FollowForm own={own} action="say-no" text="Send" hidden={{startsOn: offer.startsOn}}>
      <Radios
        name="instead"
        legend={{text: 'What do you want to do?', size: 'm'}}
        items={INSTEAD}
        value={valueOf(values, 'instead')}
        errorMessage={errorOf(errors, 'instead')}
      />
      <Radios
        name="reason"
        legend={{text: 'Why does it not suit you?', size: 'm'}}
        hint="They see this. It helps them to find something that suits you."
        items={LEAVING_REASONS.map(({code, own}) => ({value: code, text: own}))}
        value={valueOf(values, 'reason')}
        errorMessage={errorOf(errors, 'reason')}
      />
    </FollowForm>
    {phone !== undefined && (
      <p>
        Or call <PhoneLink phone={phone} /> and say your reference.
      </p>
    )}
    <p>
      <a href={ownHref(own.tag)}>Go back to your request</a>
    </p>
  </>
);
