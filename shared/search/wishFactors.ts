import type {SearchQuery} from '#shared/model/search.ts';
import {DELIVERY_MODES} from '#shared/taxonomy/delivery.ts';
import {addBits, type Bits, bitsFor, hasAny, hasBit} from './bits.ts';
import {NO_DAY} from './columns.ts';
import {chosenValues, passing, wantedOf} from './filters.ts';
import type {BitName} from './kinds.ts';
import type {Moment} from './moment.ts';
import {WISH_FACTORS} from './ranking.ts';
import {FILTER_KINDS, type FilterKind} from './valueSets.ts';
import type {Reading} from './reading.ts';
import type {Shard} from './shard.ts';

const NOTHING_WISHED: readonly never[] = [];

/** The kinds of which a sentence asks for something that is no filter. */
const wishedKinds = (query: SearchQuery, wanted: SearchQuery): readonly FilterKind[] => {
  // Of most searches nothing is wished.
  if (wanted === query) return NOTHING_WISHED;
  const [filters, wishes] = [chosenValues(query), chosenValues(wanted)];
  return FILTER_KINDS.filter((kind) => wishes[kind].length > filters[kind].length);
};

const without = (bits: Bits, place: number): boolean => !hasBit(bits, place);

/** Nobody knows when it next meets: it may well be at the time that they can come. */
const isTimeUnknown = (moment: Moment, place: number): boolean =>
  (moment.nextStartDay[place] ?? NO_DAY) === NO_DAY && without(moment.isPast, place);

/** Documents that can only be had in ways that are refused. */
const onlyRefused = (shard: Shard, delivery: readonly string[]): Bits => {
  const other = bitsFor(shard.count);
  const some = bitsFor(shard.count);
  for (const {slug} of DELIVERY_MODES) {
    addBits(delivery.includes(slug) ? some : other, shard.bits(`delivery:${slug}`));
  }
  return some.map((bits, index) => bits & ~(other[index] ?? 0));
};

export type WishReading = Pick<Reading, 'query' | 'wanted' | 'refused' | 'groups' | 'isSentence' | 'person'>;

/** Listings for a few people. */
const FOR_FEW = [
  'audience-said:language-communities',
  'audience-said:ethnic-communities',
  'audience-said:lgbt',
] as const;
const FOR_ONE_SEX = ['women-only', 'men-only'] as const;

const YOUNG: ReadonlySet<string> = new Set(['young-adults', 'children-families']);
const MEANS_YOUNG: ReadonlySet<string> = new Set([...YOUNG].map((each) => `audience:${each}`));

/** Something says that it is for somebody young; of a carer it is the child whom the words are of. */
const isYoung = ({wanted, groups, person}: WishReading): boolean =>
  person.age !== undefined ||
  wanted.audience.some((each) => YOUNG.has(each)) ||
  (!wanted.audience.includes('carers') &&
    groups.some(({meanings}) => meanings.some(({bits}) => MEANS_YOUNG.has(bits))));

/** Listings for people of whom nothing in a sentence says that they are one. */
const forOthers = (reading: WishReading): BitName[] => {
  const {wanted, groups, isSentence, person} = reading;
  const forYoung: BitName[] = isYoung(reading) ? [] : ['is:for-young'];
  if (!isSentence) {
    return person.sex ? [...forYoung, `access-yes:${person.sex === 'man' ? 'women' : 'men'}-only`] : forYoung;
  }
  const isNamed = (name: string): boolean =>
    groups.some(({meanings}) => meanings.some(({bits}) => bits === name));
  return [
    ...forYoung,
    ...(wanted.language.length > 0 ? [] : FOR_FEW).filter(
      (name) => !isNamed(name.replace('audience-said', 'audience')),
    ),
    ...FOR_ONE_SEX.filter((need) => !wanted.access.includes(need) && !isNamed(`access-yes:${need}`)).map(
      (need): BitName => `access-yes:${need}`,
    ),
  ];
};

/** Conditions that somebody is sure to have. */
const certain = ({groups}: WishReading): string[] =>
  groups.flatMap(({concepts, isChoice, isOptional}) =>
    isChoice || isOptional ? [] : concepts.flatMap(({kind, slug}) => (kind === 'condition' ? [slug] : [])),
  );

/** What of a search's wishes is the same for every shard. */
const wishesOf = (reading: WishReading) => ({
  kinds: wishedKinds(reading.query, reading.wanted),
  barred: [
    ...reading.refused.supportType.map((type): BitName => `supportType:${type}`),
    ...certain(reading).map((slug): BitName => `not:condition:${slug}`),
  ],
  others: forOthers(reading),
});

const factorsIn = (
  shard: Shard,
  moment: Moment,
  {wanted, refused}: WishReading,
  {kinds, ...names}: ReturnType<typeof wishesOf>,
): Float32Array | undefined => {
  const isHeld = (name: BitName): boolean => hasAny(shard.bits(name));
  const isNothing = kinds.length === 0 && refused.delivery.length === 0;
  if (isNothing && !names.barred.some(isHeld) && !names.others.some(isHeld)) return undefined;
  const barred = names.barred.filter(isHeld);
  const others = names.others.filter(isHeld);
  const factors = new Float32Array(shard.count).fill(1);
  const lower = (isLower: (place: number) => boolean, factor: (place: number) => number): void => {
    for (let place = 0; place < shard.count; place += 1) {
      if (isLower(place)) factors[place] = (factors[place] ?? 1) * factor(place);
    }
  };
  const wishes = chosenValues(wanted);
  for (const kind of kinds) {
    const bits = passing(shard, moment, wantedOf(kind, wishes[kind]));
    lower(
      (place) => without(bits, place),
      (place) =>
        kind === 'when' && isTimeUnknown(moment, place) ? WISH_FACTORS.unknown : WISH_FACTORS[kind],
    );
  }
  if (refused.delivery.length > 0) {
    const bits = onlyRefused(shard, refused.delivery);
    lower(
      (place) => hasBit(bits, place),
      () => WISH_FACTORS.refused,
    );
  }
  for (const name of barred) {
    const bits = shard.bits(name);
    lower(
      (place) => hasBit(bits, place),
      () => WISH_FACTORS.refused,
    );
  }
  const adults = shard.bits('audience-said:adults');
  for (const name of others) {
    const bits = shard.bits(name);
    // Who is for all adults names a few of them only to say that they are welcome.
    const isForAll = (place: number): boolean => name.startsWith('audience-said') && hasBit(adults, place);
    lower(
      (place) => hasBit(bits, place) && !isForAll(place),
      () => WISH_FACTORS.forOthers,
    );
  }
  return factors;
};

/**
 * For each document of a shard how far it is what a sentence asks for beside its words, 0 to 1; undefined where it asks
 * for nothing. What is not so falls behind, and is never left out: a sentence is easily read for more than it says.
 */
export const wishFactorsOf = (
  reading: WishReading,
): ((shard: Shard, moment: Moment) => Float32Array | undefined) => {
  const wishes = wishesOf(reading);
  return (shard, moment) => factorsIn(shard, moment, reading, wishes);
};
