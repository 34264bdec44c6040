import type {Listing} from '#shared/model/listing.ts';
import type {Proposal} from '#shared/model/proposal.ts';
import {may} from '#shared/access/may.ts';
import type {Actor} from '#shared/access/actor.ts';
import type {ListingsView, OwnListingRow} from '#shared/ui/editing/views.ts';
import {valueOf} from '#shared/referral/form/values.ts';
import {isOver} from '#shared/proposal/steps.ts';
import {newId} from '../../data/secrets.ts';
import {formToken} from '../../http/formGuard.ts';
import {seeOther} from '../../http/reply.ts';
import {formOf, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {ProviderDeps} from '../deps.ts';
import {inTurn} from '../inTurn.ts';
import {homeOf} from './ownSubject.ts';
import {showListings} from './showListings.tsx';

/** Listings read at a time. */
const AT_ONCE = 8;
/** Pages that one provider may have begun and not finished. */
const MOST_NEW = 20;
const NOTICES = ['thrown-away', 'too-many'] as const;

type Deps = Pick<ProviderDeps, 'editing' | 'listOrganisationListings' | 'programmeNames'>;
type ProgrammeNames = Awaited<ReturnType<Deps['programmeNames']>>;

const editedOrganisations = (actor: Actor): string[] =>
  [...actor.duties.keys()].filter((id) => may.editListing(actor, id));

const stateOf = (listing: Listing | undefined): OwnListingRow['state'] => {
  if (!listing) return 'new';
  if (listing.merged) return 'merged';
  return listing.status === 'hidden' ? 'hidden' : 'public';
};

/** What a page that is not in the menu yet is called: as its change says, or else as its programme. */
const nameOfNew = ({changes, newListing}: Proposal, programmes: ProgrammeNames): string => {
  const named = changes.find(({field}) => field === 'name')?.to;
  if (typeof named === 'string') return named;
  return programmes.find(({id}) => id === newListing?.programmeId)?.name ?? 'A new page';
};

const rowOf = async (
  {editing}: Deps,
  programmes: ProgrammeNames,
  listingId: string,
): Promise<OwnListingRow | undefined> => {
  const [stored, row] = await Promise.all([editing.readListing(listingId), editing.proposals.get(listingId)]);
  const proposal = row && !isOver(row) ? row : undefined;
  if (!stored && !proposal?.newListing) return undefined;
  const listing = stored?.row.listing;
  return {
    href: homeOf(listingId),
    name: listing?.name ?? (proposal ? nameOfNew(proposal, programmes) : ''),
    state: stateOf(listing),
    proposal:
      proposal?.state === 'draft' || proposal?.state === 'sent' || proposal?.state === 'returned'
        ? proposal.state
        : undefined,
    message: proposal?.message,
  };
};

const rowsOf = async (deps: Deps, organisationId: string): Promise<OwnListingRow[]> => {
  const [listed, proposed, programmes] = await Promise.all([
    deps.listOrganisationListings(organisationId),
    deps.editing.proposals.listProposed(organisationId),
    deps.programmeNames(),
  ]);
  const rows = await inTurn([...new Set([...listed, ...proposed])], AT_ONCE, (id) =>
    rowOf(deps, programmes, id),
  );
  return rows.filter((row) => row !== undefined).sort((one, other) => one.name.localeCompare(other.name));
};

/** GET /provider/listings: one's own listings, those that need somebody first. */
export const listingsPage =
  (deps: Deps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    const groups = await inTurn(editedOrganisations(actor), 1, async (organisationId) => ({
      organisationId,
      organisationName: (await deps.editing.getOrganisation(organisationId))?.name ?? '',
      rows: await rowsOf(deps, organisationId),
    }));
    const view: ListingsView = {
      page: 'listings',
      formToken: formToken(cookie),
      groups,
      programmes: [...(await deps.programmeNames())].sort((one, other) => one.name.localeCompare(other.name)),
      notice: NOTICES.find((each) => each === request.query.get('notice')),
    };
    return showListings(deps.editing, view);
  };

/** POST /provider/listings: begins a page that is not in the menu yet, empty or with a programme's facts. */
export const startListing =
  (deps: Deps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const values = valuesOf(formOf(request));
    const organisationId = valueOf(values, 'organisation');
    const {editing} = deps;
    if (!may.editListing(actor, organisationId)) return seeOther('/provider/listings');
    const begun = (await rowsOf(deps, organisationId)).filter(({state}) => state === 'new');
    if (begun.length >= MOST_NEW) return seeOther('/provider/listings?notice=too-many');
    const wanted = valueOf(values, 'programme');
    const programme = (await deps.programmeNames()).find(({id}) => id === wanted);
    const by = {role: 'provider', accountId: actor.account.id} as const;
    const listingId = newId();
    await editing.proposals.save(
      {
        listingId,
        organisationId,
        newListing: {...(programme && {programmeId: programme.id})},
        baseVersion: 0,
        changes: [],
        state: 'draft',
        changedBy: by,
        changedAt: editing.now().toISOString(),
        revision: 0,
      },
      undefined,
    );
    return seeOther(homeOf(listingId));
  };
