import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import {Errors} from '../form/Errors.tsx';
import {Measured} from './Measured.tsx';
import {Notes} from './Notes.tsx';
import {StartChanged} from './StartChanged.tsx';
import {StartedOther} from './StartedOther.tsx';
import {StepForms, UndoForm} from './StepForms.tsx';
import {WhatIsHeld} from './WhatIsHeld.tsx';
import type {ProviderRow, ReferralPageView} from './views.ts';

const Rows = ({rows}: {readonly rows: readonly ProviderRow[]}): JSX.Element => (
  <SummaryList rows={rows.map(({key, value}) => ({key, value: value.map((line) => <div>{line}</div>)}))} />
);

const Saved = ({view: {undoUntil, tellThem}}: {readonly view: ReferralPageView}): JSX.Element => (
  <NotificationBanner
    variant="success"
    text={
      tellThem !== null
        ? `Saved. We do not email them: tell them yourself. Best way: ${tellThem}.`
        : undoUntil === null
          ? 'Saved.'
          : `Saved. We tell the person at ${undoUntil}.`
    }
  />
);

/** The person has been asked whether they may be passed on. */
const Asked = ({asked}: Pick<ReferralPageView, 'asked'>): JSX.Element | null =>
  asked && (
    <InsetText>
      <p>
        You asked them whether you may pass them on to <a href={`/support/${asked.slug}`}>{asked.name}</a>,{' '}
        {asked.organisationName}. They can answer until {asked.until}.{' '}
        {asked.keepsPlace
          ? 'They keep their place with you unless they say yes.'
          : 'You owe them nothing until then.'}
      </p>
      {asked.why !== undefined && <p>You wrote to them: {asked.why}</p>}
      <p>If you do something else below, they are no longer asked.</p>
    </InsetText>
  );

/** One referral: what the person needs first, then how to reach them, then the rest, then the answer. */
export const ReferralPage = ({view}: {readonly view: ReferralPageView}): JSX.Element => (
  <>
    {view.isSignedIn && <BackLink href="/provider" text="All referrals" />}
    <Errors errors={view.errors} />
    {view.notice === 'done' && <Saved view={view} />}
    {view.notice === 'stale' && (
      <InsetText text="This referral changed while you had it open. Look at it again before you answer." />
    )}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Referral{' '}
      <span class="app-whole">{view.reference}</span>
    </h1>
    <p>
      <Tag text={view.stateLabel} />
    </p>
    <UndoForm view={view} />
    <Asked asked={view.asked} />
    <StartChanged view={view} />
    <StartedOther view={view} />
    {view.owed && (
      <p>
        {view.owed.acknowledgeBy !== null && <>Say that you have it by {view.owed.acknowledgeBy}. </>}
        Answer by {view.owed.actBy}.
      </p>
    )}
    <h2 class="nhsuk-heading-m">What they need to take part</h2>
    {view.needs.length === 0 ? (
      <p>They asked for nothing special.</p>
    ) : (
      <ul class="nhsuk-list nhsuk-list--bullet">
        {view.needs.map((need) => (
          <li>{need}</li>
        ))}
      </ul>
    )}
    <h2 class="nhsuk-heading-m">How to contact them</h2>
    <Rows rows={view.contact} />
    <h2 class="nhsuk-heading-m">What they told us</h2>
    <Rows rows={view.person} />
    {view.suggested.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">What you suggested instead</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {view.suggested.map(({slug, name, organisationName}) => (
            <li>
              <a href={`/support/${slug}`}>{name}</a>, {organisationName}
            </li>
          ))}
        </ul>
      </>
    )}
    <StepForms view={view} />
    <Measured view={view} />
    <WhatIsHeld view={view} />
    <Notes view={view} />
    <h2 class="nhsuk-heading-m">What has happened</h2>
    <ul class="nhsuk-list">
      {view.history.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </>
);
