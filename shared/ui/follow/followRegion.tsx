import type {JSX} from 'preact';
import {region} from '../region.ts';
import {CHANGE_TITLES, ChangePage} from './ChangePage.tsx';
import {FEEDBACK_TITLES, FeedbackPage} from './FeedbackPage.tsx';
import {CodeAskedPage, EnterPage} from './FollowPages.tsx';
import {LETTER_TITLE, LetterPage} from './LetterPage.tsx';
import {DetailsPage} from './DetailsPage.tsx';
import {CODE_TITLE, StatusPage} from './StatusPage.tsx';
import {STOP_TITLE} from './StopPage.tsx';
import {ERASE_TITLE, RECORD_TITLE, RecordPage} from './RecordPage.tsx';
import {SAY_NO_TITLE, SayNoPage} from './SayNoPage.tsx';
import type {FollowView} from './views.ts';

const render = (view: FollowView): JSX.Element => {
  switch (view.page) {
    case 'enter':
      return <EnterPage view={view} />;
    case 'code-asked':
      return <CodeAskedPage view={view} />;
    case 'status':
      return <StatusPage view={view} />;
    case 'details':
      return <DetailsPage view={view} />;
    case 'change':
      return <ChangePage view={view} />;
    case 'feedback':
      return <FeedbackPage view={view} />;
    case 'record':
      return <RecordPage view={view} />;
    case 'say-no':
      return <SayNoPage view={view} />;
    case 'letter':
      return <LetterPage view={view} />;
  }
};

/** `/my-referral` and everything under it. */
export const followRegion = region<FollowView>({name: 'follow', render});

const titleOf = (view: FollowView): string => {
  if (view.page === 'enter') return 'See where your request is';
  if (view.page === 'code-asked') return 'Enter the code';
  if (view.page === 'change') return CHANGE_TITLES[view.section];
  if (view.page === 'feedback') return view.asks.asksHow ? FEEDBACK_TITLES.how : FEEDBACK_TITLES.why;
  if (view.page === 'record') return view.isSure ? ERASE_TITLE : RECORD_TITLE;
  if (view.page === 'say-no') return SAY_NO_TITLE;
  if (view.page === 'letter') return LETTER_TITLE;
  if (view.page === 'status') {
    return {code: CODE_TITLE, stop: STOP_TITLE, nothing: 'Your request'}[view.asks];
  }
  return view.isSure && view.status.canWithdraw ? STOP_TITLE : 'Your request';
};

/** The page's title, which says nothing of the request. */
export const followTitle = (view: FollowView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${titleOf(view)}`;
