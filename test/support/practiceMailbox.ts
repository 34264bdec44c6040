import {practiceStore} from '../../functions/data/practiceStore.ts';
import {curatorOf} from './curator.ts';
import {proveBy} from './mailboxReader.ts';
import type {ReferralWorld} from './referralWorld.ts';
import type {Page} from './visitor.ts';

/** The curator's page of GP practices. */
export const LIST = '/curator/practices';
export const MAILBOX = 'updates@surgery.example';
export const SURGERY = {code: 'B86999', name: 'Example Surgery, Leeds', email: MAILBOX} as const;
/** What a person says who agrees that it is told. */
export const AGREED = {tellPractice: SURGERY.code};

/** A GP practice in a world: its mailbox is set and proven, and is told outcomes. */
export const practiceMailbox = (world: () => ReferralWorld) => {
  const practices = () => practiceStore({client: world().client, tableName: world().directoryTable});
  const updates = () =>
    world().mails.filter(({to, about}) => to === MAILBOX && about.kind === 'practice-outcome');

  /** A curator sets the mailbox on their page; the steward has the code mailed. */
  const set = async (change: Partial<typeof SURGERY | {email: string; name: string}> = {}): Promise<Page> => {
    const curator = curatorOf(world());
    const page = await curator.get(`${LIST}?code=${SURGERY.code}`);
    const answer = await curator.post(LIST, {...SURGERY, ...change}, {from: page});
    await world().askMailboxes();
    await world().deliver();
    return answer;
  };

  const setAndProve = async (): Promise<void> => {
    await set();
    await proveBy(world(), MAILBOX);
  };
  return {practices, updates, set, setAndProve};
};
