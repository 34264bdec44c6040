import type {Person, Referral} from '../model/referral.ts';

/**
 * What counts are kept by, each by itself and never two together: who knows several things of a person must not find
 * them in a table. `all` has one row; `standard` one for support with a standard of its own, and then one for each listing
 * and programme of that: what it is follows from the listing, so that it is no second thing.
 */
export const DIMENSIONS = [
  'all',
  'listing',
  'programme',
  'condition',
  'route',
  'delivery',
  'language',
  'decile',
  'standard',
  'standard-listing',
  'standard-programme',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The value of whoever is not known to have one. */
export const NOT_KNOWN = 'not-known';
/** The language of whoever asked for no interpreter. */
export const NO_INTERPRETER = 'no-interpreter';
/** A listing for more conditions than these is for many, and says little of any. */
const MOST_CONDITIONS = 10;
export const MANY_CONDITIONS = 'many';

const ROUTES = {
  self: 'self',
  someone: 'self',
  'call-me': 'self',
  'handed-over': 'handed-over',
  professional: 'professional',
  phone: 'phone',
} as const satisfies Record<Referral['route'], string>;

/** One row of the counts. */
export interface CountRow {
  readonly dimension: Dimension;
  readonly value: string;
}

const row =
  (dimension: Dimension) =>
  (value: string): CountRow => ({dimension, value});

/** The rows that a referral counts in by what it says itself: its listing, as it was when it was sent, and how it came. */
export const ownRows = ({listing, route}: Pick<Referral, 'listing' | 'route'>): CountRow[] => {
  const {id, programmeId, supportType, conditions = [], delivery = []} = listing;
  return [
    row('all')('all'),
    row('listing')(id),
    row('route')(ROUTES[route]),
    row('programme')(programmeId ?? 'none'),
    ...(conditions.length > MOST_CONDITIONS ? [MANY_CONDITIONS] : conditions).map(row('condition')),
    ...delivery.map(row('delivery')),
    ...(supportType === 'pulmonary-rehabilitation'
      ? [
          row('standard')(supportType),
          row('standard-listing')(id),
          row('standard-programme')(programmeId ?? 'none'),
        ]
      : []),
  ];
};

/**
 * The rows that it counts in by what is known of the person, looked up when it is counted and written down nowhere
 * else. The decile is of their postcode; null when the postcode or its decile is not known.
 */
export const personRows = (
  person: Pick<Person, 'interpreter'> | undefined,
  decile: number | null,
): CountRow[] => [
  row('language')(person ? (person.interpreter ?? NO_INTERPRETER) : NOT_KNOWN),
  row('decile')(decile === null ? NOT_KNOWN : String(decile)),
];

/** Those in which everybody is in one row, so that rows add up. A listing can be for several conditions. */
export const addsUp = (dimension: Dimension): boolean =>
  dimension !== 'condition' && dimension !== 'delivery';

/** `2026Q4`: the quarter of a London day. Whoever is counted is counted in the quarter in which they were referred. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
