import {setTimeout as delay} from 'node:timers/promises';
import {Listing} from '#shared/model/listing.ts';
import type {Proposal} from '#shared/model/proposal.ts';
import {applyProposal} from '#shared/proposal/applyProposal.ts';
import {sent} from '#shared/proposal/steps.ts';
import {type Directory, readListing} from '../../functions/data/directory/read.ts';
import {directoryStore} from '../../functions/data/directoryStore.ts';
import {approve} from '../../functions/data/proposals/decide.ts';
import {proposalStore} from '../../functions/data/proposals/proposalStore.ts';
import {benchCloud} from './benchCloud.ts';
import type {Bench} from './figures.ts';
import {seeded} from './generateListings.ts';
import {spreadInWords, spreadOf} from './spread.ts';

const WARM_UP = 3;
const ROUNDS = 40;
const MOST_MS = 1000;
const LONGEST_MS = 30_000;
const LOOK_MS = 5;
/** The menu looks at a shard's version at most so often. Saves come at any moment between two looks. */
const LONGEST_PAUSE_MS = 500;
const LISTING = 'desmond-newly-diagnosed-leeds';

/** A word that no listing has: letters only, so that nothing in it is taken for a number. */
const wordOf = (round: number): string =>
  `zyx${String(1000 + round).replaceAll(/\d/g, (digit) => 'bcdfghjklm'.charAt(Number(digit)))}vq`;

/** Makes ready what puts a sentence into the listing's summary, which is then timed. */
type Way = (summary: string) => Promise<() => Promise<unknown>>;

/** As an import does: the listing is written. */
const bySaving =
  (directory: Directory, listingId: string): Way =>
  async (summary) => {
    const {row, runs} = await stored(directory, listingId);
    return () => directoryStore(directory).replaceListing({listing: {...row.listing, summary}, runs});
  };

/** As people do: a provider has sent a change, and a curator approves it. */
const byApproving =
  (directory: Directory, listingId: string): Way =>
  async (summary) => {
    const now = new Date();
    const proposals = proposalStore(directory);
    const {row, runs} = await stored(directory, listingId);
    const {listing} = row;
    const draft: Proposal = {
      listingId,
      organisationId: listing.organisationId,
      baseVersion: listing.version,
      changes: [{field: 'summary', from: listing.summary, to: summary}],
      state: 'draft',
      changedBy: {role: 'provider', accountId: 'an-editor'},
      changedAt: now.toISOString(),
      revision: 0,
    };
    await proposals.save(draft, await proposals.get(listingId));
    const why = {why: 'A new word.', isRestChecked: false};
    await proposals.save(sent(draft, why, draft.changedBy, now), await proposals.get(listingId));
    const proposal = await proposals.get(listingId);
    if (proposal?.state !== 'sent') throw new Error('The change was not sent');
    const {page} = applyProposal({listing, mailbox: undefined}, proposal);
    return () =>
      approve(directory, {
        proposal,
        listing: Listing.parse(page.listing),
        runs,
        mailbox: undefined,
        oldContacts: [],
        by: {role: 'curator', accountId: 'a-curator'},
        now,
      });
  };

const stored = async (directory: Directory, listingId: string) => {
  const found = await readListing(directory, listingId, true);
  if (!found) throw new Error('The listing has gone');
  return found;
};

/** From the start of saving a listing with a new word in it to the first search by that word that finds it. */
export const benchSearchable: Bench = async () => {
  const cloud = await benchCloud();
  const directory = {client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')};
  const store = directoryStore(directory);
  const whole = await store.getListingBySlug(LISTING);
  if (!whole) throw new Error(`The demonstration menu has no ${LISTING}`);
  const random = seeded(11);
  let words = 0;

  const measure = async (way: Way) => {
    const foundMs: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      words += 1;
      const word = wordOf(words);
      const save = await way(`A course about ${word}.`);
      await delay(random() * LONGEST_PAUSE_MS);
      const startedAtMs = performance.now();
      await save();
      const url = `${cloud.url}/api/search?q=${word}&postcode=LS8`;
      for (;;) {
        const answer = await fetch(url);
        if (answer.status !== 200) throw new Error(`The search was answered ${answer.status}`);
        const {items} = (await answer.json()) as {items: readonly {summary: string}[]};
        if (items.some(({summary}) => summary.includes(word))) break;
        if (performance.now() - startedAtMs > LONGEST_MS)
          throw new Error(`"${word}" was not found in ${LONGEST_MS} ms`);
        await delay(LOOK_MS);
      }
      if (round >= WARM_UP) foundMs.push(performance.now() - startedAtMs);
    }
    return spreadOf(foundMs);
  };

  const saved = await measure(bySaving(directory, whole.listing.id));
  const approved = await measure(byApproving(directory, whole.listing.id));
  await store.replaceListing({listing: whole.listing, runs: whole.runs});
  const figure = (what: string, found: typeof saved) => ({
    what: `${what} → found by search`,
    measured: spreadInWords(found),
    reach: `p99 at most ${MOST_MS} ms`,
    isGood: found.p99 <= MOST_MS,
  });
  return {
    figures: [figure('a listing saved', saved), figure('a change of a listing approved', approved)],
    details: {saved, approved},
  };
};
