import {afterAll, beforeAll, beforeEach} from 'vitest';
import {directoryReader} from '../../functions/data/directoryReader.ts';
import {type RunningStore, startStore} from './dynoxide.ts';
import {editorOf} from './editors.ts';
import {MINUTE_MS, peopleOnStarts, runInMay} from './peopleOnStarts.ts';
import {type ReferralWorld, referralWorld} from './referralWorld.ts';
import type {Page} from './visitor.ts';

export const LISTING = 'test:living-well';
/** Where the start that has two dates is changed. */
export const PATH = `/provider/listings/${LISTING}/dates?change=run-1`;

/** What the form of that start brings when nobody has touched it. */
export const FORM = {
  'on-1-day': '19',
  'on-1-month': '5',
  'on-1-year': '2026',
  'on-2-day': '26',
  'on-2-month': '5',
  'on-2-year': '2026',
  startsAt: '10:00',
  endsAt: '12:00',
  place: '',
  link: '',
  language: 'en',
  capacity: '6',
  note: '',
};

/** For each test a listing with a start of two dates and six places, and one with a single place: people, and changes of it. */
export const changedStart = () => {
  let store: RunningStore;
  let present: ReferralWorld;
  const world = () => present;
  const begin = async (): Promise<void> => {
    present = await referralWorld(store.endpoint);
    await present.addListing({}, {runs: [runInMay('run-1', 6, '19', '26'), runInMay('run-2', 1, '28')]});
  };
  beforeAll(async () => {
    store = await startStore();
  });
  afterAll(() => {
    store.stop();
  });
  beforeEach(begin);

  return {
    world,
    begin,
    endpoint: () => store.endpoint,
    ...peopleOnStarts(world),

    /** Where the first date is moved, the later one moves too. */
    change: async (typed: Record<string, string | string[]> = {}, step = 'sure'): Promise<Page> => {
      const editor = editorOf(present);
      return await editor.post(
        PATH,
        {...FORM, later: 'move', step, ...typed},
        {from: await editor.get(PATH)},
      );
    },

    /** Lets everybody be told. */
    tell: async (): Promise<void> => {
      present.clock.pass(MINUTE_MS);
      await present.sweep();
      await present.deliver();
    },

    mailsTo: (to: string, subject: RegExp) =>
      present.mails.filter((mail) => mail.to === to && subject.test(mail.letter.subject)),

    /** The listing as the public sees it. */
    shown: async () =>
      await directoryReader({client: present.client, tableName: present.directoryTable}).getListing(LISTING),
  };
};
