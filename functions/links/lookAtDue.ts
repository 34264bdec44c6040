import {
  afterLook,
  againOn,
  isLookedAt,
  nextLookOn,
  type WebsiteAnswer,
} from '#shared/freshness/websiteLook.ts';
import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {londonDate} from '#shared/london.ts';
import type {Listing} from '#shared/model/listing.ts';
import {LOOK_PARTITIONS} from '../data/keys.ts';
import type {Look} from '../data/dueLooks.ts';
import type {WebsiteStore} from '../data/websiteStore.ts';
import {log} from '../log.ts';

export interface LinkDeps {
  readonly websites: WebsiteStore;
  readonly readListing: (listingId: string) => Promise<Listing | undefined>;
  readonly look: (url: string) => Promise<{readonly answer: WebsiteAnswer; readonly isAnswered: boolean}>;
  /** Between two looks at one host. */
  readonly rest: () => Promise<void>;
  readonly now: () => Date;
}

interface Due {
  readonly listingId: string;
  readonly url: string;
  readonly look: Look;
}

interface Looked extends Omit<Due, 'look'> {
  readonly answer: WebsiteAnswer;
  readonly isAnswered: boolean;
}

/** Hosts that are asked at a time, each of them one question at a time. */
const MOST_HOSTS = 5;
/** Of the 5 minutes that the function has. */
const MOST_TIME_MS = 200_000;
/** Hosts of which none answers: then it is our own way out that is closed, and nobody's website. */
const ENOUGH_TO_DOUBT_US = 3;

const hostOf = (url: string): string => URL.parse(url)?.host ?? '';

/** What is to be looked at: nothing of it is taken up yet. What nobody sees waits another week. */
const dueOf = async ({websites, readListing}: LinkDeps, look: Look, today: string): Promise<Due[]> => {
  const {listingId} = look;
  const [listing, state] = [await readListing(listingId), await websites.read(listingId)];
  const url = listing?.contact.website;
  if (!listing || url === undefined || isLookedAt(state, url, today)) {
    // Nothing to look at, or the address was changed back and forth: its other look stands.
    await websites.take(look, undefined);
    return [];
  }
  if (!isHiddenByHand(listing)) return [{listingId, url, look}];
  await websites.take(look, nextLookOn(today));
  return [];
};

/**
 * One host's websites, one after the other, each taken up when its turn has come, so that no other run asks too: those that
 * there is no time for are due as they were. One that is taken up is due again tomorrow, until its answer is saved.
 */
const lookAtHost = async (
  deps: LinkDeps,
  due: readonly Due[],
  {today, endsAtMs}: {readonly today: string; readonly endsAtMs: number},
): Promise<Looked[]> => {
  const looked: Looked[] = [];
  for (const {listingId, url, look} of due) {
    if (deps.now().getTime() >= endsAtMs) break;
    if (!(await deps.websites.take(look, againOn(today)))) continue;
    if (looked.length > 0) await deps.rest();
    looked.push({listingId, url, ...(await deps.look(url))});
  }
  return looked;
};

/**
 * Looks at the websites whose week is over. One that does not answer on two days, a week apart, is a doubt about its page like
 * any other: the steward asks its provider, and tells the curator.
 */
export const lookAtDue = (deps: LinkDeps) => async (): Promise<void> => {
  const {websites, now} = deps;
  const endsAtMs = now().getTime() + MOST_TIME_MS;
  const today = londonDate(now());
  const due: Due[] = [];
  for (let partition = 0; partition < LOOK_PARTITIONS; partition += 1) {
    for (const look of await websites.due(partition, today)) due.push(...(await dueOf(deps, look, today)));
  }
  const hosts = [...Map.groupBy(due, ({url}) => hostOf(url)).values()];
  const looked: Looked[] = [];
  for (let from = 0; from < hosts.length; from += MOST_HOSTS) {
    const some = hosts.slice(from, from + MOST_HOSTS);
    looked.push(...(await Promise.all(some.map((each) => lookAtHost(deps, each, {today, endsAtMs})))).flat());
  }
  const hostsLookedAt = new Set(looked.map(({url}) => hostOf(url)));
  if (hostsLookedAt.size >= ENOUGH_TO_DOUBT_US && looked.every(({isAnswered}) => !isAnswered)) {
    log('error', 'no-website-answers', {count: looked.length});
    return;
  }
  for (const {listingId, url, answer} of looked) {
    const before = await websites.read(listingId);
    const state = afterLook(before, {url, answer}, today);
    const wasBroken = before?.url === url && before.brokenSince !== undefined;
    await websites.save(listingId, state, {
      isNews: !wasBroken && state.brokenSince !== undefined,
      takenTo: againOn(today),
      nextOn: nextLookOn(today),
    });
  }
  log('info', 'websites-looked-at', {count: looked.length});
};
