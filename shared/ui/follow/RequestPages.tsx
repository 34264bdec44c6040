import type {ComponentChildren, JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import {CodeForm} from '../form/CodeForm.tsx';
import {Errors} from '../form/Errors.tsx';
import {Elsewhere} from './Elsewhere.tsx';
import {NoEmail} from './FollowPages.tsx';
import {CHANGE_TITLES} from './ChangePage.tsx';
import {CameBack} from './CameBack.tsx';
import {CloseRequest} from './CloseRequest.tsx';
import {FollowForm} from './FollowForm.tsx';
import {LetterLink} from './LetterPage.tsx';
import {OwnLink} from './OwnLink.tsx';
import {PassOnChoice} from './PassOnChoice.tsx';
import {ownHref} from './ownHref.ts';
import {TooMany} from './TooMany.tsx';
import type {DetailsNotice, FollowSection, FollowStatus, FollowView, OwnPlace} from './views.ts';

type ViewOf<Page extends FollowView['page']> = Extract<FollowView, {readonly page: Page}>;

export const STOP_TITLE = 'Do you want to stop this request?';
export const CODE_TITLE = 'Enter the code that we emailed';

const StatusSummary = ({
  status,
  own,
  canPutRight = false,
  children,
}: {
  readonly status: FollowStatus;
  readonly own: OwnPlace;
  readonly canPutRight?: boolean | undefined;
  /** What the person can answer at once: before the rest, which is long on a phone. */
  readonly children?: ComponentChildren;
}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Your request</h1>
    <p>
      <Tag text={status.label} />
    </p>
    {status.isMailHeld && (
      <InsetText text="We do not email you about this request yet: many requests gave the same email address on that day. To have our emails, ask for a code and type it." />
    )}
    {status.hasBounced && <CameBack status={status} own={own} canPutRight={canPutRight} />}
    {status.lines.map((line) => (
      <p>{line}</p>
    ))}
    {children}
    <SummaryList
      rows={[
        {key: 'Reference', value: status.reference},
        {
          key: 'Support',
          value: <a href={`/support/${status.listingSlug}`}>{status.listingName}</a>,
        },
        {key: 'Run by', value: status.providerName},
        {key: 'Sent on', value: status.sentOn},
        ...(status.phone === undefined
          ? []
          : [{key: 'Number to call', value: <PhoneLink phone={status.phone} />}]),
        ...(status.where === undefined ? [] : [{key: 'Where', value: status.where}]),
      ]}
    />
    {status.hasDate && (
      <p>
        <a href={ownHref(own.tag, {}, '/calendar.ics')}>Add the date to your calendar</a>
      </p>
    )}
    <Elsewhere status={status} own={own} />
  </>
);

/** The code is asked for at once, and alone. */
const AskedCodePage = ({own, errors}: Pick<ViewOf<'status'>, 'own' | 'errors'>): JSX.Element => (
  <>
    <Errors errors={errors} />
    <h1 class="nhsuk-heading-l">{CODE_TITLE}</h1>
    <p>It can take a few minutes to come. Look in junk mail too.</p>
    <CodeForm action={ownHref(own.tag)} hidden={{formToken: own.formToken}} errors={errors} />
    <FollowForm own={own} action="send-code" text="Send another code" variant="secondary" />
    <p>
      <a href={ownHref(own.tag)}>Go back to your request</a>
    </p>
  </>
);

/** What a private link shows; a code opens the rest. */
export const StatusPage = ({view}: {readonly view: ViewOf<'status'>}): JSX.Element => {
  const {status, own} = view;
  if (view.asks === 'code') return <AskedCodePage own={own} errors={view.errors} />;
  if (view.asks === 'stop') return <StopPage status={status} own={own} />;
  return (
    <>
      {view.wasDeleted && <NotificationBanner variant="success" text="We have deleted what you told us." />}
      {view.isSaved && <NotificationBanner variant="success" text={NOTICES.done} />}
      {view.isTooMany && <TooMany status={status} />}
      <StatusSummary status={status} own={own} canPutRight={view.canPutRight} />
      {status.hasEmail ? (
        <>
          <h2 class="nhsuk-heading-m">
            {status.offer || status.proposed
              ? `Say yes or no${status.offer ? ' to this date' : ''}`
              : view.ownLink === undefined
                ? 'See or change what you told us, or stop your request'
                : 'See or change what you told us'}
          </h2>
          <p>We will email you a code, to make sure that it is you.</p>
          <FollowForm own={own} action="send-code" text="Send me a code" variant="secondary" />
        </>
      ) : (
        !view.wasDeleted && <NoEmail />
      )}
      {!view.wasDeleted && <LetterLink own={own} />}
      {view.ownLink !== undefined && <OwnLink href={view.ownLink} own={own} />}
      <CloseRequest own={own} />
    </>
  );
};

/** Asks once more, and nothing else: on a phone the question would stand far below what the person told us. */
const StopPage = ({status, own}: Pick<ViewOf<'details'>, 'status' | 'own'>): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{STOP_TITLE}</h1>
    <p>
      It is for {status.listingName}, run by {status.providerName}. Your reference is {status.reference}.
    </p>
    <p>We will tell them not to contact you about it. If you have a place, somebody else can have it.</p>
    <FollowForm own={own} action="withdraw-sure" text="Yes, stop it" variant="warning" />
    <p>
      <a href={ownHref(own.tag)}>No, keep it</a>
    </p>
  </>
);

const SECTION_TITLES = {
  contact: 'How we reach you',
  needs: 'What you need to take part',
  about: 'Your details',
} as const;

/** A date that waits for an answer: before everything else. */
const OfferChoice = ({status, own}: Pick<ViewOf<'details'>, 'status' | 'own'>): JSX.Element | null =>
  status.offer ? (
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

const NOTICES = {
  done: 'Saved. The people who run the support have been told.',
  thanks: 'Thank you. We have saved your answers.',
  'new-link': 'We have emailed you a new link.',
  kept: 'Your request stays where it is. They have been told, and owe you an answer.',
  'takes-none':
    'They cannot take your request just now, so it stays where it is. Call them, or try again later.',
  later:
    'We could not save your answer just now, because they are working on your request. Try again in 15 minutes, or call them.',
} as const satisfies Readonly<Record<DetailsNotice, string>>;

const NOT_DONE: readonly DetailsNotice[] = ['later', 'takes-none'];

/** After a code: what the person told us, and everything that they can do. */
export const DetailsPage = ({view}: {readonly view: ViewOf<'details'>}): JSX.Element => {
  const {status, own} = view;
  if (view.isSure && status.canWithdraw) return <StopPage status={status} own={own} />;
  return (
    <>
      {view.notice && (
        <NotificationBanner
          {...(!NOT_DONE.includes(view.notice) && {variant: 'success'})}
          text={NOTICES[view.notice]}
        />
      )}
      {view.isTooMany && <TooMany status={status} />}
      <StatusSummary status={status} own={own}>
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
      <LetterLink own={own} />
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
