import * as z from 'zod/mini';
import {
  AccessNeed,
  Audience,
  ConditionSlug,
  DeliveryMode,
  LanguageCode,
  SupportType,
} from '#shared/taxonomy/index.ts';
import {CertificationStatus} from './certificationStatus.ts';
import {Cost} from './cost.ts';
import {Id, IsoDate, Point, Slug} from './primitives.ts';
import {searchWordsOf} from './searchWords.ts';
import {
  COSTS,
  MOST_LETTERS,
  PAGE_SIZES,
  PAGES,
  RADII_KM,
  SORTS,
  STARTS_WITHIN_DAYS,
  WAYS_TO_JOIN,
  WHENS,
} from './searchChoices.ts';

export const When = z.enum(WHENS);
export type When = z.infer<typeof When>;
export const Sort = z.enum(SORTS);
export type Sort = z.infer<typeof Sort>;

/** A filter that may be repeated: `condition=copd&condition=asthma`. Values that we do not know are dropped, so that an old bookmark still works. */
const several = <Schema extends z.ZodMiniType<string, string>>(schema: Schema) =>
  z.pipe(
    z.transform((given: unknown) => {
      const values: unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
      return values.filter((value) => schema.safeParse(value).success);
    }),
    z.array(schema),
  );

/** `GET /find` and `GET /api/search`: the whole query, as read from the URL. Unknown parameters are ignored. */
export const SearchQuery = z.object({
  q: z._default(
    z.pipe(
      z.transform(searchWordsOf),
      z.string().check(z.maxLength(MOST_LETTERS.q.letters, MOST_LETTERS.q.otherwise)),
    ),
    '',
  ),
  /** A full postcode or an outward code, as typed. */
  postcode: z._default(
    z
      .string(MOST_LETTERS.postcode.otherwise)
      .check(z.trim(), z.maxLength(MOST_LETTERS.postcode.letters, MOST_LETTERS.postcode.otherwise)),
    '',
  ),
  /** A town, as typed; used when there is no postcode. */
  place: z._default(
    z
      .string(MOST_LETTERS.place.otherwise)
      .check(z.trim(), z.maxLength(MOST_LETTERS.place.letters, MOST_LETTERS.place.otherwise)),
    '',
  ),
  radiusKm: z._default(
    z.catch(z.coerce.number().check(z.minimum(RADII_KM.least), z.maximum(RADII_KM.most)), RADII_KM.default),
    RADII_KM.default,
  ),
  condition: several(ConditionSlug),
  supportType: several(SupportType),
  delivery: several(DeliveryMode),
  language: several(LanguageCode),
  access: several(AccessNeed),
  audience: several(Audience),
  cost: several(z.enum(COSTS)),
  when: several(When),
  route: z.catch(z.optional(z.enum(WAYS_TO_JOIN)), undefined),
  certified: z._default(
    z.pipe(
      z.transform((given) => given === 'true' || given === true),
      z.boolean(),
    ),
    false,
  ),
  startsWithinDays: z.catch(
    z.optional(
      z.coerce
        .number()
        .check(z.int(), z.minimum(STARTS_WITHIN_DAYS.least), z.maximum(STARTS_WITHIN_DAYS.most)),
    ),
    undefined,
  ),
  sort: z._default(z.catch(Sort, 'best'), 'best'),
  page: z._default(
    z.catch(z.coerce.number().check(z.int(), z.minimum(PAGES.least), z.maximum(PAGES.most)), PAGES.default),
    PAGES.default,
  ),
  pageSize: z._default(
    z.catch(
      z.coerce.number().check(z.int(), z.minimum(PAGE_SIZES.least), z.maximum(PAGE_SIZES.most)),
      PAGE_SIZES.default,
    ),
    PAGE_SIZES.default,
  ),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

export const Availability = z.enum([
  'open',
  'nearly-full',
  'waiting-list',
  'assessment-needed',
  'full',
  'paused',
  'unknown',
]);
export type Availability = z.infer<typeof Availability>;

/** Where the person is, as far as we could tell. `precision` says how much "about" to say. */
export const Origin = z.object({
  label: z.string(),
  point: Point,
  precision: z.enum(['postcode', 'sector', 'outcode', 'town', 'area']),
});
export type Origin = z.infer<typeof Origin>;

/** The same as an answer has it: degrees of WGS 84. */
export const SearchPlace = z.object({
  label: z.string(),
  lat: z.number(),
  lng: z.number(),
  precision: Origin.shape.precision,
});
export type SearchPlace = z.infer<typeof SearchPlace>;

export const ResultItem = z.object({
  id: Id,
  slug: Slug,
  name: z.string(),
  summary: z.string(),
  provider: z.object({id: Id, name: z.string()}),
  programme: z.nullable(z.object({id: Slug, name: z.string()})),
  supportType: SupportType,
  conditions: z.array(ConditionSlug),
  audiences: z.array(Audience),
  delivery: z.array(DeliveryMode),
  languages: z.array(LanguageCode),
  /** Kilometres from the person to the nearest place; null with no place on either side. */
  distanceKm: z.nullable(z.number()),
  place: z.nullable(
    z.object({
      name: z.string(),
      town: z.nullable(z.string()),
      /** True when the place's point stands for its outward code or town: "about" is said. */
      isApproximate: z.optional(z.boolean()),
      /** Left out when nobody knows where it is. */
      point: z.optional(Point),
    }),
  ),
  nextStart: z.nullable(IsoDate),
  availability: Availability,
  /** How long people wait, in weeks, where the provider has said and it is not none. */
  waitWeeks: z.optional(z.int()),
  cost: Cost,
  referral: z.object({self: z.boolean(), professional: z.boolean(), isOnline: z.boolean()}),
  certification: z.object({status: CertificationStatus, label: z.string()}),
  checkedOn: z.nullable(IsoDate),
  isStale: z.boolean(),
  /** Why this result is here, in the person's words. */
  why: z.array(z.string()),
});
export type ResultItem = z.infer<typeof ResultItem>;

export const FacetValue = z.object({value: z.string(), label: z.string(), count: z.int()});
export type FacetValue = z.infer<typeof FacetValue>;

/** Urgent help to stand above the results. `card` picks the care card. */
export const SafetyNotice = z.object({
  card: z.enum([
    'emergency',
    'mental-health',
    'harm',
    'poisoning',
    'stroke',
    'diabetes-emergency',
    'pregnancy',
    'urgent-advice',
  ]),
  title: z.string(),
  advice: z.array(z.string()),
});
export type SafetyNotice = z.infer<typeof SafetyNotice>;

/** A thing that the person should know of the results: relaxed words, an approximate place, a wider area to try… */
export const Notice = z.object({
  code: z.enum([
    'relaxed',
    'approximate-place',
    'place-not-found',
    'wider-area',
    'ambiguous',
    'outside-coverage',
    'read-as',
    'shortened',
    'wished',
    'some-of-many',
  ]),
  text: z.string(),
  /** Where the person can go from here. */
  links: z._default(z.array(z.object({label: z.string(), query: z.string()})), []),
});
export type Notice = z.infer<typeof Notice>;

/** What `GET /api/search` answers and what the results region is filled from. */
export const SearchResults = z.object({
  query: z.object({
    text: z.string(),
    place: z.nullable(SearchPlace),
    concepts: z.array(z.object({slug: z.string(), label: z.string(), matched: z.string()})),
    filters: SearchQuery,
  }),
  safety: z.nullable(SafetyNotice),
  notices: z.array(Notice),
  total: z.int(),
  /** Of `total`, those within the radius or whose service area holds the place; null when there is no place. */
  nearby: z.nullable(z.int()),
  page: z.int(),
  pageSize: z.int(),
  items: z.array(ResultItem),
  /** Each count is of the results if that one value were chosen, under all the other kinds of filter. */
  facets: z.object({
    condition: z.array(FacetValue),
    supportType: z.array(FacetValue),
    delivery: z.array(FacetValue),
    language: z.array(FacetValue),
    access: z.array(FacetValue),
    audience: z.array(FacetValue),
    cost: z.array(FacetValue),
    when: z.array(FacetValue),
    certified: z.array(FacetValue),
    route: z.array(FacetValue),
  }),
});
export type SearchResults = z.infer<typeof SearchResults>;
