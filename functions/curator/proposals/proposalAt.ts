import {Id} from '#shared/model/primitives.ts';
import type {Editing} from '../../editing/deps.ts';
import {openSubject, type Subject} from '../../editing/openSubject.ts';
import {formToken} from '../../http/formGuard.ts';
import type {HttpRequest} from '../../http/request.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';

/** Where the pages of a change are, for curators. */
export const homeOf = (listingId: string): `/${string}` =>
  `/curator/proposals/${encodeURIComponent(listingId)}`;

/** The listing that an address names, with its change; undefined when there is neither. */
export const proposalAt = async (
  {editing}: Pick<CuratorDeps, 'editing'>,
  request: HttpRequest,
): Promise<{readonly subject: Subject; readonly own: Editing} | undefined> => {
  const {actor, cookie} = sessionOf(request);
  const id = Id.safeParse(request.params.listing);
  const subject = id.success ? await openSubject(editing, id.data) : undefined;
  return (
    subject && {
      subject,
      own: {
        home: homeOf(subject.listingId),
        formToken: formToken(cookie),
        by: {role: 'curator', accountId: actor.account.id},
      },
    }
  );
};
