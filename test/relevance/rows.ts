import {effectiveRadiusKm} from '#shared/search/nearness.ts';
import {BASELINES} from './baselines/index.ts';
import {plainListings} from './baselines/plainListing.ts';
import type {Judgement} from '#shared/judged/judgement.ts';
import {menuOfADay} from './menuOfADay.ts';
import {placeKindOf} from './placeKind.ts';
import {scoreOf} from '#shared/judged/scores.ts';
import type {Row} from './table.ts';

/** The day on which all searches are made: dates of the demonstration menu follow it. */
export const TODAY = '2026-05-04';

export const menu = menuOfADay(TODAY);
const listings = plainListings(TODAY);

/** Every judged search, by this product and by each baseline. */
export const rowsOf = (judgements: readonly Judgement[]): Promise<Row[]> =>
  Promise.all(
    judgements.map(async (judgement): Promise<Row> => {
      const {query, origin} = await menu.located(judgement);
      const search = {
        words: query.q,
        origin: origin?.point ?? null,
        radiusKm: origin ? effectiveRadiusKm(query.radiusKm, origin) : query.radiusKm,
      };
      const baselines = Object.entries(BASELINES).map(
        ([name, baseline]) => [name, scoreOf(judgement, baseline(listings, search))] as const,
      );
      return {
        judgement,
        place: placeKindOf(judgement, origin !== null),
        scores: {ours: scoreOf(judgement, await menu.shown(judgement)), ...Object.fromEntries(baselines)},
      };
    }),
  );
