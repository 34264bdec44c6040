import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {region} from '../region.ts';
import {CallMePage, LimitPage} from './CallMePage.tsx';
import {CheckPage, RunFullPage} from './CheckPage.tsx';
import {MismatchPage, OnlineOffPage, ProfessionalOnlyPage, Under16Page} from './OutcomePages.tsx';
import {
  CALL_ASKED_TITLE,
  ENDED_TITLE,
  SENT_TITLE,
  SentEndedPage,
  SentGonePage,
  SentPage,
} from './SentPage.tsx';
import {SENT_ON_TITLE, SentOnPage} from './SentOnPage.tsx';
import {StartPage} from './StartPage.tsx';
import {ContactPage, contactTitle, NeedsPage, WhoPage} from './StepPages.tsx';
import {referHref} from './referHref.ts';
import type {ReferView} from './views.ts';

const pageOf = (view: ReferView): JSX.Element => {
  switch (view.page) {
    case 'start':
      return <StartPage view={view} />;
    case 'mismatch':
      return <MismatchPage view={view} />;
    case 'under-16':
      return <Under16Page view={view} />;
    case 'professional-only':
      return <ProfessionalOnlyPage view={view} />;
    case 'online-off':
      return <OnlineOffPage view={view} />;
    case 'who':
      return <WhoPage view={view} />;
    case 'contact':
      return <ContactPage view={view} />;
    case 'needs':
      return <NeedsPage view={view} />;
    case 'check':
      return <CheckPage view={view} />;
    case 'run-full':
      return <RunFullPage view={view} />;
    case 'call-me':
      return <CallMePage view={view} />;
    case 'limit':
      return <LimitPage view={view} />;
    case 'sent':
      return <SentPage view={view} />;
    case 'sent-on':
      return <SentOnPage view={view} />;
    case 'sent-ended':
      return <SentEndedPage view={view} />;
    case 'sent-gone':
      return <SentGonePage view={view} />;
  }
};

/** The page before this one; none after sending, where there is no way back. */
const backHref = (view: ReferView): string | undefined => {
  const {slug} = view.listing;
  if ('isChange' in view && view.isChange) return referHref({slug, formId: view.formId}, 'check');
  switch (view.page) {
    case 'mismatch':
    case 'under-16':
    case 'who':
      return referHref({slug, formId: view.formId});
    case 'contact':
      return referHref({slug, formId: view.formId}, 'who');
    case 'needs':
      return referHref({slug, formId: view.formId}, 'contact');
    case 'check':
      return referHref({slug, formId: view.formId}, 'needs');
    case 'run-full':
    case 'limit':
    case 'sent':
    case 'sent-on':
    case 'sent-ended':
    case 'sent-gone':
      return undefined;
    default:
      return `/support/${slug}`;
  }
};

const render = (view: ReferView): JSX.Element => {
  const href = backHref(view);
  return (
    <>
      {href !== undefined && <BackLink href={href} classes="app-back" />}
      {pageOf(view)}
    </>
  );
};

/** Everything under `/refer/{slug}`. */
export const referRegion = region<ReferView>({name: 'refer', render});

const TITLES: Readonly<Record<Exclude<ReferView['page'], 'contact'>, string>> = {
  start: 'Check this is right for you',
  mismatch: 'This may not be right for you',
  'under-16': 'If you are under 16',
  'professional-only': 'Ask a health worker to refer you',
  'online-off': 'How to join',
  who: 'Who is this for?',
  needs: 'What would help?',
  check: 'Check your answers',
  'run-full': 'You cannot choose that start any more',
  'call-me': 'Ask them to call you',
  limit: 'Too many requests',
  sent: SENT_TITLE,
  'sent-on': SENT_ON_TITLE,
  'sent-ended': ENDED_TITLE,
  'sent-gone': 'If you sent your request, it is saved',
};

const titleOf = (view: ReferView): string => {
  if (view.page === 'sent' && view.isCallMe) return CALL_ASKED_TITLE;
  return view.page === 'contact' ? contactTitle(view.forWhom) : TITLES[view.page];
};

/** The page's title: the listing is not in it, so that it does not stand in the browser's history. */
export const referTitle = (view: ReferView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${titleOf(view)}`;
