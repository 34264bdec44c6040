import type {JSX} from 'preact';
import {ANSWER_DAYS} from '#shared/referral/answerBy.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Card} from '../components/Card.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Radios} from '../components/Radios.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Errors} from '../form/Errors.tsx';
import {region} from '../region.ts';
import type {FillableStart, WaitingView} from './waitingView.ts';

type ViewOf<Page extends WaitingView['page']> = Extract<WaitingView, {readonly page: Page}>;

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;
const places = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'}`;

const Lists = ({view: {listings}}: {readonly view: ViewOf<'lists'>}): JSX.Element => (
  <>
    <BackLink href="/provider" text="All referrals" />
    <h1 class="nhsuk-heading-l">Waiting lists</h1>
    <p>Whoever you have accepted and who has no date yet is on a waiting list.</p>
    {listings.length === 0 ? (
      <p>Nobody is waiting.</p>
    ) : (
      listings.map(({href, listingName, count}) => (
        <Card heading={listingName} headingLevel={2} href={href}>
          <p>{people(count)} waiting.</p>
        </Card>
      ))
    )}
  </>
);

const startHint = ({free, isFilling}: FillableStart): string =>
  `${places(free)} free.${isFilling ? ' Its free places go to the waiting list already.' : ''}`;

const Offer = ({view}: {readonly view: ViewOf<'list'>}): JSX.Element =>
  view.starts.length === 0 ? (
    <p>No start has places that are counted here. Offer dates one by one, on the page of each referral.</p>
  ) : (
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="step" value="check" />
      <Radios
        name="run"
        legend="Which start?"
        items={view.starts.map((start) => ({value: start.id, text: start.label, hint: startHint(start)}))}
        value={valueOf(view.values, 'run')}
        errorMessage={errorOf(view.errors, 'run')}
      />
      <Radios
        name="answerDays"
        legend="How many days do they have to answer?"
        hint="Always up to the day before the start."
        inline
        items={ANSWER_DAYS.map((days) => ({value: String(days), text: String(days)}))}
        value={valueOf(view.values, 'answerDays') || '7'}
        errorMessage={errorOf(view.errors, 'answerDays')}
      />
      <Button text="Continue" preventDoubleClick />
    </form>
  );

const List = ({view}: {readonly view: ViewOf<'list'>}): JSX.Element => (
  <>
    <BackLink href="/provider/waiting" text="All waiting lists" />
    <Errors errors={view.errors} />
    {view.isDone && (
      <NotificationBanner variant="success" text="The places are being offered. It takes a minute or two." />
    )}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Waiting list
    </h1>
    <p>{people(view.count)} waiting. Who asked first stands first.</p>
    <ol class="nhsuk-list nhsuk-list--number">
      {view.people.map(({reference, name, askedOn, needs}) => (
        <li>
          <a href={`/provider/referrals/${reference}`}>{name}</a>, asked on {askedOn}.
          {needs.length > 0 && <> Needs: {needs.join('. ')}.</>}
        </li>
      ))}
    </ol>
    {view.count > view.people.length && <p>And {people(view.count - view.people.length)} more.</p>}
    <h2 class="nhsuk-heading-m">Offer places on a start</h2>
    <Offer view={view} />
  </>
);

const Check = ({view}: {readonly view: ViewOf<'check'>}): JSX.Element => {
  const {start, count, answerDays, answerBy} = view;
  const now = Math.min(start.free, count);
  return (
    <>
      <BackLink href={view.action} text="Back" />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.listingName}</span> Check before you offer places
      </h1>
      <SummaryList
        rows={[
          {key: 'Start', value: start.label},
          {key: 'Free now', value: places(start.free)},
          {key: 'Waiting', value: people(count)},
          {key: 'Time to answer', value: `${answerDays} days: until the end of ${answerBy}`},
        ]}
      />
      <p>
        {now === 0
          ? 'Nobody is offered a place at once.'
          : `${people(now)} will be offered a place now, in the order in which they asked.`}{' '}
        We hold each place until they answer. Whoever wants calls and no email is yours to ring: we tell you
        whom.
      </p>
      <p>
        Whoever does not answer stays on the waiting list, and the place goes to the next. So does a place
        that somebody gives back, until the day before the start.
      </p>
      <form method="post" action={view.action} novalidate>
        <input type="hidden" name="formToken" value={view.formToken} />
        <input type="hidden" name="step" value="offer" />
        <input type="hidden" name="run" value={start.id} />
        <input type="hidden" name="answerDays" value={String(answerDays)} />
        <Button text="Offer the places" preventDoubleClick />
      </form>
    </>
  );
};

const render = (view: WaitingView): JSX.Element =>
  view.page === 'lists' ? (
    <Lists view={view} />
  ) : view.page === 'list' ? (
    <List view={view} />
  ) : (
    <Check view={view} />
  );

/** Who waits for a provider's support, and places for them. */
export const waitingRegion = region<WaitingView>({name: 'waiting', render});

/** The page's title, which names nobody. */
export const waitingTitle = (view: WaitingView): string => {
  if (view.page === 'lists') return 'Waiting lists';
  if (view.page === 'check') return 'Check before you offer places';
  return `${view.errors.length > 0 ? 'Error: ' : ''}Waiting list`;
};
