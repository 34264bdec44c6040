import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {Conflicts} from './Conflicts.tsx';
import {Diff} from './Diff.tsx';
import {RiskTag} from './RiskTag.tsx';
import type {ProposalView} from './views.ts';
import {WaysToSee} from './WaysToSee.tsx';

const Hidden = ({view, act}: {readonly view: ProposalView; readonly act: string}): JSX.Element => (
  <>
    <input type="hidden" name="formToken" value={view.formToken} />
    <input type="hidden" name="shown" value={view.shown} />
    <input type="hidden" name="act" value={act} />
  </>
);

/** By whom the change of a contact is heard who might know better. */
const Told = ({told, phone}: Pick<ProposalView, 'told' | 'phone'>): JSX.Element | null =>
  told === undefined ? null : (
    <InsetText>
      <p>
        <strong>How people reach them changes.</strong>{' '}
        {told.length > 0
          ? `When you approve it, we tell the contact that was there before: ${told.join(', ')}.`
          : 'There was no email before: we cannot tell anybody.'}{' '}
        {phone !== undefined && (
          <>
            If you are not sure, ring them on <PhoneLink phone={phone} />.
          </>
        )}
      </p>
    </InsetText>
  );

const Decide = ({view}: {readonly view: ProposalView}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m" id="change-first">
      Change it first
    </h2>
    <ul class="nhsuk-list">
      {view.sections.map(({href, heading}) => (
        <li>
          <a href={href}>{heading}</a>
        </li>
      ))}
    </ul>
    <h2 class="nhsuk-heading-m">Decide</h2>
    {view.lacks.length > 0 ? (
      <>
        <p>It cannot be approved yet. It needs these first:</p>
        <ul>
          {view.lacks.map(({text, href}) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </>
    ) : (
      <form method="post" action={view.action} novalidate>
        <Hidden view={view} act="approve" />
        {view.conflicts.length > 0 && (
          <>
            <p>The public page has changed since this was begun. Choose for each of these:</p>
            <Conflicts conflicts={view.conflicts} values={view.values} errors={view.errors} />
          </>
        )}
        <Button text="Approve" preventDoubleClick />
      </form>
    )}
    <form method="post" action={view.action} novalidate>
      <Hidden view={view} act="return" />
      <Textarea
        name="message"
        label={{text: 'Or send it back: what should they change?', size: 's'}}
        hint="We email this to whoever sent it. For example: Which bus stops there?"
        rows={4}
        value={valueOf(view.values, 'message')}
        errorMessage={errorOf(view.errors, 'message')}
      />
      <Button text="Send it back" variant="secondary" preventDoubleClick />
    </form>
  </>
);

/** One change, field by field, with what can be done about it. */
export const ProposalPage = ({view}: {readonly view: ProposalView}): JSX.Element => (
  <>
    <BackLink href="/curator/proposals" text="All changes" classes="app-back" />
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.isNew ? 'A new page' : 'A change'}</span> {view.listingName}
    </h1>
    <SummaryList
      rows={[
        {key: 'Provider', value: view.organisationName},
        {key: 'Sent by', value: view.sentBy},
        {key: 'Sent', value: view.sentOn},
        {key: 'Why', value: <span class="app-typed">{view.why}</span>},
        {
          key: 'Rest of the page',
          value: view.isNew
            ? 'All of it is new'
            : view.isRestChecked
              ? 'They have checked it: when you approve this, the page counts as checked'
              : 'They did not say that they checked it',
        },
        {key: 'Risk', value: <RiskTag risk={view.risk} />},
      ]}
    />
    <div id="what-changes">
      <Diff rows={view.rows} caption="What changes" marksRisk />
    </div>
    <WaysToSee action={view.action} publicHref={view.publicHref} historyHref={view.historyHref} />
    <Told told={view.told} phone={view.phone} />
    <Decide view={view} />
  </>
);
