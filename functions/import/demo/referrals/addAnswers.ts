import {addDays} from '#shared/london.ts';
import {answerAction} from '../../../data/answerCounts.ts';
import type {Directory} from '../../../data/directory/read.ts';
import {transact} from '../../../data/directory/transact.ts';

/** Working days that each of the invented answers took. */
const TOOK = [0, 1, 1, 2, 2, 3, 6] as const;

/** Counts invented answers of a listing's provider, so that its page can say how soon they usually answer. */
export const addAnswers = async (directory: Directory, listingId: string, today: string): Promise<void> => {
  for (const [index, workingDays] of TOOK.entries()) {
    const answer = {day: addDays(today, -7 * (index + 1)), workingDays, amount: 1} as const;
    await transact(directory.client, [answerAction(directory.tableName, listingId, answer)]);
  }
};
