import {setTimeout as delay} from 'node:timers/promises';
import type {ResultItem} from '#shared/model/search.ts';
import {directoryStore} from '../../functions/data/directoryStore.ts';
import {admitPeople} from '../data/matrix/people.ts';
import {editsByForm, foundAfterMs} from '../support/editsByForm.ts';
import {benchCloud} from './benchCloud.ts';
import type {Bench, Figure} from './figures.ts';
import {seeded} from './generateListings.ts';
import {spreadInWords, spreadOf} from './spread.ts';

const WARM_UP = 3;
const ROUNDS = 40;
const MOST_MS = 1000;
/** The menu looks at a shard's version at most so often. Saves come at any moment between two looks. */
const LONGEST_PAUSE_MS = 500;
const LISTING = 'desmond-newly-diagnosed-leeds';

/** A word that no listing has: letters only, so that nothing in it is taken for a number. */
const wordOf = (round: number): string =>
  `zyx${String(1000 + round).replaceAll(/\d/g, (digit) => 'bcdfghjklm'.charAt(Number(digit)))}vq`;

type Path = (round: number) => Promise<number>;

/** How long each round of a path takes, at any moment between two looks of the menu. */
const roundsOf = async (path: Path, random: () => number): Promise<number[]> => {
  const tookMs: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    await delay(random() * LONGEST_PAUSE_MS);
    const ms = await path(round);
    if (round >= WARM_UP) tookMs.push(ms);
  }
  return tookMs;
};

const figureOf = (what: string, tookMs: readonly number[]): Figure => {
  const spread = spreadOf(tookMs);
  return {
    what,
    measured: spreadInWords(spread),
    reach: `p99 at most ${MOST_MS} ms`,
    isGood: spread.p99 <= MOST_MS,
  };
};

/**
 * From the start of saving a listing to the first search that finds it by what is new: saved as an import does, by a provider
 * who presses the button of a page that goes live at once, and by a curator who approves a change.
 */
export const benchSearchable: Bench = async () => {
  const cloud = await benchCloud();
  const store = directoryStore({client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')});
  const before = await store.getListingBySlug(LISTING);
  if (!before) throw new Error(`The demonstration menu has no ${LISTING}`);
  const {listing, runs, organisation} = before;
  const {cookieOf} = await admitPeople(cloud, organisation.id);
  const cookies = {editor: (await cookieOf('editor')) ?? '', curator: (await cookieOf('curator')) ?? ''};
  const edits = editsByForm(cloud.url, {listingId: listing.id, cookies});

  const foundBy = async (word: string): Promise<number> =>
    await foundAfterMs(cloud.url, {q: word, postcode: 'LS8'}, ({summary}) => summary.includes(word));
  /** What is done, and then looked for, in all. */
  const timed = async (act: () => Promise<unknown>, find: () => Promise<unknown>): Promise<number> => {
    const startedAtMs = performance.now();
    await act();
    await find();
    return performance.now() - startedAtMs;
  };

  const random = seeded(11);
  const saved = await roundsOf(async (round) => {
    const summary = `A course about ${wordOf(round)}.`;
    const now = (await store.getListing(listing.id))?.listing ?? listing;
    return await timed(
      () => store.replaceListing({listing: {...now, summary}, runs}),
      () => foundBy(wordOf(round)),
    );
  }, random);
  const trusted = await roundsOf(async (round) => {
    const weeks = 1 + (round % 50);
    const change = await edits.trusted(weeks);
    const isNew = ({slug, waitWeeks}: ResultItem): boolean => slug === LISTING && waitWeeks === weeks;
    return await timed(
      () => change.press(),
      () => foundAfterMs(cloud.url, {q: 'desmond', postcode: 'LS8'}, isNew),
    );
  }, random);
  const approved = await roundsOf(async (round) => {
    const word = wordOf(round + ROUNDS + WARM_UP);
    const approval = await edits.approval(`A course about ${word}.`);
    return await timed(
      () => approval.press(),
      () => foundBy(word),
    );
  }, random);
  const last = await store.getListing(listing.id);
  await store.replaceListing({listing: {...listing, version: last?.listing.version ?? 1}, runs});
  return {
    figures: [
      figureOf('a listing saved → found by search', saved),
      figureOf('a page that goes live at once, saved by a provider → found by search', trusted),
      figureOf('a change approved by a curator → found by search', approved),
    ],
    details: {saved: spreadOf(saved), trusted: spreadOf(trusted), approved: spreadOf(approved)},
  };
};
