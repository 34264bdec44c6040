import {type NewProvider, nameKey, readNewProvider} from '#shared/joining/newProvider.ts';
import {MOST, ORGANISATION_KINDS} from '#shared/joining/readJoinRequest.ts';
import {dateInWords, londonDate} from '#shared/london.ts';
import {Id} from '#shared/model/primitives.ts';
import type {Organisation} from '#shared/model/programme.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {ProvidersView, ShownJoin} from '#shared/ui/people/providersViews.ts';
import type {Join} from '../data/joinStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {idFrom} from '../data/secrets.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf, type Session} from '../http/session.ts';
import type {PeopleDeps} from './deps.ts';
import {invite} from './invite.ts';
import {openMark, pageAfter} from './openMark.ts';
import {showPeople} from './showPeople.tsx';

const HERE = '/people/providers';
const MOST_SHOWN = 50;

const shown = (join: Join, typed: FormValues | undefined): ShownJoin => {
  const {id, organisation, kind, website, offer, name, email, phone, createdAt} = join;
  return {
    id,
    organisation,
    kind: ORGANISATION_KINDS[kind],
    website,
    offer,
    name,
    email,
    phone,
    on: dateInWords(londonDate(new Date(createdAt))),
    values: typed ?? {organisation, kind, website: website ?? '', email: email ?? ''},
  };
};

interface Shown {
  /** The mark that the shown part of the list begins after. */
  readonly after?: string | undefined;
  /** What was typed about one of the requests, or about a provider that did not ask. */
  readonly typed?: {readonly joinId: string | undefined; readonly values: FormValues};
  readonly errors?: readonly FormError[];
  readonly notice?: ProvidersView['notice'];
  readonly provider?: ProvidersView['provider'];
  readonly status?: number;
}

const show = async (
  deps: PeopleDeps,
  {actor, cookie}: Session,
  {after, typed, errors = [], notice, provider, status = 200}: Shown = {},
): Promise<Reply> => {
  const {rows, next} = await deps.joins.listOpen(deps.now(), {most: MOST_SHOWN, after});
  return showPeople(
    deps,
    actor,
    {
      page: 'providers',
      formToken: formToken(cookie),
      joins: rows.map((join) => {
        if (typed?.joinId !== join.id) return shown(join, undefined);
        // The two forms of a request are posted apart: what the other one held is as it was.
        return shown(join, {...shown(join, undefined).values, ...typed.values});
      }),
      part: {after, next: pageAfter(HERE, next)},
      values: typed && typed.joinId === undefined ? typed.values : {},
      errors,
      notice,
      provider,
    },
    {status},
  );
};

const NOTICES = ['made', 'known', 'answered', 'cleared'] as const;

/** GET /people/providers: who asks to be a provider, and the form by which a curator asks one in. */
export const newProvidersPage =
  (deps: PeopleDeps): Route =>
  async (request: HttpRequest) => {
    const id = Id.safeParse(request.query.get('provider')).data;
    const provider = id === undefined ? undefined : await deps.directory.getOrganisation(id);
    const notice = NOTICES.find((each) => each === request.query.get('done'));
    return await show(deps, sessionOf(request), {
      after: openMark(request.query.get('after')),
      notice,
      provider: provider && {id: provider.id, name: provider.name},
    });
  };

/** A hash of the name: making it twice makes one. */
const organisationOf = ({name, kind, website}: NewProvider, now: Date): Organisation => ({
  id: idFrom(`provider/${nameKey(name)}`),
  name,
  kind,
  ...(website !== undefined && {website}),
  isDemonstration: false,
  updatedAt: now.toISOString(),
});

interface Deciding {
  readonly session: Session;
  /** The request that is decided on; none for a provider that did not ask. */
  readonly join: Join | undefined;
  readonly values: FormValues;
  /** The part of the list on which it stood. */
  readonly after: string | undefined;
}

/** Who answers a request, and when. */
const givenBy = ({actor}: Deciding['session'], now: Date) => ({
  at: now.toISOString(),
  by: actor.account.id,
});

/**
 * The first user is asked in before the request is closed, and the provider stands before both: cut short anywhere, one
 * more press finishes it. A provider of the same name with people in it is never given somebody new by this.
 */
const make = async (deps: PeopleDeps, {session, join, values, after}: Deciding): Promise<Reply> => {
  const typed = {joinId: join?.id, values};
  const read = readNewProvider(values, join ? `${join.id}-` : '');
  if ('errors' in read) return await show(deps, session, {after, typed, errors: read.errors, status: 400});
  const now = deps.now();
  const {email} = read.provider;
  const organisation = organisationOf(read.provider, now);
  const {id, name} = organisation;
  if (!(await deps.makeProvider(organisation))) {
    const {members, invited} = await deps.people.list(id, now);
    const listings = await deps.directory.listOrganisationListings(id);
    const isCutShort =
      members.length === 0 && listings.length === 0 && invited.every((each) => each.email === email);
    if (!isCutShort) return seeOther(`${HERE}?done=known&provider=${id}`);
  }
  const isInvited = await invite(deps, session, {
    email,
    role: {
      role: 'provider',
      organisationId: id,
      duties: ['editor', 'referral-handler'],
      grantedBy: 'invitation',
      grantedAt: now.toISOString(),
    },
    organisationName: name,
  });
  if (!isInvited) return await show(deps, session, {after, typed, notice: 'limit', status: 429});
  if (join) await deps.joins.answer(join, {organisationId: id, ...givenBy(session, now)}, undefined);
  return seeOther(`${HERE}?done=made&provider=${id}`);
};

const decline = async (deps: PeopleDeps, {session, join, values, after}: Deciding): Promise<Reply> => {
  if (!join) return seeOther(HERE);
  const now = deps.now();
  const text = valueOf(values, 'answer').trim().toWellFormed();
  const field = `answer-${join.id}`;
  if (text === '' || text.length > MOST.answer) {
    const words = text === '' ? 'Say why not' : `Use ${MOST.answer} letters or fewer`;
    return await show(deps, session, {
      after,
      typed: {joinId: join.id, values},
      errors: [{field, href: `#${field}`, text: words}],
      status: 400,
    });
  }
  const message =
    join.email === undefined ? undefined : newMessage('join-answer', {join: join.id, to: join.email}, now);
  const isAnswered = await deps.joins.answer(join, {text, ...givenBy(session, now)}, message);
  return seeOther(isAnswered ? `${HERE}?done=answered` : HERE);
};

/** Rubbish is cleared away without a mail to whoever's address was typed. */
const clear = async (deps: PeopleDeps, {session, join}: Deciding): Promise<Reply> => {
  if (join) await deps.joins.answer(join, givenBy(session, deps.now()), undefined);
  return seeOther(`${HERE}?done=cleared`);
};

const ACTIONS: ReadonlyMap<string, (deps: PeopleDeps, deciding: Deciding) => Promise<Reply>> = new Map([
  ['make', make],
  ['decline', decline],
  ['clear', clear],
]);

/** POST /people/providers: a provider is made and its first user invited, or a request is answered with a reason. */
export const decideProvider =
  (deps: PeopleDeps): Route =>
  async (request) => {
    const session = sessionOf(request);
    const values = valuesOf(formOf(request));
    const joinId = valueOf(values, 'join').slice(0, 60);
    const join = Id.safeParse(joinId).success ? await deps.joins.get(joinId, deps.now()) : undefined;
    // Answered by somebody else meanwhile, or never there.
    if (joinId !== '' && (!join || join.answer)) return seeOther(HERE);
    const act = ACTIONS.get(valueOf(values, 'action')) ?? make;
    return await act(deps, {session, join, values, after: openMark(valueOf(values, 'after'))});
  };
