import type {JSX} from 'preact';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {MOST_LISTINGS} from '#shared/referral/professional/mostListings.ts';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {PostedForm, UrgentLine} from '../refer/FormPage.tsx';
import {Already} from './Already.tsx';
import {Chosen} from './Chosen.tsx';
import {Suggestions} from './Suggestions.tsx';
import {NOTICES, type SameReferral, type ViewOf} from './views.ts';

const namesOf = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', {type: 'conjunction'}).format([...new Set(names)]);

/** The referral may be there already: who made it decides whether another is wanted. */
const Same = ({same: {reference, listingName, age, isOwn}}: {readonly same: SameReferral}): JSX.Element => (
  <InsetText>
    <p>
      <strong>
        {isOwn ? 'You' : 'Somebody in your organisation'} may have referred them to {listingName} already.
      </strong>{' '}
      {age}: {isOwn ? <a href={`/professional/referrals/${reference}`}>{reference}</a> : reference}. Send this
      only if it is somebody else, or if they want to be asked again.
    </p>
  </InsetText>
);

/** What the listings say of the level: it stops nothing, and the person never reads it. */
const Suits = ({activation}: Pick<ViewOf<'check'>, 'activation'>): JSX.Element => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    {activation.map(({name, fit}) => (
      <li>
        {fit === 'suits'
          ? `${name} is made for people at this activation level.`
          : `${name} is made for people at another activation level. It may still be right: ask them.`}
      </li>
    ))}
  </ul>
);

/** Every answer, unseen. */
const Carried = ({values}: {readonly values: FormValues}): JSX.Element => (
  <>
    {Object.entries(values).flatMap(([name, value]) =>
      [value].flat().map((each) => <input type="hidden" name={name} value={each} />),
    )}
  </>
);

/** Check your answers. The form carries every answer that it shows: what is sent is what was seen. */
export const CheckPage = ({view}: {readonly view: ViewOf<'check'>}): JSX.Element => {
  const {listings, unfit, formToken, key, rows, values} = view;
  const action = '/professional/refer';
  const chosen: FormValues = {...values, listing: listings.map(({slug}) => slug)};
  return (
    <>
      <h1 class="nhsuk-heading-l">Check your answers</h1>
      {view.notice !== undefined && <InsetText text={NOTICES[view.notice]} />}
      <Already sent={view.sent} />
      {unfit.map(({name, because}) => (
        <InsetText>
          <p>
            <strong>It will not go to {name}.</strong> {because.join(' ')}
          </p>
        </InsetText>
      ))}
      {view.activation.length > 0 && <Suits activation={view.activation} />}
      {view.same.map((same) => (
        <Same same={same} />
      ))}
      {listings.length > 0 && (
        <>
          <p>It will go to:</p>
          <Chosen listings={listings} />
        </>
      )}
      {view.suggestions.length > 0 && listings.length < MOST_LISTINGS && (
        <Suggestions
          suggestions={view.suggestions}
          actionOf={({slug, name}) => (
            <form method="post" action={action} novalidate>
              <input type="hidden" name="formToken" value={formToken} />
              <Carried values={{...values, listing: [...listings.map((each) => each.slug), slug]}} />
              <Button text={`Add ${name}`} variant="secondary" />
            </form>
          )}
        />
      )}
      <SummaryList
        rows={rows.map((row) => ({key: row.key, value: row.value.map((line) => <div>{line}</div>)}))}
      />
      {listings.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">What to tell them</h2>
          <p>
            We will share this with {namesOf(listings.map(({providerName}) => providerName))} so that they can
            contact the person.{' '}
            {valueOf(values, 'tellPractice').trim() === ''
              ? 'They may tell the GP surgery.'
              : 'We will tell the GP practice above what becomes of it, once its email address has answered us.'}{' '}
            {valueOf(values, 'tellReferrer') === 'yes' && 'We will tell you what becomes of it, too.'} The
            person can ask us to stop. <a href="/help/privacy">Read how we look after it</a>.
          </p>
          <PostedForm
            action={action}
            formToken={formToken}
            button={listings.length > 1 ? `Send ${listings.length} referrals` : 'Send'}
            hidden={{...chosen, key, step: 'send'}}
          />
        </>
      )}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="formToken" value={formToken} />
        <Carried values={{...values, step: 'change'}} />
        <Button text="Change answers" variant="secondary" />
      </form>
      <UrgentLine />
    </>
  );
};
