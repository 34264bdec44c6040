import type {Listing} from '#shared/model/listing.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {
  type AskedOf,
  pageGivenBack,
  pagesMerged,
  pagesParted,
  pageTaken,
} from '#shared/proposal/mergeLetters.ts';
import {isOver} from '#shared/proposal/steps.ts';
import {isProven} from '../data/directory/rows.ts';
import type {LetterSources, Prepared} from './prepared.ts';

type Sources = Pick<LetterSources, 'getListing' | 'getMailbox' | 'proposals' | 'history' | 'origin'>;

interface MergeMessage extends OutboxMessage {
  readonly kind: 'listing-merged' | 'merge-undone' | 'page-given-back';
}

const editorsPage = (origin: string, listingId: string): string =>
  `${origin}/provider/listings/${encodeURIComponent(listingId)}`;

/** Where somebody sees a page: its editors, where the public does not. */
const shownAt = ({origin}: Sources, {id, slug, status}: Listing): string =>
  status === 'hidden' ? editorsPage(origin, id) : `${origin}/support/${slug}`;

/** Where a change of a page stands that was not sent. */
const draftOf = async (
  {proposals, origin}: Sources,
  listingId: string,
): Promise<{readonly draftLink?: string}> => {
  const proposal = await proposals.get(listingId);
  const hasDraft = proposal !== undefined && !isOver(proposal) && proposal.changes.length > 0;
  return hasDraft ? {draftLink: editorsPage(origin, listingId)} : {};
};

/** That another page is part of theirs now, to the contacts of the one that stays. */
const taken = async (
  {getListing, history, origin}: Sources,
  listingId: string,
  of: NonNullable<OutboxMessage['history']>,
) => {
  const [stays, entry] = await Promise.all([
    getListing(listingId),
    history.get(listingId, of.at, of.version),
  ]);
  const goes = entry?.merged?.way === 'from' ? await getListing(entry.merged.listingId) : undefined;
  // Undone since, or merged on: then there is other news.
  if (!stays || goes?.merged?.into !== listingId) return undefined;
  return pageTaken({name: stays.name, goes: goes.name, link: `${origin}/support/${stays.slug}`});
};

/** That it is part of another now, to the contacts of the one that went. */
const gone = async (sources: Sources, listingId: string) => {
  const {getListing, origin} = sources;
  const goes = await getListing(listingId);
  const stays = goes?.merged && (await getListing(goes.merged.into));
  if (!stays) return undefined;
  return pagesMerged({
    ...{name: goes.name, stays: stays.name, link: `${origin}/support/${stays.slug}`},
    ...(await draftOf(sources, listingId)),
  });
};

const askedOf = async ({getMailbox}: Sources, {id, status}: Listing): Promise<AskedOf> => {
  if (status === 'hidden') return 'hidden';
  const mailbox = await getMailbox(id);
  // Where people just come along there is no mailbox.
  return mailbox === undefined || isProven(mailbox) ? 'everybody' : 'after-code';
};

/** That the two are two again, to the contacts of the one that went or of the one that stayed. */
const parted = async (
  sources: Sources,
  {kind, listingId, of}: Pick<MergeMessage, 'kind'> & {listingId: string; of: MergeMessage['history']},
) => {
  const {getListing, history} = sources;
  const [goes, entry] = await Promise.all([
    getListing(listingId),
    of && history.get(listingId, of.at, of.version),
  ]);
  const stays = entry?.merged?.way === 'undone' ? await getListing(entry.merged.listingId) : undefined;
  // Merged again since: then that is the news.
  if (!goes || !stays || goes.merged) return undefined;
  return kind === 'page-given-back'
    ? pageGivenBack({name: stays.name, goes: goes.name, link: shownAt(sources, stays)})
    : pagesParted({
        ...{name: goes.name, stays: stays.name, link: shownAt(sources, goes)},
        askedOf: await askedOf(sources, goes),
        ...(await draftOf(sources, listingId)),
      });
};

/** What became of two pages that were made one, or two again; nothing is mailed that is not so any more. */
export const mergeLetter = async (
  sources: Sources,
  {kind, to, listingId, history: of}: MergeMessage,
): Promise<Prepared> => {
  if (to === undefined || listingId === undefined) return {giveUp: 'listing-gone'};
  const letter =
    kind !== 'listing-merged'
      ? await parted(sources, {kind, listingId, of})
      : of
        ? await taken(sources, listingId, of)
        : await gone(sources, listingId);
  return letter ? {to, letter} : {giveUp: 'no-longer-true'};
};
