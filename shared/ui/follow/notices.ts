import type {DetailsNotice} from './views.ts';

/** What is said above a request, by its name. */
export const NOTICES = {
  done: 'Saved. The people who run the support have been told.',
  thanks: 'Thank you. We have saved your answers.',
  'new-link': 'We have emailed you a new link.',
  waits:
    'You are on the waiting list again, and have not lost your turn. We have told them that you cannot come to that.',
  kept: 'Your request stays where it is. They have been told, and owe you an answer.',
  'takes-none':
    'They cannot take your request just now, so it stays where it is. Call them, or try again later.',
  later:
    'We could not save your answer just now, because they are working on your request. Nothing has changed. Open this page again in 15 minutes, or call them.',
  'said-yes':
    'We have told them that you say yes. They are working on your request, and may have decided something else. Open this page again in 15 minutes: it then says what they have decided, or you can answer again.',
} as const satisfies Readonly<Record<DetailsNotice, string>>;

/** The same two, where it is known until when they can take back what they are doing: `until` is a London time, "10:45am". */
export const untilNotice = (notice: 'later' | 'said-yes', until: string): string =>
  notice === 'said-yes'
    ? `We have told them that you say yes. They are working on your request, and may have decided something else. Open this page again after ${until}: it then says what they have decided, or you can answer again.`
    : `We could not save your answer just now, because they are working on your request. Nothing has changed. Open this page again after ${until}: it then says what they have decided, or you can answer again.`;

/** Those that say that nothing was done. */
export const NOT_DONE: readonly DetailsNotice[] = ['later', 'said-yes', 'takes-none'];
