import {may} from '#shared/access/may.ts';
import {Id} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import {followMerges} from '../../data/alike/followMerges.ts';
import type {Editing, EditingDeps} from '../../editing/deps.ts';
import {openSubject, type Subject} from '../../editing/openSubject.ts';
import {formToken} from '../../http/formGuard.ts';
import type {HttpRequest} from '../../http/request.ts';
import {sessionOf} from '../../http/session.ts';

/** Where the pages of one's own listing are. */
export const homeOf = (listingId: string): `/${string}` =>
  `/provider/listings/${encodeURIComponent(listingId)}`;

/** The page into which one was merged. */
export interface MergedInto {
  readonly name: string;
  /** Where it is changed, by whoever may change that one too. */
  readonly home: `/${string}` | undefined;
  /** Where the public sees it; undefined while it is hidden. */
  readonly publicHref: string | undefined;
}

/** A listing of one's own, as its pages want it. */
export interface OwnSubject {
  readonly subject: Subject;
  readonly editing: Editing;
  /** It was merged into another: nothing of it can be changed. */
  readonly into: MergedInto | undefined;
}

const intoOf = async (
  deps: EditingDeps,
  {stored}: Subject,
  mayEdit: (organisationId: string) => boolean,
): Promise<MergedInto | undefined> => {
  if (!stored?.row.listing.merged) return undefined;
  const stays = await followMerges(stored, {listingOf: ({row}) => row.listing, read: deps.readListing});
  const last = stays?.row.listing;
  return {
    name: last?.name ?? 'another page',
    home: last && mayEdit(last.organisationId) ? homeOf(last.id) : undefined,
    publicHref: last && last.status !== 'hidden' ? `/support/${last.slug}` : undefined,
  };
};

/**
 * The listing that an address names, with its change, for whoever edits it. Another provider's is one that there is not.
 * @throws ProblemError `not-found`
 */
export const ownSubject = async (deps: EditingDeps, request: HttpRequest): Promise<OwnSubject> => {
  const {actor, cookie} = sessionOf(request);
  const id = Id.safeParse(request.params.listing);
  const subject = id.success ? await openSubject(deps, id.data) : undefined;
  if (!subject || !may.editListing(actor, subject.organisation.id)) {
    throw new ProblemError('not-found', 'There is no listing of yours at this address.');
  }
  return {
    subject,
    editing: {
      home: homeOf(subject.listingId),
      formToken: formToken(cookie),
      by: {role: 'provider', accountId: actor.account.id},
    },
    into: await intoOf(deps, subject, (organisationId) => may.editListing(actor, organisationId)),
  };
};
