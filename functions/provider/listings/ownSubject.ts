import {may} from '#shared/access/may.ts';
import {Id} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import type {Editing, EditingDeps} from '../../editing/deps.ts';
import {openSubject, type Subject} from '../../editing/openSubject.ts';
import {formToken} from '../../http/formGuard.ts';
import type {HttpRequest} from '../../http/request.ts';
import {sessionOf} from '../../http/session.ts';

/** Where the pages of one's own listing are. */
export const homeOf = (listingId: string): `/${string}` =>
  `/provider/listings/${encodeURIComponent(listingId)}`;

/**
 * The listing that an address names, with its change, for whoever edits it. Another provider's is one that there is not.
 * @throws ProblemError `not-found`, `gone` (merged into another page)
 */
export const ownSubject = async (
  deps: EditingDeps,
  request: HttpRequest,
): Promise<{readonly subject: Subject; readonly editing: Editing}> => {
  const {actor, cookie} = sessionOf(request);
  const id = Id.safeParse(request.params.listing);
  const subject = id.success ? await openSubject(deps, id.data) : undefined;
  if (!subject || !may.editListing(actor, subject.organisation.id)) {
    throw new ProblemError('not-found', 'There is no listing of yours at this address.');
  }
  const merged = subject.stored?.row.listing.merged;
  if (merged) {
    const stays = await openSubject(deps, merged.into);
    const name = stays?.stored?.row.listing.name ?? 'another page';
    throw new ProblemError(
      'gone',
      `A curator merged this page into “${name}”. Change that page instead. If they are not the same, tell the people who look after the menu.`,
    );
  }
  return {
    subject,
    editing: {
      home: homeOf(subject.listingId),
      formToken: formToken(cookie),
      by: {role: 'provider', accountId: actor.account.id},
    },
  };
};
