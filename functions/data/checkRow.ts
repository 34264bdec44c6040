import {type Standing, standingOf} from '#shared/freshness/standing.ts';
import {FLAG_WORDS, lastCheckInWords, nextInWords, shownInWords} from '#shared/freshness/words.ts';
import type {CheckRow} from '#shared/ui/freshness/views.ts';
import {isStale} from '#shared/ui/listing/isStale.ts';
import {freshnessFacts} from './freshnessFacts.ts';
import type {FreshnessRecords} from './freshnessStore.ts';

export const standingNow = (records: FreshnessRecords): Standing => standingOf(freshnessFacts(records));

/** A listing as the pages show it on which a provider says that it is right. */
export const checkRow = (records: FreshnessRecords, today: string): CheckRow => {
  const {listing} = records.stored.row;
  const {id, slug, name, checkedOn} = listing;
  const {stage, flags, next} = standingNow(records);
  const isOverdue = isStale(listing, today);
  return {
    listingId: id,
    slug,
    name,
    stage,
    lastCheck: lastCheckInWords(checkedOn),
    shown: stage === 'fresh' ? undefined : shownInWords(stage, isOverdue),
    doubts: flags.filter(({since}) => since <= today).map(({kind}) => `${FLAG_WORDS[kind]}.`),
    next: nextInWords(next, isOverdue),
  };
};
