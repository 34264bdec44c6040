import {londonDate, londonTime} from '#shared/london.ts';
import {ConditionFailed, transact} from '../data/directory/transact.ts';
import {freshnessStore} from '../data/freshnessStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import type {FreshnessDeps} from './keepFresh.ts';

/** London time from which the curator is told, once a day. */
const TOLD_FROM = '09:00';
const PAGE = 200;

/** Once a day, leaves a mail to the curator when something was told of listings since the last: which, and whom to ring. */
export const tellChecks =
  ({client, directoryTable, referralsTable}: FreshnessDeps) =>
  async (now: Date): Promise<void> => {
    if (londonTime(now) < TOLD_FROM) return;
    const freshness = freshnessStore({client, tableName: directoryTable});
    const told = await freshness.readTold();
    const today = londonDate(now);
    if (told?.toldOn === today) return;

    const isNews = async (): Promise<boolean> => {
      for (let after: string | undefined; ;) {
        const {found, next} = await freshness.list({after, most: PAGE});
        if (found.some(({toldAt}) => toldAt > (told?.toldUntil ?? ''))) return true;
        if (next === undefined) return false;
        after = next;
      }
    };
    const message = newMessage('curator-checks', told ? {toldUntil: told.toldUntil} : {}, now);
    const left = {what: 'message', item: {Put: {TableName: referralsTable, Item: message}}};
    try {
      await transact(client, [
        freshness.putTold({toldOn: today, toldUntil: now.toISOString()}),
        ...((await isNews()) ? [left] : []),
      ]);
    } catch (failure) {
      // Another run was faster.
      if (!(failure instanceof ConditionFailed)) throw failure;
    }
  };
