import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {londonDate} from '#shared/london.ts';
import {Id} from '#shared/model/primitives.ts';
import type {CuratorCheckRow} from '#shared/ui/freshness/views.ts';
import {checkRow} from '../data/checkRow.ts';
import type {StaleRow} from '../data/freshnessStore.ts';
import {formToken} from '../http/formGuard.ts';
import {seeOther} from '../http/reply.ts';
import {formOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {CuratorDeps} from './deps.ts';
import {showCurator} from './showCurator.tsx';

const PAGE_SIZE = 25;
const HERE = '/curator/checks';

type Deps = Pick<CuratorDeps, 'freshness' | 'confirm' | 'shells' | 'now'>;

/** A listing as it stands now; undefined when somebody has checked it, or hidden it, meanwhile. */
const rowOf =
  (deps: Deps, today: string) =>
  async ({listingId, organisationName, phone, told}: StaleRow): Promise<CuratorCheckRow | undefined> => {
    const records = await deps.freshness.read(listingId);
    if (!records || isHiddenByHand(records.stored.row.listing)) return undefined;
    const row = checkRow(records, today);
    if (row.stage === 'fresh') return undefined;
    return {
      ...row,
      providerName: organisationName,
      phone,
      asked: told.at(-1)?.to ?? 'curator',
    };
  };

/** GET /curator/checks?after=: the listings whose check is owed, and whether their providers know. */
export const checksPage =
  (deps: Deps): Route =>
  async (request) => {
    const {cookie} = sessionOf(request);
    const after = Id.safeParse(request.query.get('after')).data;
    const {found, next} = await deps.freshness.list({after, most: PAGE_SIZE});
    const rows = await Promise.all(found.map(rowOf(deps, londonDate(deps.now()))));
    return showCurator(deps, {
      page: 'checks',
      action: HERE,
      formToken: formToken(cookie),
      rows: rows.filter((row) => row !== undefined),
      next: next === undefined ? undefined : `${HERE}?${new URLSearchParams({after: next}).toString()}`,
      isSaved: request.query.get('saved') === 'yes',
    });
  };

/** POST /curator/checks: the provider has said on the phone that a listing is right. */
export const pressCheck =
  (deps: Deps): Route =>
  async (request) => {
    const listing = Id.safeParse(formOf(request).get('listing'));
    const records = listing.success ? await deps.freshness.read(listing.data) : undefined;
    if (!records || isHiddenByHand(records.stored.row.listing)) return seeOther(HERE);
    const by = {role: 'curator', accountId: sessionOf(request).actor.account.id} as const;
    await deps.confirm({listingId: records.stored.row.listing.id, isRight: true, by}, deps.now());
    return seeOther(`${HERE}?saved=yes`);
  };
