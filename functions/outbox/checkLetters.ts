import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {standingOf} from '#shared/freshness/standing.ts';
import {londonDate} from '#shared/london.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {isStale} from '#shared/ui/listing/isStale.ts';
import {checkLetter, checksDigest, type ToldOf} from '#shared/referral/messages/checkLetters.ts';
import {isProven} from '../data/directory/rows.ts';
import {freshnessFacts} from '../data/freshnessFacts.ts';
import type {FreshnessRecords, StaleRow} from '../data/freshnessStore.ts';
import {newToken} from '../data/secrets.ts';
import type {LetterSources, Prepared} from './prepared.ts';

type Owed = {
  readonly records: FreshnessRecords;
  readonly stage: NonNullable<OutboxMessage['check']>['stage'];
};

/** The page that a mail asks about; why it is not sent when somebody has checked it meanwhile. */
const owedOf = async (
  {freshness}: LetterSources,
  {listingId, check}: OutboxMessage,
): Promise<Owed | {readonly giveUp: string}> => {
  const records = listingId === undefined ? undefined : await freshness.read(listingId);
  if (!records || !check) return {giveUp: 'listing-gone'};
  const {listing} = records.stored.row;
  if (listing.checkedOn !== check.since || isHiddenByHand(listing)) return {giveUp: 'no-longer-true'};
  return {records, stage: check.stage};
};

/** What the mail says of the page. */
const saidOf = ({records, stage}: Owed, now: Date) => {
  const {listing} = records.stored.row;
  const {flags, next} = standingOf(freshnessFacts(records));
  return {
    stage,
    listingName: listing.name,
    checkedOn: listing.checkedOn,
    flags: flags.filter(({since}) => since <= londonDate(now)).map(({kind}) => kind),
    next,
    isOverdue: isStale(listing, londonDate(now)),
  };
};

/** To a listing's mailbox: where its page stands, with a link. */
export const listingCheck = async (
  sources: LetterSources,
  message: OutboxMessage,
  now: Date,
): Promise<Prepared> => {
  const owed = await owedOf(sources, message);
  if ('giveUp' in owed) return owed;
  const {stored, mailbox} = owed.records;
  // The next look finds that what was told has not arrived, and tells the curator.
  if (!mailbox || !isProven(mailbox)) return {giveUp: 'not-proven'};
  const token = newToken();
  const {id: listingId, checkedOn: since} = stored.row.listing;
  await sources.checkLinks.put(token, {listingId, email: mailbox.email, since}, now);
  const link = `${sources.origin}/provider/still-right/${token}`;
  return {to: mailbox.email, letter: checkLetter({...saidOf(owed, now), link}), listingId};
};

/** The same to whoever edited the page last, where its mailbox takes no mail: they press when they are signed in. */
export const editorCheck = async (
  sources: LetterSources,
  message: OutboxMessage,
  now: Date,
): Promise<Prepared> => {
  const owed = await owedOf(sources, message);
  if ('giveUp' in owed) return owed;
  if (message.to === undefined) return {giveUp: 'no-editor'};
  const link = `${sources.origin}/provider/still-right`;
  const letter = checkLetter({...saidOf(owed, now), link, isToEditor: true});
  return {to: message.to, letter, listingId: owed.records.stored.row.listing.id};
};

const toldOf = ({name, organisationName, phone, stage, flags, told}: StaleRow): ToldOf => ({
  name,
  provider: organisationName,
  phone,
  stage,
  flags: flags.map(({kind}) => kind),
  to: told.at(-1)?.to ?? 'curator',
});

/** To the curator: what was told of pages since the last mail like it. */
export const curatorChecks = async (
  {freshness, origin, curatorMail}: LetterSources,
  {toldUntil = ''}: OutboxMessage,
): Promise<Prepared> => {
  const found: StaleRow[] = [];
  for (let after: string | undefined; ;) {
    const page = await freshness.list({after, most: 200});
    found.push(...page.found.filter(({toldAt}) => toldAt > toldUntil));
    if (page.next === undefined) break;
    after = page.next;
  }
  return found.length === 0
    ? {giveUp: 'no-longer-true'}
    : {
        to: curatorMail,
        letter: checksDigest({listings: found.map(toldOf), link: `${origin}/curator/checks`}),
      };
};
