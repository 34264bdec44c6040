import type {Judgement} from '#shared/judged/judgement.ts';
import type {Shard} from '#shared/search/shard.ts';
import {bothSides, type ComparedSearch, type CompareDeps, type Prepared, type Sides} from './bothSides.ts';
import {figuresOf, type Figures, NOT_BEGUN, type Progress, progressAfter} from './progress.ts';

export interface Comparison {
  /** How many of the judged searches have been made by now, those of the rounds before among them. */
  readonly judged: number;
  /** How many did not fit into the time. */
  readonly notMade: number;
  /** Of those, how many are known to find the same. */
  readonly notMadeSame: number;
  readonly figures: Figures | undefined;
  /** The judged searches of this round whose first 10 changed. */
  readonly changed: readonly ComparedSearch[];
  /** Those that were typed, changed or not. */
  readonly typed: readonly ComparedSearch[];
  /** To go on from. */
  readonly progress: Progress;
}

/**
 * How long the searches may take, of the 15 seconds that an answer has; and until when in it those are looked for that the
 * change can reach. Neither a large menu nor a long list of judged searches makes it more.
 */
const MOST_MS = 6000;
const LOOKED_FOR_MS = 3000;

/** One of the judged searches, by its number in the list. */
interface Waiting {
  readonly number: number;
  readonly judgement: Judgement;
  readonly prepared: Prepared;
  /** It is known to find the same before and after. */
  readonly isSame: boolean;
}

const slugsIn = (shard: Shard): string[] =>
  Array.from({length: shard.count}, (_, place) => shard.card(place).card.slug);

interface Asked {
  readonly judgements: readonly Judgement[];
  readonly typed: readonly string[];
  /** Of the rounds before: what they made is not made again. */
  readonly progress?: Progress;
}

/**
 * Makes the judged searches, and those that somebody typed, over the menu as it is now: each with what it is asked with
 * before a change, and after. Of those that there is time to look at, the ones that the change can reach come first. Where nothing but words changes, a search that is
 * read alike before and after finds the same: it is made once, and for the figures only.
 * @param clock milliseconds that only go on
 */
export const compareSearches =
  (deps: CompareDeps, clock: () => number = () => performance.now()) =>
  async (sides: Sides, {judgements, typed, progress = NOT_BEGUN}: Asked): Promise<Comparison> => {
    const startMs = clock();
    const {prepare, reachOf, isOfWordsAlone, compared} = bothSides(deps, sides);
    const ofTyped: ComparedSearch[] = [];
    for (const q of typed) ofTyped.push(compared(await prepare(q, '')));

    const isMade = new Set(progress.made);
    const first: Waiting[] = [];
    const others: Waiting[] = [];
    // What is in the menu does not depend on how many of the searches there is time for.
    const shards = new Set((await prepare('', '')).loaded);
    for (const [number, judgement] of judgements.entries()) {
      if (isMade.has(number)) continue;
      if (first.length + others.length > 0 && clock() > startMs + LOOKED_FOR_MS) break;
      const prepared = await prepare(judgement.q, judgement.from ?? '');
      for (const shard of prepared.loaded) shards.add(shard);
      const reach = reachOf(prepared);
      const waiting = {number, judgement, prepared, isSame: isOfWordsAlone && reach === 'none'};
      (reach === 'none' ? others : first).push(waiting);
    }

    const inOrder = [...first, ...others];
    const made: {readonly number: number; readonly judgement: Judgement; readonly search: ComparedSearch}[] =
      [];
    for (const {number, judgement, prepared, isSame} of inOrder) {
      // Each round makes at least one, so that whoever goes on comes to the end.
      if (made.length > 0 && clock() > startMs + MOST_MS) break;
      made.push({number, judgement, search: compared(prepared, isSame)});
    }

    const next = progressAfter(progress, made, new Set([...shards].flatMap(slugsIn)));
    return {
      judged: next.made.length,
      notMade: judgements.length - next.made.length,
      notMadeSame: inOrder.slice(made.length).filter(({isSame}) => isSame).length,
      figures: figuresOf(next),
      changed: made.map(({search}) => search).filter(({difference}) => difference !== undefined),
      typed: ofTyped,
      progress: next,
    };
  };
