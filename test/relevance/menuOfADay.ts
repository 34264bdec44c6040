import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {SearchQuery, type SearchResults} from '#shared/model/search.ts';
import type {Programme} from '#shared/model/programme.ts';
import {type Circle, rootOf} from '#shared/geo/cells.ts';
import {NO_ADDED_NEAR} from '#shared/search/addedNear.ts';
import {NO_ADDED_WORDS} from '#shared/search/addedPhrases.ts';
import {isShardNear, type SearchDocument} from '#shared/search/index.ts';
import {placeStore} from '../../functions/data/placeStore.ts';
import {searchMenu, type SearchMenuDeps} from '../../functions/menu/searchMenu.ts';
import {type Located, searchPlan} from '../../functions/search/searchPlan.ts';
import {demoSearch} from './demoShards.ts';
import type {Judgement} from '#shared/judged/judgement.ts';

/** Places as they are known before any postcode has been imported: its table is never asked for more than a row. */
const places = placeStore({
  // The store only sends; what it sends finds nothing here.
  client: {send: () => Promise.resolve({})} as unknown as DynamoDBDocumentClient,
  tableName: 'none',
});

export interface MenuOfADay {
  /** What a person is shown, as slugs from the first: the whole way through the menu function's search. */
  readonly shown: (judgement: Judgement) => Promise<string[]>;
  /** Words and place of a search apart, and where that place is. */
  readonly located: (judgement: Judgement) => Promise<Located>;
  /** Every listing by its slug. */
  readonly listings: ReadonlyMap<string, SearchDocument>;
  readonly runSearch: (query: SearchQuery, q?: unknown) => Promise<SearchResults>;
  readonly programmes: readonly Programme[];
  /** What a search is made with: places, and the menu's shards. */
  readonly deps: Pick<SearchMenuDeps, 'places' | 'shards'>;
}

/** The search of the demonstration menu on a day, in memory, with the shards that the indexer would make. */
export const menuOfADay = (today: string): MenuOfADay => {
  const {documents, programmes, shards: all} = demoSearch(today);
  const shards = {
    load: (roots: readonly string[], circle?: Circle) =>
      Promise.resolve(
        all.filter(({cell}) => roots.includes(rootOf(cell)) && (!circle || isShardNear(cell, circle))),
      ),
    words: () => NO_ADDED_WORDS,
    nearConditions: () => NO_ADDED_NEAR,
    registry: () => Promise.resolve(new Map(all.map(({cell, count}) => [rootOf(cell), count]))),
  };
  const menu = searchMenu({
    places,
    shards,
    programmes: () => Promise.resolve(programmes),
    schemes: () => Promise.resolve(FIRST_SCHEMES),
    now: () => new Date(`${today}T10:00:00Z`),
  });
  const {locate} = searchPlan({places, shards});
  const queryOf = ({q, from = ''}: Judgement): SearchQuery => SearchQuery.parse({q, postcode: from});
  return {
    shown: async (judgement) => (await menu.runSearch(queryOf(judgement))).items.map(({slug}) => slug),
    located: (judgement) => locate(queryOf(judgement)),
    listings: new Map(documents.map((document) => [document.slug, document])),
    runSearch: menu.runSearch,
    programmes,
    deps: {places, shards},
  };
};
