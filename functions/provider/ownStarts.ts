import {londonDate} from '#shared/london.ts';
import type {Actor} from '#shared/access/actor.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {ProviderDeps} from './deps.ts';
import {inTurn} from './inTurn.ts';
import {ownOrganisations} from './ownOrganisations.ts';

/** Listings read at a time. */
const AT_ONCE = 5;
/** Starts of one listing that are shown. */
const MOST_STARTS = 12;

type Deps = Pick<ProviderDeps, 'getListing' | 'listListings' | 'now'>;

/** A listing of one's own with its starts to come, cancelled ones too. */
export interface OwnStarts {
  readonly whole: WholeListing;
  readonly starts: readonly CourseRun[];
}

/** The listings of the organisations that somebody answers for, by name. */
export const ownListings = async (
  deps: Pick<Deps, 'getListing' | 'listListings'>,
  actor: Actor,
): Promise<WholeListing[]> => {
  const ids = (await Promise.all(ownOrganisations(actor).map((id) => deps.listListings(id)))).flat();
  const wholes = await inTurn(ids, AT_ONCE, (id) => deps.getListing(id));
  return wholes
    .flatMap((whole) => (whole ? [whole] : []))
    .sort((a, b) => a.listing.name.localeCompare(b.listing.name));
};

/** Those of them that have a start to come. */
export const ownStarts = async (deps: Deps, actor: Actor): Promise<OwnStarts[]> => {
  const today = londonDate(deps.now());
  return (await ownListings(deps, actor))
    .map((whole) => ({
      whole,
      starts: whole.runs.filter(({sessions}) => (sessions[0]?.date ?? '') > today).slice(0, MOST_STARTS),
    }))
    .filter(({starts}) => starts.length > 0);
};
