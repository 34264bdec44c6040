import {isPracticeProven, type Practice} from '#shared/model/practice.ts';

/**
 * A GP practice that is to be told, for staff: its name and town, by which a mistyped code shows; and that we do not mail
 * it, where its mailbox has not answered.
 */
export const practiceInWords = (code: string, practice: Practice | undefined): string => {
  const known = practice?.name === undefined ? code : `${practice.name} (${code})`;
  if (isPracticeProven(practice)) return known;
  return practice?.name === undefined
    ? `${known}. We do not know a practice by this code, and cannot tell it yet. Check the code`
    : `${known}. We cannot tell this practice yet`;
};
