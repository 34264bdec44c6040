import {ProblemError} from '#shared/problems.ts';
import type {DirectoryReader} from '../data/directoryReader.ts';
import type {Route} from '../http/router.ts';
import {SHARING} from '../http/sharing.ts';
import {iCalendar} from './iCalendar.ts';
import {publicListing} from './publicListing.ts';

/**
 * GET /support/{slug}/runs/{run}/calendar.ics
 *
 * The dates of one run for the person's own calendar. A cancelled run says so, so that a calendar that has it learns it.
 *
 * @throws ProblemError `not-found`
 */
export const runCalendar =
  ({
    directory,
    origin,
  }: {
    directory: Pick<DirectoryReader, 'getListingBySlug' | 'isKnownSlug'>;
    origin: string;
  }): Route =>
  async ({params}) => {
    const asked = await publicListing(directory, params.slug ?? '');
    // A start stays with the listing that it was of, when that is merged into another.
    const found = asked.mergedFrom ?? asked;
    const run = found.runs.find(({id}) => id === params.run);
    if (!run) throw new ProblemError('not-found', 'These dates are not on this site any more.');
    return {
      status: 200,
      headers: {
        'cache-control': SHARING.asked,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${found.listing.slug}.ics"`,
      },
      body: iCalendar({listing: found.listing, run, origin}),
    };
  };
