/**
 * `node test/relevance/printPools.ts`: for each search of `pooled.ts`, every listing that any of the five rankings puts
 * among its first ten and that the file has no grade for yet, by name and not by place, so that whoever judges cannot
 * tell who found what, nor how high. That is pooling as TREC does it: what nobody thought of is judged too.
 */
import {effectiveRadiusKm} from '#shared/search/nearness.ts';
import {BASELINES} from './baselines/index.ts';
import {plainListings} from './baselines/plainListing.ts';
import {POOLED} from './pooled.ts';
import {menu, TODAY} from './rows.ts';
import {serves} from './serves.ts';

const DEPTH = 10;
const listings = plainListings(TODAY);

for (const judgement of POOLED) {
  const {query, origin} = await menu.located(judgement);
  const search = {
    words: query.q,
    origin: origin?.point ?? null,
    radiusKm: origin ? effectiveRadiusKm(query.radiusKm, origin) : query.radiusKm,
  };
  const found = [
    await menu.shown(judgement),
    ...Object.values(BASELINES).map((baseline) => baseline(listings, search)),
  ];
  const {best, good = [], fair = [], never = [], unhelpful = []} = judgement;
  const graded = new Set([...best, ...good, ...fair, ...never, ...unhelpful]);
  const pool = [...new Set(found.flatMap((slugs) => slugs.slice(0, DEPTH)))]
    .filter((slug) => !graded.has(slug))
    .sort();
  console.log(`\n${judgement.q} (${judgement.from ?? 'no place'})`);
  for (const slug of pool) {
    const listing = menu.listings.get(slug);
    const isServed = !origin || (listing && serves(listing, origin));
    console.log(`  ${slug}${isServed ? '' : '  (does not serve there: no grade)'}`);
  }
}
