import {may} from '#shared/access/may.ts';
import type {Actor} from '#shared/access/actor.ts';
import {rhythmNamed} from '#shared/freshness/rhythm.ts';
import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {londonDate} from '#shared/london.ts';
import {Id} from '#shared/model/primitives.ts';
import type {OwnCheckRow} from '#shared/ui/freshness/views.ts';
import type {FreshnessRecords} from '../data/freshnessStore.ts';
import {formToken} from '../http/formGuard.ts';
import {seeOther} from '../http/reply.ts';
import {formOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import {checkRow} from '../data/checkRow.ts';
import type {ProviderDeps} from './deps.ts';
import {inTurn} from './inTurn.ts';
import {isUnsaid, ownReport, reportsOf} from './reportsOf.ts';
import {showFreshness} from './showFreshness.tsx';

const HERE = '/provider/still-right';
/** Listings whose reports are read at a time. */
const AT_ONCE = 8;
const ORDER: readonly OwnCheckRow['stage'][] = ['hidden', 'sunk', 'amber', 'due', 'fresh'];

type Deps = Pick<
  ProviderDeps,
  'freshness' | 'confirm' | 'listOrganisationListings' | 'reports' | 'shells' | 'now'
>;

/** Whether somebody may say of a listing that it is right. */
const isTheirs = (actor: Actor, {stored}: FreshnessRecords): boolean =>
  may.editListing(actor, stored.row.listing.organisationId) && !isHiddenByHand(stored.row.listing);

const ownListings = async (deps: Deps, actor: Actor): Promise<FreshnessRecords[]> => {
  const organisations = [...actor.duties.keys()].filter((id) => may.editListing(actor, id));
  const ids = (await Promise.all(organisations.map((id) => deps.listOrganisationListings(id)))).flat();
  const found = await Promise.all(ids.map((id) => deps.freshness.read(id)));
  return found.filter((each) => each !== undefined).filter((each) => isTheirs(actor, each));
};

const isOwed = ({stage, doubts, reports}: OwnCheckRow): boolean =>
  stage !== 'fresh' || doubts.length > 0 || reports.some(({said}) => said === undefined);

/** Says what a provider said of the reports that stood on the page when it was pressed. */
const sayOfReports = async (
  {reports, now}: Deps,
  listingId: string,
  {said, shown}: {readonly said: string | null; readonly shown: readonly string[]},
): Promise<void> => {
  if (said !== 'mended' && said !== 'still-right') return;
  const open = await reports.listOf(listingId, now());
  const asked = open.filter((report) => isUnsaid(report) && shown.includes(report.id));
  await inTurn(asked, AT_ONCE, ({id}) => reports.say(id, said, now()));
};

/** GET /provider/still-right: the listings that somebody edits, those first whose check is owed. */
export const ownChecks =
  (deps: Deps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    const today = londonDate(deps.now());
    const records = await ownListings(deps, actor);
    const found = await inTurn(records, AT_ONCE, async (each): Promise<OwnCheckRow> => ({
      ...checkRow(each, today),
      everyMonths: each.stored.row.listing.checkEveryMonths,
      reports: (await reportsOf(deps, each)).map(ownReport),
    }));
    const rows = found.sort(
      (one, other) =>
        ORDER.indexOf(one.stage) - ORDER.indexOf(other.stage) || one.name.localeCompare(other.name),
    );
    const named = (which: string) => rows.find(({slug}) => slug === request.query.get(which));
    return showFreshness(deps, {
      page: 'list',
      action: HERE,
      formToken: formToken(cookie),
      owed: rows.filter(isOwed),
      others: rows.filter((row) => !isOwed(row)),
      saved: named('checked')?.name,
      rhythmSaved: named('rhythm'),
    });
  };

/**
 * POST /provider/still-right: one's own listing is right, which answers what was reported of it, or how often we ask about it.
 * Another's is one that there is not.
 */
export const pressOwnCheck =
  (deps: Deps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const form = formOf(request);
    const listing = Id.safeParse(form.get('listing'));
    const records = listing.success ? await deps.freshness.read(listing.data) : undefined;
    if (!records || !isTheirs(actor, records)) return seeOther(HERE);
    const {id, slug} = records.stored.row.listing;
    const by = {role: 'provider', accountId: actor.account.id} as const;
    if (form.get('action') === 'rhythm') {
      const everyMonths = rhythmNamed(form.get('months'));
      if (everyMonths === undefined) return seeOther(HERE);
      await deps.confirm({listingId: id, isRight: false, everyMonths, by}, deps.now());
      return seeOther(`${HERE}?${new URLSearchParams({rhythm: slug}).toString()}`);
    }
    await sayOfReports(deps, id, {said: form.get('action'), shown: form.getAll('report')});
    await deps.confirm({listingId: id, isRight: true, by}, deps.now());
    return seeOther(`${HERE}?${new URLSearchParams({checked: slug}).toString()}`);
  };
