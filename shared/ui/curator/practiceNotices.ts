/** What became of setting a practice's mailbox, as the list of practices says it. */
const NOTICES = {
  asked: 'Saved. The code is on its way. It takes a minute or two.',
  saved: 'Saved. Its mailbox has answered a code before, and is told as it was.',
  'saved-too-soon': 'Saved. No code was sent. You can ask for one 10 minutes after the last one.',
  'saved-used-up': 'Saved. No code was sent. We have sent 5 to it today. You can ask again tomorrow.',
} as const;
export type PracticeNotice = keyof typeof NOTICES;

/** The notice that an address names (`?notice=`); undefined for any other word. */
export const practiceNotice = (named: string | null): PracticeNotice | undefined =>
  (Object.keys(NOTICES) as PracticeNotice[]).find((notice) => notice === named);

export const practiceNoticeText = (notice: PracticeNotice): string => NOTICES[notice];
