import type {JSX} from 'preact';
import {SECTIONS} from '#shared/proposal/sections.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Details} from '../components/Details.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Tag} from '../components/Tag.tsx';
import {TaskList} from '../components/TaskList.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {Conflicts} from './Conflicts.tsx';
import {Diff} from './Diff.tsx';
import type {TasksView} from './views.ts';
import {WaysToSee} from './WaysToSee.tsx';

const NOTICES: Readonly<Record<NonNullable<TasksView['notice']>, string>> = {
  live: 'Saved. The public sees it now.',
  saved: 'Saved. The public does not see it yet.',
  sent: 'Sent. A curator looks at it, and we email you what they say.',
  'taken-back': 'You have it back. Change what you want, and send it again.',
  restored: 'What was there before stands in your draft. Send it to make it public.',
  'nothing-changed': 'There is nothing to send: the page is as the public sees it.',
  chosen: 'Your choice is saved.',
};
const DONE: ReadonlySet<TasksView['notice']> = new Set([
  'live',
  'saved',
  'sent',
  'taken-back',
  'restored',
  'chosen',
]);

const STATUSES = {
  'as-public': 'No change',
  changed: <Tag text="Changed" colour="yellow" />,
  lacking: <Tag text="Needs an answer" colour="blue" />,
  done: 'Filled in',
  empty: 'Nothing filled in',
} as const;

type Act = 'send' | 'choose' | 'throw-away' | 'take-back';

/** What each form carries: what it does, and with which write of the change. */
const Hidden = ({view, act}: {readonly view: TasksView; readonly act: Act}): JSX.Element => (
  <>
    <input type="hidden" name="formToken" value={view.formToken} />
    <input type="hidden" name="shown" value={view.shown} />
    <input type="hidden" name="act" value={act} />
  </>
);

/** The whole change goes, a colleague's part of it too: it takes a second press. */
const ThrowAway = ({view}: {readonly view: TasksView}): JSX.Element => (
  <Details summary="Throw these changes away">
    <p>Everything under “Your changes” goes, also what colleagues wrote. You cannot get it back.</p>
    <form method="post" action={view.action}>
      <Hidden view={view} act="throw-away" />
      <Button text="Yes, throw them away" variant="warning" preventDoubleClick />
    </form>
  </Details>
);

const Choose = ({view}: {readonly view: TasksView}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Choose which one stays</h2>
    <p>The public page was changed while you were writing. Both of you changed these:</p>
    <form method="post" action={view.action} novalidate>
      <Hidden view={view} act="choose" />
      <Conflicts conflicts={view.conflicts} values={view.values} errors={view.errors} />
      <Button text="Save this choice" preventDoubleClick />
    </form>
  </>
);

/** A page that is not in the menu yet has no history. */
const isNew = ({historyHref}: TasksView): boolean => historyHref === undefined;

const Send = ({view}: {readonly view: TasksView}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Send it to a curator</h2>
    {isNew(view) ? (
      <p>
        The public sees the page when a curator has approved it. You can add dates then. Nobody is referred to
        you here before its mailbox has answered a code.
      </p>
    ) : (
      <p>
        The page that the public sees stays as it is until a curator has looked at your change. A new phone
        number, email, website or mailbox is also told to the contact that was there before.
      </p>
    )}
    <form method="post" action={view.action} novalidate>
      <Hidden view={view} act="send" />
      <Textarea
        name="why"
        label={{text: isNew(view) ? 'Why do you add it?' : 'Why do you change it?', size: 's'}}
        hint={`One line. For example: ${isNew(view) ? 'We start a second group.' : 'We have moved to another hall.'}`}
        rows={2}
        value={valueOf(view.values, 'why')}
        errorMessage={errorOf(view.errors, 'why')}
      />
      {!isNew(view) && (
        <Checkboxes
          name="rest"
          legend={{text: 'The rest of the page', size: 's'}}
          hint="Only tick this if you have read all of it. When your change is approved, the page counts as checked today."
          items={[{value: 'checked', text: 'I have checked the rest of the page, and it is right'}]}
          values={[valueOf(view.values, 'rest')]}
        />
      )}
      <Button text="Send for approval" preventDoubleClick />
    </form>
    <ThrowAway view={view} />
  </>
);

const Standing = ({view}: {readonly view: TasksView}): JSX.Element | null => {
  if (view.proposal === 'sent') {
    return (
      <InsetText>
        <p>
          <strong>This is with a curator</strong>
          {view.sentOn !== undefined && `, since ${view.sentOn}`}. To change it, take it back first.
        </p>
      </InsetText>
    );
  }
  return view.proposal === 'returned' ? (
    <InsetText>
      <p>
        <strong>A curator has sent this back.</strong> They wrote:
      </p>
      <p class="app-typed">{view.message}</p>
    </InsetText>
  ) : null;
};

/** A listing as a list of tasks, in the order of the public page. */
export const TasksPage = ({view}: {readonly view: TasksView}): JSX.Element => {
  const isWritten = view.proposal === 'draft' || view.proposal === 'returned';
  return (
    <>
      <BackLink href="/provider/listings" text="Your listings" />
      <Errors errors={view.errors} />
      {view.notice && (
        <NotificationBanner
          {...(DONE.has(view.notice) && {variant: 'success' as const})}
          text={NOTICES[view.notice]}
        />
      )}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">Change a listing</span> {view.listingName || 'A new page'}
      </h1>
      <Standing view={view} />
      {view.conflicts.length > 0 && isWritten && <Choose view={view} />}
      <TaskList
        items={view.sections.flatMap(({href, section, status}) => [
          {
            id: `task-${section}`,
            heading: SECTIONS[section].heading,
            ...((view.proposal !== 'sent' || section === 'times') && {href}),
            status: STATUSES[status],
          },
          ...(section === 'times' && view.datesHref !== undefined
            ? [{id: 'task-dates', heading: 'Dates', href: view.datesHref, status: 'Goes live at once'}]
            : []),
        ])}
      />
      <WaysToSee action={view.action} publicHref={view.publicHref} historyHref={view.historyHref} />
      <div id="your-changes">
        {view.proposal !== 'none' && <Diff rows={view.rows} caption="Your changes" />}
      </div>
      {view.proposal === 'sent' && (
        <form method="post" action={view.action}>
          <Hidden view={view} act="take-back" />
          <Button text="Take it back" variant="secondary" preventDoubleClick />
        </form>
      )}
      {isWritten && view.conflicts.length === 0 && <Send view={view} />}
    </>
  );
};
