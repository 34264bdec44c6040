import {type SearchQuery, type SearchResults} from '#shared/model/search.ts';
import {exampleResults} from '#shared/ui/find/exampleResults.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {directoryStore, type ListingToSave} from '../../../functions/data/directoryStore.ts';
import {letterStore} from '../../../functions/data/letterStore.ts';
import type {Shells} from '../../../functions/http/page.ts';
import {findPage} from '../../../functions/menu/findPage.tsx';
import {listingPage} from '../../../functions/menu/listingPage.tsx';
import {runCalendar} from '../../../functions/menu/runCalendar.ts';
import {showListing} from '../../../functions/menu/showListing.ts';
import {emailListing} from '../../../functions/referrals/emailListing.tsx';
import {shortlistChange} from '../../../functions/referrals/shortlistChange.ts';
import {shortlistPage} from '../../../functions/referrals/shortlistPage.tsx';
import {clientOf, makeTable} from '../../support/tables.ts';
import {visitor} from '../../support/visitor.ts';
import {aListing, anOrganisation, aRun} from '../directoryRecords.ts';

/** Shells that are nothing but their regions. */
const SHELLS: Shells = {
  find: ['', 'head', '', 'heading', '', 'search', '', 'results', ''],
  'support/listing': ['', 'head', '', 'listing', ''],
  shortlist: ['', 'shortlist', ''],
};

const NOW = new Date('2026-05-01T09:00:00Z');

/** The public pages over tables of their own, with a search that answers what it is given. */
export const menuWorld = async (endpoint: string) => {
  const client = clientOf(endpoint);
  const [directoryTable, referralsTable] = await Promise.all([
    makeTable(client),
    makeTable(client, {hasIndexes: true}),
  ]);
  const store = directoryStore({client, tableName: directoryTable});
  const directory = directoryReader({client, tableName: directoryTable});
  const searches: SearchQuery[] = [];
  let answer: (query: SearchQuery) => SearchResults = () => exampleResults();
  const shared = {shells: () => SHELLS, origin: 'https://menu.example', now: () => NOW};
  const runSearch = (query: SearchQuery): Promise<SearchResults> => {
    searches.push(query);
    return Promise.resolve(answer(query));
  };
  const referrals = {
    ...shared,
    addressSecret: 'a secret of the test',
    getListingBySlug: (slug: string) => directory.getListingBySlug(slug),
    letters: letterStore({client, tableName: referralsTable}),
  };
  const person = (address?: string) => {
    const options = address === undefined ? {} : {address};
    const menu = visitor({
      ...options,
      function: 'menu',
      routes: {
        findPage: findPage({...shared, runSearch}),
        listingPage: listingPage({...shared, directory, runSearch}),
        listing: showListing({directory, now: shared.now}),
        runCalendar: runCalendar({directory, origin: shared.origin}),
      },
    });
    const writes = visitor({
      ...options,
      function: 'referrals',
      routes: {
        emailListing: emailListing(referrals),
        shortlistPage: shortlistPage(referrals),
        changeShortlist: shortlistChange(referrals),
      },
    });
    return {menu, writes};
  };

  return {
    client,
    referralsTable,
    searches,
    person,
    searchAnswers: (next: (query: SearchQuery) => SearchResults) => {
      answer = next;
    },
    async addListing(
      change: Parameters<typeof aListing>[0] = {},
      runs: ListingToSave['runs'] = [aRun('run-1')],
    ): Promise<void> {
      await store.saveOrganisation(anOrganisation());
      await store.saveListing({listing: aListing(change), runs});
    },
  };
};
