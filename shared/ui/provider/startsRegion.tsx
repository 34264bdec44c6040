import type {JSX} from 'preact';
import {ANSWER_DAYS} from '#shared/referral/answerBy.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Radios} from '../components/Radios.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import {Errors} from '../form/Errors.tsx';
import {region} from '../region.ts';
import type {StartsView} from './startsView.ts';

type ViewOf<Page extends StartsView['page']> = Extract<StartsView, {readonly page: Page}>;

/** The value of "they wait for another". */
export const WAIT = 'wait';

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

const Starts = ({view: {listings, done}}: {readonly view: ViewOf<'starts'>}): JSX.Element => (
  <>
    <BackLink href="/provider" text="All referrals" />
    {done !== undefined && (
      <NotificationBanner
        variant="success"
        text={`Cancelled: ${done}. Its people are being moved and told. It takes a few minutes.`}
      />
    )}
    <h1 class="nhsuk-heading-l">Starts to come</h1>
    {listings.length === 0 && <p>Your listings have no dates to come.</p>}
    {listings.map(({listingName, starts}) => (
      <>
        <h2 class="nhsuk-heading-m">{listingName}</h2>
        <ul class="nhsuk-list">
          {starts.map(({href, label, isCancelled}) => (
            <li>
              {label}{' '}
              {isCancelled ? (
                <Tag text="Cancelled" colour="red" />
              ) : (
                <a href={href}>
                  Cancel this start
                  <span class="nhsuk-u-visually-hidden">
                    : {listingName}, {label}
                  </span>
                </a>
              )}
            </li>
          ))}
        </ul>
      </>
    ))}
  </>
);

const concerns = ({placed, asked}: {placed: number; asked: number}): string =>
  `${people(placed)} with a place or an offer of one, ${people(asked)} who asked for this date.`;

const free = (count: number | null): string =>
  count === null ? 'Its places are not counted here.' : `${count} ${count === 1 ? 'place' : 'places'} free.`;

const Cancel = ({view}: {readonly view: ViewOf<'cancel'>}): JSX.Element => (
  <>
    <BackLink href="/provider/starts" text="All starts" />
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Cancel the start on {view.label}
    </h1>
    <p>It concerns {concerns(view)}</p>
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="step" value="check" />
      <Radios
        name="instead"
        legend="What is offered to whoever has a place?"
        items={[
          {
            value: WAIT,
            text: 'They go on the waiting list',
            hint: 'Who asked first stands first: they lose no turn.',
          },
          ...view.others.map(({id, label, free: count}) => ({
            value: id,
            text: `A place on ${label}`,
            hint: free(count),
          })),
        ]}
        value={valueOf(view.values, 'instead')}
        errorMessage={errorOf(view.errors, 'instead')}
      />
      {view.others.length > 0 && (
        <Radios
          name="answerDays"
          legend="If a place is offered, how many days do they have to answer?"
          inline
          items={ANSWER_DAYS.map((days) => ({value: String(days), text: String(days)}))}
          value={valueOf(view.values, 'answerDays') || '7'}
          errorMessage={errorOf(view.errors, 'answerDays')}
        />
      )}
      <Button text="Continue" preventDoubleClick />
    </form>
  </>
);

const Check = ({view}: {readonly view: ViewOf<'check'>}): JSX.Element => (
  <>
    <BackLink href={view.action} text="Back" />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Check before you cancel
    </h1>
    <SummaryList
      rows={[
        {key: 'Start', value: view.label},
        {key: 'It concerns', value: concerns(view)},
        {
          key: 'Instead',
          value:
            view.instead === null
              ? 'The waiting list'
              : `A place on ${view.instead.label}. Held until the end of ${view.instead.answerBy}. ${free(view.instead.free)} When it is full, the others go on the waiting list.`,
        },
      ]}
    />
    <p>
      We tell everybody by email that it is cancelled, and the page of the listing says so. Whoever we cannot
      email is yours to call: we tell you whom.
    </p>
    <p>You cannot take this back.</p>
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="step" value="sure" />
      <input type="hidden" name="instead" value={view.instead?.id ?? WAIT} />
      <input type="hidden" name="answerDays" value={String(view.answerDays)} />
      <Button text="Cancel this start" variant="warning" preventDoubleClick />
    </form>
  </>
);

const render = (view: StartsView): JSX.Element =>
  view.page === 'starts' ? (
    <Starts view={view} />
  ) : view.page === 'cancel' ? (
    <Cancel view={view} />
  ) : (
    <Check view={view} />
  );

/** A provider's starts, and cancelling one. */
export const startsRegion = region<StartsView>({name: 'starts', render});

/** The page's title, which names nobody. */
export const startsTitle = (view: StartsView): string => {
  if (view.page === 'starts') return 'Starts to come';
  if (view.page === 'check') return 'Check before you cancel';
  return `${view.errors.length > 0 ? 'Error: ' : ''}Cancel a start`;
};
