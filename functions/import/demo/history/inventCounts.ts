import {addDays, daysBetween} from '#shared/london.ts';
import type {Person, Referral, ReferralRoute} from '#shared/model/referral.ts';
import {type CountRow, ownRows, personRows, quarterOf} from '#shared/outcomes/dimensions.ts';
import {pairMeasures} from '#shared/outcomes/activationPairs.ts';
import {measuresOf} from '#shared/outcomes/measures.ts';
import {daysOfQuarter, quartersUpTo} from '#shared/outcomes/quarters.ts';
import {type Chance, chanceOf} from './chance.ts';
import {inventReferral} from './inventReferral.ts';

/** Whole quarters before this one. */
const QUARTERS = 4;

const ROUTES: readonly [ReferralRoute, ...ReferralRoute[]] = [
  'self',
  'self',
  'self',
  'professional',
  'professional',
  'someone',
  'handed-over',
  'phone',
];
const LANGUAGES: readonly [Person['interpreter'], ...Person['interpreter'][]] = [
  'ur',
  'ur',
  'pa',
  'pl',
  'bn',
  'ar',
];

/** The counts of one row. */
export interface InventedRow {
  readonly quarter: string;
  readonly row: CountRow;
  readonly amounts: Map<string, number>;
  readonly listing: Referral['listing'];
}

const seedOf = (text: string): number =>
  Array.from(text).reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7);

/** Two thirds of the people live in the more deprived half; some postcodes are not known. */
const inventDecile = ({between, percent}: Chance): number | null =>
  percent(8) ? null : percent(66) ? between(1, 5) : between(6, 10);

/** Of some who went, a level before and after: most are no lower than they were. */
const inventLevels = ({state}: Pick<Referral, 'state'>, {between, percent}: Chance): string[] => {
  if (state !== 'completed' || !percent(40)) return [];
  const before = between(1, 4);
  return pairMeasures(before, Math.min(4, Math.max(1, before + between(-1, 2))));
};

/**
 * What became of referrals that nobody made, for the whole quarters before today, by the same rules as real ones. Only the
 * counts: people of that long ago would have been deleted by now.
 */
export const inventCounts = (listings: readonly Referral['listing'][], today: string): InventedRow[] => {
  const rows = new Map<string, InventedRow>();
  const quarters = quartersUpTo(today, QUARTERS + 1).slice(1);
  for (const quarter of quarters) {
    const {first, last} = daysOfQuarter(quarter);
    for (const listing of listings) {
      const chance = chanceOf(seedOf(`${quarter} ${listing.slug}`));
      const people = chance.between(3, 45);
      for (let person = 0; person < people; person += 1) {
        const sentOn = addDays(first, chance.between(0, daysBetween(first, last)));
        const referral = inventReferral({listing, route: chance.oneOf(ROUTES), sentOn, today}, chance);
        const interpreter = chance.percent(16) ? chance.oneOf(LANGUAGES) : undefined;
        const inRows = [
          ...ownRows(referral),
          ...personRows(interpreter === undefined ? {} : {interpreter}, inventDecile(chance)),
        ];
        const measures = [...measuresOf(referral), ...inventLevels(referral, chance)];
        for (const row of inRows) {
          const key = `${quarterOf(sentOn)} ${row.dimension} ${row.value}`;
          const kept = rows.get(key) ?? {quarter, row, amounts: new Map<string, number>(), listing};
          for (const measure of measures) {
            kept.amounts.set(measure, (kept.amounts.get(measure) ?? 0) + 1);
          }
          rows.set(key, kept);
        }
      }
    }
  }
  return [...rows.values()];
};
