import {createReadStream, existsSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {createGunzip} from 'node:zlib';
import {SearchDocument} from '#shared/search/index.ts';
import {CONDITIONS, DELIVERY_MODES, LANGUAGES, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {stemsOf} from '#shared/search/words.ts';

interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** A random number generator that gives the same numbers for the same seed (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** One postcode in so many is read: enough for any number of listings, in a second. */
const EVERY = 40;

/** Points of real postcodes of Great Britain, or undefined where the file is not. */
export const realPoints = async (sharedData: string): Promise<Point[] | undefined> => {
  const path = join(sharedData, 'postcodes', 'ukpostcodes.csv.gz');
  if (!existsSync(path)) return undefined;
  const points: Point[] = [];
  let line = 0;
  for await (const text of createInterface({input: createReadStream(path).pipe(createGunzip())})) {
    line += 1;
    if (line % EVERY !== 0) continue;
    const [, lat, lng] = text.split(',').map(Number);
    if (lat !== undefined && lng !== undefined && lat > 49 && lat < 61) points.push({lat, lng});
  }
  return points;
};

/** Points spread evenly over England's size, for where there is no file. */
export const evenPoints = (random: () => number): Point[] =>
  Array.from({length: 40_000}, () => ({lat: 51 + random() * 4, lng: -3 + random() * 4}));

const WORDS =
  'walk talk sing cook garden breathe move rest share learn laugh read swim stretch paint drum sew knit'.split(
    ' ',
  );
const THINGS =
  'club circle class course group hour table morning evening workshop session café meet school'.split(' ');

const pickFrom =
  (random: () => number) =>
  <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('Nothing to pick from');
    return value;
  };

/** One listing about as a real menu has them: in one place, or everywhere when it has no point. */
export const listingAt = (index: number, point: Point | undefined, random: () => number): SearchDocument => {
  const pick = pickFrom(random);
  const conditions = [
    ...new Set(Array.from({length: 1 + Math.floor(random() * 4)}, () => pick(CONDITIONS).slug)),
  ];
  const text = Array.from({length: 60}, () => pick(WORDS) + String(Math.floor(random() ** 3 * 300))).join(
    ' ',
  );
  const startsAtEpochMs = Date.parse('2026-05-04T17:30:00Z') + Math.floor(random() * 90 - 20) * 86_400_000;
  const id = `listing-${String(index)}`;
  return SearchDocument.parse({
    id,
    slug: id,
    version: 1,
    name: `${pick(WORDS)} ${pick(THINGS)} ${String(index)}`,
    summary: `${pick(WORDS)} and ${pick(WORDS)} with others, ${pick(THINGS)} ${pick(WORDS)}.`,
    provider: {id: `provider-${String(index % 997)}`, name: `${pick(WORDS)} Trust ${String(index % 997)}`},
    supportType: pick(SUPPORT_TYPES).slug,
    conditions,
    audiences: ['adults'],
    delivery: point ? [pick(DELIVERY_MODES).slug] : ['self-paced-online'],
    languages: random() < 0.2 ? ['en', pick(LANGUAGES).slug] : ['en'],
    access: random() < 0.7 ? {'step-free': random() < 0.8 ? 'yes' : 'no'} : {},
    cost: {kind: random() < 0.8 ? 'free' : 'pay'},
    referral: {self: random() < 0.7, professional: true, isOnline: false},
    status: random() < 0.93 ? 'live' : 'full',
    places: point ? [{name: 'Hall', point, isApproximate: false}] : [],
    runs:
      random() < 0.5
        ? []
        : [
            {
              id: `run-${String(index)}`,
              startsOn: new Date(startsAtEpochMs).toISOString().slice(0, 10),
              startsAt: '18:30',
              startsAtEpochMs,
              when: ['evening'],
              hasCapacity: true,
            },
          ],
    certificates: [],
    checkedOn: '2026-03-01',
    checkEveryMonths: 6,
    descriptionStems: [...new Set(stemsOf(text))].sort().join(' '),
  });
};

/** Listings at points of a list: 1 in 12 reaches everywhere. */
export const generateListings = (
  count: number,
  points: readonly Point[],
  random: () => number,
): SearchDocument[] =>
  Array.from({length: count}, (_, index) =>
    listingAt(index, random() < 1 / 12 ? undefined : pickFrom(random)(points), random),
  );
