import {londonDate} from '#shared/london.ts';
import type {Actor} from '#shared/access/actor.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {startInWords} from '#shared/referral/providerWords.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {sessionsRegion, sessionsTitle} from '#shared/ui/provider/sessionsRegion.tsx';
import type {SessionsView} from '#shared/ui/provider/sessionsView.ts';
import type {ListedReferral} from '../data/inboxStore.ts';
import {formToken} from '../http/formGuard.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProviderDeps} from './deps.ts';
import {inTurn} from './inTurn.ts';
import {markAttendance} from './markAttendance.ts';
import {ownOrganisations} from './ownOrganisations.ts';
import {readDay} from './readDay.ts';

type Deps = Pick<ProviderDeps, 'inbox' | 'referrals' | 'shells' | 'now'>;

/** Details read, or referrals marked, at a time. */
const AT_ONCE = 10;

const show = ({shells}: Pick<Deps, 'shells'>, view: SessionsView, status = 200): Reply =>
  html(
    fillShell(shells(), 'provider/sessions', {
      head: renderHead({title: sessionsTitle(view), robots: 'noindex'}),
      sessions: <>{sessionsRegion.render(view)}</>,
    }),
    {status},
  );

/** Whoever has a place on something that has begun, of all organisations that the person answers for. */
const beganFor = async ({inbox, now}: Pick<Deps, 'inbox' | 'now'>, actor: Actor) => {
  const today = londonDate(now());
  const lists = await Promise.all(
    ownOrganisations(actor).map((organisationId) => inbox.list(organisationId, 'open', now())),
  );
  return lists
    .flat()
    .filter(({state, startsOn}) => (state === 'booked' || state === 'started') && (startsOn ?? '9') <= today);
};

const hrefOf = ({listing, startsOn = ''}: ListedReferral): `/${string}` =>
  `/provider/sessions?${new URLSearchParams({listing: listing.id, start: startsOn}).toString()}`;

const startOf = ({startsOn = '', startsAt}: ListedReferral): string => startInWords(startsOn, startsAt);

const groupsView = (began: readonly ListedReferral[]): SessionsView => {
  const byHref = Map.groupBy(began, hrefOf);
  return {
    page: 'groups',
    groups: [...byHref]
      .map(([href, members]) => ({href, members, first: members[0]}))
      .flatMap(({href, members, first}) => (first ? [{href, first, count: members.length}] : []))
      .sort((a, b) => (b.first.startsOn ?? '').localeCompare(a.first.startsOn ?? ''))
      .map(({href, first, count}) => ({
        href,
        listingName: first.listing.name,
        start: startOf(first),
        count,
      })),
  };
};

const soFarOf = ({attendance = []}: ListedReferral): string =>
  attendance.length === 0
    ? 'Not marked yet'
    : `Came to ${attendance.filter(({came}) => came).length} of ${attendance.length}`;

const groupOf = async (deps: Deps, request: HttpRequest): Promise<readonly ListedReferral[]> => {
  const [listing, start] = ['listing', 'start'].map((name) => request.query.get(name));
  const began = await beganFor(deps, sessionOf(request).actor);
  return began.filter((referral) => referral.listing.id === listing && referral.startsOn === start);
};

const markView = async (
  deps: Deps,
  {request, group, first}: {request: HttpRequest; group: readonly ListedReferral[]; first: ListedReferral},
  {values = {}, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): Promise<SessionsView> => {
  const now = deps.now();
  const looking = {by: 'provider', accountId: sessionOf(request).actor.account.id} as const;
  const people = await inTurn(group, AT_ONCE, async (referral) => {
    const person = await deps.referrals.getPerson(referral.id, now);
    if (person) await deps.referrals.writeLook(referral.id, looking, now);
    return {
      reference: referral.reference,
      name: person?.name ?? referral.reference,
      soFar: soFarOf(referral),
    };
  });
  const saved = Number(request.query.get('saved') ?? 'none');
  return {
    page: 'mark',
    action: hrefOf(first),
    formToken: formToken(sessionOf(request).cookie),
    listingName: first.listing.name,
    start: startOf(first),
    people: people.sort((a, b) => a.name.localeCompare(b.name)),
    today: londonDate(deps.now()),
    values,
    errors,
    done: Number.isInteger(saved)
      ? {saved, changed: Number(request.query.get('changed') ?? 0) || 0}
      : undefined,
  };
};

/** GET /provider/sessions?listing&start: the groups that have begun, or the people of one. */
export const sessionsPage =
  (deps: Deps): Route =>
  async (request) => {
    const group = await groupOf(deps, request);
    const [first] = group;
    return first
      ? show(deps, await markView(deps, {request, group, first}))
      : show(deps, groupsView(await beganFor(deps, sessionOf(request).actor)));
  };

const readMarks = (values: FormValues, group: readonly ListedReferral[]) =>
  group.flatMap((referral) => {
    const came = values[`came-${referral.reference}`];
    return came === 'yes' || came === 'no' ? [{referral, came: came === 'yes'}] : [];
  });

/** POST /provider/sessions?listing&start: marks one day for everybody who was chosen; the others stay as they are. */
export const markSession =
  (deps: Deps): Route =>
  async (request) => {
    const group = await groupOf(deps, request);
    const [first] = group;
    if (!first) return seeOther('/provider/sessions');
    const values = valuesOf(formOf(request));
    const marks = readMarks(values, group);
    const read = readDay(values, {field: 'session', id: 'session', nothing: 'Enter the day, like 8 5 2026'});
    const isLate = 'day' in read && read.day > londonDate(deps.now());
    const errors: FormError[] = [
      ...('error' in read ? [read.error] : []),
      ...(isLate
        ? [{field: 'session', href: '#session-day', text: 'The day must be today or earlier'} as const]
        : []),
      ...(marks.length === 0
        ? [{field: 'came', href: `#came-${first.reference}`, text: 'Mark at least one person'} as const]
        : []),
    ];
    if ('error' in read || errors.length > 0) {
      return show(deps, await markView(deps, {request, group, first}, {values, errors}), 400);
    }
    const results = await inTurn(marks, AT_ONCE, ({referral, came}) =>
      markAttendance(deps, referral.id, {on: read.day, came}),
    );
    const saved = results.filter(Boolean).length;
    return seeOther(`${hrefOf(first)}&saved=${saved}&changed=${results.length - saved}`);
  };
