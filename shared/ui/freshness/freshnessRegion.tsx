import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Panel} from '../components/Panel.tsx';
import {region} from '../region.ts';
import {CheckList} from './CheckList.tsx';
import {RhythmSelect} from './RhythmSelect.tsx';
import type {FreshnessView} from './views.ts';

type ViewOf<Page extends FreshnessView['page']> = Extract<FreshnessView, {readonly page: Page}>;

const Ask = ({view: {action, row, isReported}}: {readonly view: ViewOf<'ask'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{row.name}</span> Is this page still right?
    </h1>
    <p>
      {row.lastCheck} {row.shown}
    </p>
    {row.doubts.length > 0 && (
      <InsetText>
        <p>We ask because:</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {row.doubts.map((doubt) => (
            <li>{doubt}</li>
          ))}
        </ul>
      </InsetText>
    )}
    {row.stage !== 'hidden' && (
      <p>
        <a href={`/support/${row.slug}`}>Read the page</a> first: the phone number, the times, the place and
        who it is for.
      </p>
    )}
    <form method="post" action={action}>
      {isReported && (
        <>
          <Button
            name="action"
            value="mended"
            text="It was wrong, and is right now"
            preventDoubleClick
          />{' '}
        </>
      )}
      <Button
        name="action"
        value="still-right"
        text={isReported ? 'It is right as it is' : 'Yes, it is still right'}
        variant={isReported ? 'secondary' : undefined}
        preventDoubleClick
      />
    </form>
    <p>{row.next}</p>
    <h2 class="nhsuk-heading-m">If something has changed</h2>
    <p>
      Do not press the button. Put the page right first: <a href="/provider">sign in</a>, or ask the people
      who look after this menu.
    </p>
  </>
);

const Done = ({view}: {readonly view: ViewOf<'done'>}): JSX.Element => (
  <>
    {view.isRhythmSaved && (
      <NotificationBanner variant="success" text="We have saved how often we ask you." />
    )}
    <Panel heading="Thank you">{view.name} is marked as checked.</Panel>
    <p>
      The page is shown as it should be. We ask you again on {view.askedOn}. You do not need to do anything
      before then, unless something changes.
    </p>
    <p>
      <a href={`/support/${view.slug}`}>See the page that people read</a>
    </p>
    <form method="post" action={view.action}>
      <RhythmSelect label={{text: 'How often should we ask you?', size: 'm'}} months={view.everyMonths} />
      <Button name="action" value="rhythm" text="Save how often" variant="secondary" preventDoubleClick />
    </form>
  </>
);

const OLD_NOTICES = {
  sent: 'We have sent a new link to the mailbox that we have on record. It takes a minute or two.',
  'used-up': 'We have sent no new link. We have sent 3 emails to this mailbox today. Try again tomorrow.',
} as const;

const Old = ({view}: {readonly view: ViewOf<'old'>}): JSX.Element => (
  <>
    {view.notice && (
      <NotificationBanner
        {...(view.notice === 'sent' && {variant: 'success'})}
        text={OLD_NOTICES[view.notice]}
      />
    )}
    <h1 class="nhsuk-heading-l">This link is too old</h1>
    <p>A link to check a page works for 60 days. We can send a new one to the same mailbox.</p>
    <form method="post" action={view.action}>
      <Button name="action" value="send-again" text="Send a new link" preventDoubleClick />
    </form>
  </>
);

const Merged = ({view: {name, into}}: {readonly view: ViewOf<'merged'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">You do not need to check this page</h1>
    <p>
      There were two pages of the same support. A curator made one of them: {name} is now part of{' '}
      {into ? <a href={`/support/${into.slug}`}>{into.name}</a> : 'another page, which is not shown now'}.
    </p>
    <p>You still answer the requests that were sent to you before.</p>
    <p>
      If they are not the same, <a href="/help/contact">tell the people who look after the menu</a>. They can
      undo it.
    </p>
  </>
);

const Ended = (): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">This link does not work</h1>
    <p>It may not be whole, or the page has another mailbox now.</p>
    <p>
      <a href="/provider/still-right">Sign in to check your pages</a>, or ask the people who look after this
      menu.
    </p>
  </>
);

const render = (view: FreshnessView): JSX.Element => {
  switch (view.page) {
    case 'ask':
      return <Ask view={view} />;
    case 'done':
      return <Done view={view} />;
    case 'old':
      return <Old view={view} />;
    case 'merged':
      return <Merged view={view} />;
    case 'ended':
      return <Ended />;
    case 'list':
      return (
        <>
          <BackLink href="/provider" text="All referrals" />
          <CheckList view={view} />
        </>
      );
  }
};

/** How a provider says that a page is still right. */
export const freshnessRegion = region<FreshnessView>({name: 'freshness', render});

const TITLES: Readonly<Record<FreshnessView['page'], string>> = {
  ask: 'Is this page still right?',
  done: 'Thank you',
  old: 'This link is too old',
  merged: 'You do not need to check this page',
  ended: 'This link does not work',
  list: 'Are your pages still right?',
};

export const freshnessTitle = ({page}: FreshnessView): string => TITLES[page];
