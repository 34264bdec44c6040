import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Hidden} from '../deciding/Hidden.tsx';
import {ReturnForm} from '../deciding/ReturnForm.tsx';
import {WhoIsTold} from '../deciding/WhoIsTold.tsx';
import {Errors} from '../form/Errors.tsx';
import {Conflicts} from './Conflicts.tsx';
import {Diff} from './Diff.tsx';
import {RiskTag} from './RiskTag.tsx';
import type {ProposalView} from './views.ts';
import {WaysToSee} from './WaysToSee.tsx';

const toldInWords = (told: readonly string[]): string =>
  told.length > 0
    ? `When you approve it, we tell the contact that was there before: ${told.join(', ')}.`
    : 'There was no email before: we cannot tell anybody.';

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
    <ReturnForm view={view} example="Which bus stops there?" />
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
    {view.told && (
      <WhoIsTold what="How people reach them changes." told={toldInWords(view.told)} phone={view.phone} />
    )}
    <Decide view={view} />
  </>
);
