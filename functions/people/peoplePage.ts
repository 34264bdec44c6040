import {londonDate, dateInWords} from '#shared/london.ts';
import {Id, Slug} from '#shared/model/primitives.ts';
import {slugIn} from '#shared/model/slugIn.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {ListView, ShownGroup} from '#shared/ui/people/views.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf, type Session} from '../http/session.ts';
import type {PeopleDeps} from './deps.ts';
import {keptGroup, namedGroup, ownGroups} from './groups.ts';
import {removals} from './removals.ts';
import {showPeople} from './showPeople.tsx';

const DONE = ['invited', 'removed', 'withdrawn'] as const;

const dayInWords = (at: string): string => dateInWords(londonDate(new Date(at)));

interface Shown {
  readonly values?: FormValues;
  readonly errors?: readonly FormError[];
  readonly notice?: ListView['notice'];
  readonly status?: number;
}

/** A group's people, with the form to ask another in. */
export const showGroup = async (
  deps: PeopleDeps,
  {actor, cookie}: Session,
  group: ShownGroup,
  {values = {}, errors = [], notice, status = 200}: Shown = {},
): Promise<Reply> => {
  const own = [...new Set([...ownGroups(actor), group.id])];
  const groups = (await Promise.all(own.map((id) => namedGroup(deps, actor, id)))).flatMap(
    (each) => each ?? [],
  );
  const {members, invited, removed} = await deps.people.list(group.id, deps.now());
  return showPeople(
    deps,
    actor,
    {
      page: 'list',
      formToken: formToken(cookie),
      groups,
      group,
      members: members.map(({accountId, email, duties = [], since}) => ({
        accountId,
        email,
        duties,
        since: dayInWords(since),
        isYou: accountId === actor.account.id,
      })),
      invited: invited.map(({email, duties = [], expiresAtEpochSeconds}) => ({
        email,
        duties,
        until: dayInWords(new Date(expiresAtEpochSeconds * 1000).toISOString()),
      })),
      removed: await removals(deps, actor, group, removed),
      findsProviders: actor.isCurator,
      values,
      errors,
      notice,
    },
    {status},
  );
};

const providerOf = async (deps: PeopleDeps, typed: string): Promise<string | undefined> => {
  const slug = slugIn(typed);
  const found = Slug.safeParse(slug).success ? await deps.directory.getListingBySlug(slug) : undefined;
  return found?.organisation.id;
};

const searched = async (deps: PeopleDeps, request: HttpRequest, typed: string): Promise<Reply> => {
  const session = sessionOf(request);
  const organisationId = await providerOf(deps, typed);
  if (organisationId !== undefined) return seeOther(`/people?group=${encodeURIComponent(organisationId)}`);
  const [first = ''] = ownGroups(session.actor);
  return await showGroup(deps, session, await keptGroup(deps, session.actor, first), {
    values: {listing: typed.slice(0, 200)},
    errors: [
      {field: 'listing', href: '#listing', text: 'We do not know that page. Copy the address of a listing'},
    ],
    status: 400,
  });
};

/**
 * GET /people?group=…: who has access, to one's own providers, and for a curator to any; without a group, the first.
 * `listing` leads a curator from a listing to its provider. @throws ProblemError `not-found`
 */
export const peoplePage =
  (deps: PeopleDeps): Route =>
  async (request) => {
    const session = sessionOf(request);
    const {actor} = session;
    const listing = request.query.get('listing');
    if (listing !== null && listing !== '' && actor.isCurator) return await searched(deps, request, listing);
    const [first = ''] = ownGroups(actor);
    const asked = request.query.get('group') ?? first;
    const isId = asked.startsWith('#') || Id.safeParse(asked).success;
    const group = await keptGroup(deps, actor, isId ? asked : '');
    const notice = DONE.find((done) => request.query.get('done') === done);
    return await showGroup(deps, session, group, {notice});
  };
