import type {Listing} from '#shared/model/listing.ts';
import {findPairs} from '../../../data/alike/findPairs.ts';
import {CompareRow} from '../../../data/alike/rows.ts';
import {without} from '../../../data/directory/contentHash.ts';
import {type Directory, getRow, readListing} from '../../../data/directory/read.ts';
import {saveListing} from '../../../data/directory/saveListing.ts';
import {directoryKeys} from '../../../data/keys.ts';

interface Double {
  /** The page in the menu that it is a double of. */
  readonly of: string;
  readonly slug: string;
  /** Whose page the double is; left out, the same provider's. */
  readonly by?: string;
  readonly change: Pick<Listing, 'name' | 'summary' | 'description'>;
}

/** Pages that came twice, as they do when two sources tell of one group: one provider's, and one of two providers. */
const DOUBLES: readonly Double[] = [
  {
    of: 'lost-words-choir-burley',
    slug: 'the-lost-words-choir',
    change: {
      name: 'The Lost Words Choir (Burley)',
      summary: 'A choir for people who find words hard after a stroke.',
      description: ['We sing on Wednesdays. Words are on big cards, and there is a pianist.'],
    },
  },
  {
    of: 'morley-aqua-ease',
    slug: 'aqua-ease-pool-sessions-morley',
    by: 'kirkstall',
    change: {
      name: 'Aqua Ease Pool Session, Morley',
      summary: 'Gentle movement in warm water, for joints that hurt.',
      description: ['You move in warm water for forty minutes. There is a hoist.'],
    },
  },
];

const idOf = (slug: string): string => `demo:listing:${slug}`;

/**
 * Adds the doubles, where there are none yet, and has them compared: whoever looks after the menu has pairs to decide at once.
 * Nobody is referred to them: their mailboxes are not known.
 */
export const saveDoubles = async (directory: Directory, now: Date): Promise<void> => {
  for (const {of, slug, by, change} of DOUBLES) {
    const [original, before] = await Promise.all([
      readListing(directory, idOf(of)),
      readListing(directory, idOf(slug)),
    ]);
    if (!original || before) continue;
    const rest = without(original.row.listing, 'checkedOn', 'lapse');
    const organisationId = by === undefined ? rest.organisationId : `demo:organisation:${by}`;
    const listing = {...rest, ...change, id: idOf(slug), slug, organisationId, version: 1};
    await saveListing(directory, {listing, runs: []}, {now: () => now});
    const wanted = await getRow(directory, directoryKeys.compare(listing.id), true);
    if (wanted) await findPairs(directory, CompareRow.parse(wanted), now);
  }
};
