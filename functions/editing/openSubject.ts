import type {Listing} from '#shared/model/listing.ts';
import type {Proposal} from '#shared/model/proposal.ts';
import type {Organisation, Programme} from '#shared/model/programme.ts';
import {applyProposal, asWanted, type Conflict} from '#shared/proposal/applyProposal.ts';
import {blankListing} from '#shared/proposal/blankListing.ts';
import type {EditedPage} from '#shared/proposal/page.ts';
import {isOver} from '#shared/proposal/steps.ts';
import type {StoredListing} from '../data/directory/read.ts';
import type {Mailbox} from '../data/directory/rows.ts';
import type {EditingDeps} from './deps.ts';

/** A listing and what is to change of it. */
export interface Subject {
  readonly listingId: string;
  readonly organisation: Organisation;
  readonly programme: Programme | undefined;
  /** As it is in the menu; undefined for a page that is not there yet. */
  readonly stored: StoredListing | undefined;
  readonly mailbox: Mailbox | undefined;
  /** The row as it was read, for the condition of the next write. */
  readonly row: Proposal | undefined;
  /** The change that is not over. */
  readonly proposal: Proposal | undefined;
  /** What the public sees, or an empty page. */
  readonly base: EditedPage;
  /** What whoever writes wants, conflicts and all. */
  readonly wanted: EditedPage;
  /** What it would become now. */
  readonly page: EditedPage;
  readonly conflicts: readonly Conflict[];
}

/** A page that is hidden because nobody checked it is edited with the status that it had: a check brings that back. */
const asItWouldStand = (listing: Listing): Listing =>
  listing.status === 'hidden' && listing.lapse?.statusBefore
    ? {...listing, status: listing.lapse.statusBefore}
    : listing;

type Deps = Pick<
  EditingDeps,
  'proposals' | 'readListing' | 'getMailbox' | 'getOrganisation' | 'getProgramme' | 'now'
>;

/** A listing with its change, read consistently; undefined when there is neither. */
export const openSubject = async (deps: Deps, listingId: string): Promise<Subject | undefined> => {
  const [stored, row, mailbox] = await Promise.all([
    deps.readListing(listingId),
    deps.proposals.get(listingId),
    deps.getMailbox(listingId),
  ]);
  const proposal = row && !isOver(row) ? row : undefined;
  if (!stored && !proposal?.newListing) return undefined;
  const programmeId = stored?.row.listing.programmeId ?? proposal?.newListing?.programmeId;
  const organisationId = stored?.row.listing.organisationId ?? proposal?.organisationId ?? '';
  const [organisation, programme] = await Promise.all([
    deps.getOrganisation(organisationId),
    programmeId === undefined ? undefined : deps.getProgramme(programmeId),
  ]);
  if (!organisation) return undefined;
  const {isDemonstration} = organisation;
  const base: EditedPage = {
    listing:
      (stored && asItWouldStand(stored.row.listing)) ??
      blankListing({id: listingId, organisationId, programme, isDemonstration, now: deps.now()}),
    mailbox: mailbox?.email,
  };
  const changed = proposal ?? {changes: []};
  return {
    listingId,
    organisation,
    programme,
    stored,
    mailbox,
    row,
    proposal,
    base,
    wanted: asWanted(base, changed),
    ...applyProposal(base, changed),
  };
};

/** The change to go on with: the one that there is, or a new one. */
export const proposalOf = (
  {proposal, listingId, organisation, stored}: Subject,
  by: Proposal['changedBy'],
  now: Date,
): Proposal =>
  proposal ?? {
    listingId,
    organisationId: organisation.id,
    baseVersion: stored?.row.listing.version ?? 0,
    changes: [],
    state: 'draft',
    changedBy: by,
    changedAt: now.toISOString(),
    revision: 0,
  };
