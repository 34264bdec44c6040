import type {JSX} from 'preact';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {CHANGE_TITLES} from './ChangePage.tsx';
import {CloseRequest} from './CloseRequest.tsx';
import {FollowForm} from './FollowForm.tsx';
import {LetterLink} from './LetterPage.tsx';
import {PassOnChoice} from './PassOnChoice.tsx';
import {ownHref} from './ownHref.ts';
import {TooMany} from './TooMany.tsx';
import type {FollowSection, FollowView, OwnPlace} from './views.ts';
import {untilNotice, NOT_DONE, NOTICES} from './notices.ts';
import {StartChanged} from './StartChanged.tsx';
import {StatusSummary} from './StatusSummary.tsx';
import {StopPage} from './StopPage.tsx';

type ViewOf<Page extends FollowView['page']> = Extract<FollowView, {readonly page: Page}>;

const SECTION_TITLES = {
  contact: 'How we reach you',
  needs: 'What you need to take part',
  about: 'Your details',
} as const;

/** A date that waits for an answer: before everything else. */
const OfferChoice = ({status, own}: Pick<ViewOf<'details'>, 'status' | 'own'>): JSX.Element | null =>
  status.offer?.isOver ? (
    <p>
      <a href={ownHref(own.tag, {answer: 'no'})}>Ask for another date, or say no</a>
    </p>
  ) : status.offer ? (
    <>
      <h2 class="nhsuk-heading-m">Can you come on {status.offer.words}?</h2>
      <FollowForm
        own={own}
        action="take-offer"
        text="Yes, I can come"
        hidden={{startsOn: status.offer.startsOn}}
      />
      <p>
        <a href={ownHref(own.tag, {answer: 'no'})}>No, or I want another date</a>
      </p>
    </>
  ) : null;

const FeedbackLink = ({
  status: {feedback},
  own,
}: Pick<ViewOf<'details'>, 'status' | 'own'>): JSX.Element | null =>
  feedback.asksHow || feedback.asksWhy ? (
    <p>
      <a href={ownHref(own.tag, {feedback: '1'})}>
        {feedback.asksHow ? 'Tell us how it was' : 'Tell us what kept you from going'}
      </a>
    </p>
  ) : null;

const Told = ({
  told: {section, rows},
  own,
  canChange,
}: {
  readonly told: FollowSection;
  readonly own: OwnPlace;
  readonly canChange: boolean;
}): JSX.Element => (
  <>
    <h3 class="nhsuk-heading-s">{SECTION_TITLES[section]}</h3>
    <SummaryList rows={rows.map(({key, value}) => ({key, value: value.map((line) => <div>{line}</div>)}))} />
    {canChange && (
      <p>
        <a href={ownHref(own.tag, {change: section})}>{CHANGE_TITLES[section]}</a>
      </p>
    )}
  </>
);

/** After a code: what the person told us, and everything that they can do. */
export const DetailsPage = ({view}: {readonly view: ViewOf<'details'>}): JSX.Element => {
  const {status, own} = view;
  if (view.isSure && status.canWithdraw) return <StopPage status={status} own={own} />;
  return (
    <>
      {view.notice && (
        <NotificationBanner
          {...(!NOT_DONE.includes(view.notice) && {variant: 'success'})}
          text={
            (view.notice === 'later' || view.notice === 'said-yes') && view.laterUntil !== undefined
              ? untilNotice(view.notice, view.laterUntil)
              : NOTICES[view.notice]
          }
        />
      )}
      {view.isTooMany && <TooMany status={status} />}
      <StatusSummary status={status} own={own}>
        <StartChanged status={status} own={own} />
        <OfferChoice status={status} own={own} />
        <PassOnChoice status={status} why={view.passOnWhy} own={own} />
        <FeedbackLink status={status} own={own} />
      </StatusSummary>
      <h2 class="nhsuk-heading-m">What you told us</h2>
      {view.sections.map((told) => (
        <Told told={told} own={own} canChange={status.canWithdraw} />
      ))}
      {!status.canWithdraw && (
        <p>
          This request has ended. To change something, call{' '}
          {status.phone === undefined ? status.providerName : <PhoneLink phone={status.phone} />} and say your
          reference.
        </p>
      )}
      {status.canWithdraw && (
        <>
          <h2 class="nhsuk-heading-m">If you do not want this any more</h2>
          <FollowForm own={own} action="withdraw" text="Stop this request" variant="secondary" />
        </>
      )}
      <LetterLink own={own} status={status} />
      {status.hasEmail && (
        <>
          <h2 class="nhsuk-heading-m">If you have lost our email</h2>
          <FollowForm own={own} action="new-link" text="Email me a new link" variant="secondary" />
        </>
      )}
      <CloseRequest own={own} />
      <p>We delete all of this on {view.deletedOn}.</p>
      <p>
        <a href={ownHref(own.tag, {record: '1'})}>See what we hold, who has opened it, or delete it</a>
      </p>
    </>
  );
};
