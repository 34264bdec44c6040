/** What became of asking for a code, or of setting an address, as the list of mailboxes says it. */
const NOTICES = {
  asked: 'The code is on its way. It takes a minute or two.',
  'too-soon': 'No code was sent. You can ask again 10 minutes after the last one.',
  'used-up': 'No code was sent. We have sent 5 to this mailbox today. You can ask again tomorrow.',
  'saved-too-soon':
    'The address is saved. No code was sent. You can ask for one 10 minutes after the last one.',
  'saved-used-up':
    'The address is saved. No code was sent. We have sent 5 to it today. You can ask again tomorrow.',
  proven: 'That mailbox has answered a code. It takes referrals, so you cannot change its address here.',
} as const;
export type MailboxNotice = keyof typeof NOTICES;

/** The notice that an address names (`?notice=`); undefined for any other word. */
export const mailboxNotice = (named: string | null): MailboxNotice | undefined =>
  (Object.keys(NOTICES) as MailboxNotice[]).find((notice) => notice === named);

export const noticeText = (notice: MailboxNotice): string => NOTICES[notice];

/** Whether what was wanted was done. */
export const isDone = (notice: MailboxNotice): boolean => notice === 'asked' || notice.startsWith('saved');
