import type {PairRow} from '#shared/ui/doubles/views.ts';
import type {PairRow as StoredPair} from '../../data/alike/rows.ts';
import type {Route} from '../../http/router.ts';
import type {CuratorDeps} from '../deps.ts';
import {afterIn} from './afterIn.ts';
import {reasonsInWords} from './reasonsInWords.ts';
import {showDoubles} from './showDoubles.tsx';

const MOST_SHOWN = 25;
const NOTICES = ['merged', 'merged-code', 'apart', 'gone'] as const;

/** Where two listings are compared. */
export const compareHref = (oneId: string, otherId: string): `/${string}` =>
  `/curator/duplicate?${new URLSearchParams({one: oneId, other: otherId}).toString()}`;

type Deps = Pick<CuratorDeps, 'pairs' | 'getOrganisation' | 'shells'>;

const rowOf = async (deps: Deps, {one, other, reasons}: StoredPair): Promise<PairRow> => {
  const nameOf = async (organisationId: string): Promise<string> =>
    (await deps.getOrganisation(organisationId))?.name ?? organisationId;
  return {
    href: compareHref(one.listingId, other.listingId),
    names: [one.name, other.name],
    providers: [await nameOf(one.organisationId), await nameOf(other.organisationId)],
    because: reasonsInWords(reasons, one),
  };
};

/** GET /curator/duplicates: pairs of listings that look like one, the most alike first, a page of them. */
export const duplicatesPage =
  (deps: Deps): Route =>
  async ({query}) => {
    const after = afterIn(query);
    const {pairs, next} = await deps.pairs.list({after, most: MOST_SHOWN});
    return showDoubles(deps, {
      page: 'pairs',
      rows: await Promise.all(pairs.map((pair) => rowOf(deps, pair))),
      next:
        next === undefined
          ? undefined
          : `/curator/duplicates?${new URLSearchParams({after: next}).toString()}`,
      notice: NOTICES.find((each) => each === query.get('notice')),
    });
  };
