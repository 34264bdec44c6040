import type {JSX} from 'preact';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {CodeForm} from '../form/CodeForm.tsx';
import {Errors} from '../form/Errors.tsx';
import {NoEmail} from './FollowPages.tsx';
import {CloseRequest} from './CloseRequest.tsx';
import {FollowForm} from './FollowForm.tsx';
import {LetterLink} from './LetterPage.tsx';
import {OwnLink} from './OwnLink.tsx';
import {ownHref} from './ownHref.ts';
import {TooMany} from './TooMany.tsx';
import type {FollowView} from './views.ts';
import {NOT_DONE, NOTICES} from './notices.ts';
import {StartChanged} from './StartChanged.tsx';
import {StatusSummary} from './StatusSummary.tsx';
import {StopPage} from './StopPage.tsx';

type ViewOf<Page extends FollowView['page']> = Extract<FollowView, {readonly page: Page}>;

export const CODE_TITLE = 'Enter the code that we emailed';

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
      {view.wasDeleted && <NotificationBanner text="What you told us has been deleted." />}
      {view.notice && (
        <NotificationBanner
          {...(!NOT_DONE.includes(view.notice) && {variant: 'success'})}
          text={NOTICES[view.notice]}
        />
      )}
      {view.isTooMany && <TooMany status={status} />}
      <StatusSummary status={status} own={own} canPutRight={view.canPutRight}>
        <StartChanged status={status} own={own} />
      </StatusSummary>
      {status.hasEmail ? (
        <>
          <h2 class="nhsuk-heading-m">
            {status.offer?.isOver
              ? 'Ask for another date, or say no'
              : status.offer || status.proposed
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
      {!view.wasDeleted && <LetterLink own={own} status={status} />}
      {view.canStopPractice && (
        <FollowForm
          own={own}
          action="stop-practice"
          text="Stop telling the GP practice"
          variant="secondary"
        />
      )}
      {view.ownLink !== undefined && <OwnLink href={view.ownLink} own={own} />}
      <CloseRequest own={own} />
    </>
  );
};
