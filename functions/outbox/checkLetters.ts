import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {standingOf} from '#shared/freshness/standing.ts';
import {londonDate} from '#shared/london.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {isStale} from '#shared/ui/listing/isStale.ts';
import {checkLetter, checksDigest, type ToldOf} from '#shared/referral/messages/checkLetters.ts';
import {isProven} from '../data/directory/rows.ts';
import {freshnessFacts} from '../data/freshnessFacts.ts';
import type {StaleRow} from '../data/freshnessStore.ts';
import {newToken} from '../data/secrets.ts';
import type {LetterSources, Prepared} from './prepared.ts';

/** To a listing's mailbox: where its page stands, with a link. Not sent when somebody has checked it meanwhile. */
export const listingCheck = async (
  {freshness, checkLinks, origin}: LetterSources,
  {listingId, check}: OutboxMessage,
  now: Date,
): Promise<Prepared> => {
  const records = listingId === undefined ? undefined : await freshness.read(listingId);
  if (!records || !check) return {giveUp: 'listing-gone'};
  const {stored, mailbox} = records;
  const {listing} = stored.row;
  if (listing.checkedOn !== check.since || isHiddenByHand(listing)) return {giveUp: 'no-longer-true'};
  // The next look finds that what was told has not arrived, and tells the curator.
  if (!mailbox || !isProven(mailbox)) return {giveUp: 'not-proven'};
  const token = newToken();
  await checkLinks.put(token, {listingId: listing.id, email: mailbox.email, since: check.since}, now);
  const {flags, next} = standingOf(freshnessFacts(records));
  const letter = checkLetter({
    stage: check.stage,
    listingName: listing.name,
    checkedOn: listing.checkedOn,
    flags: flags.filter(({since}) => since <= londonDate(now)).map(({kind}) => kind),
    next,
    isOverdue: isStale(listing, londonDate(now)),
    link: `${origin}/provider/still-right/${token}`,
  });
  return {to: mailbox.email, letter, listingId: listing.id};
};

const toldOf = ({name, organisationName, phone, stage, flags, told}: StaleRow): ToldOf => ({
  name,
  provider: organisationName,
  phone,
  stage,
  flags: flags.map(({kind}) => kind),
  isProviderTold: told.at(-1)?.to === 'provider',
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
