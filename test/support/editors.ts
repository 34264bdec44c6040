import {actorOf, type Actor} from '#shared/access/actor.ts';
import type {Duty, Role} from '#shared/access/account.ts';
import {decideProposal, proposalPage} from '../../functions/curator/proposals/proposalPage.ts';
import {proposalPart, saveProposalPart} from '../../functions/curator/proposals/proposalPart.ts';
import {endSpotCheck, proposalsPage} from '../../functions/curator/proposals/proposalsPage.ts';
import {spotCheckStore} from '../../functions/data/proposals/spotCheckStore.ts';
import {approve, giveBack} from '../../functions/data/proposals/decide.ts';
import type {Route} from '../../functions/http/router.ts';
import {listingsPage, startListing} from '../../functions/provider/listings/listingsPage.ts';
import {ownListingPart, saveListingPart} from '../../functions/provider/listings/listingPart.ts';
import {ownListing, sendListing} from '../../functions/provider/listings/ownListing.ts';
import type {ReferralWorld} from './referralWorld.ts';
import {visitor, type Visitor} from './visitor.ts';

const AT = '2026-01-01T00:00:00Z';

const actor = (id: string, role: Role): Actor =>
  actorOf({id, email: `${id}@people.example`, createdAt: AT, sessionsFrom: AT}, [role]);

const signedInAs =
  (who: Actor) =>
  (route: Route): Route =>
  (request) =>
    route({...request, session: {actor: who, cookie: `cookie of ${who.account.id}`}});

/** Somebody of a provider before the pages of its listings. */
export const editorOf = (
  {providerDeps: deps}: ReferralWorld,
  {
    id = 'an-editor',
    organisationId = 'test:roundhay',
    duties = ['editor'],
  }: {id?: string; organisationId?: string; duties?: Duty[]} = {},
): Visitor => {
  const signedIn = signedInAs(
    actor(id, {role: 'provider', organisationId, duties, grantedBy: 'invitation', grantedAt: AT}),
  );
  return visitor({
    function: 'provider',
    routes: {
      providerListings: signedIn(listingsPage(deps)),
      startListing: signedIn(startListing(deps)),
      ownListing: signedIn(ownListing(deps.editing)),
      sendListing: signedIn(sendListing(deps.editing)),
      ownListingPart: signedIn(ownListingPart({...deps, ...deps.editing})),
      saveListingPart: signedIn(saveListingPart({...deps, ...deps.editing})),
    },
  });
};

/** A curator before the changes that wait. */
export const approverOf = ({client, directoryTable, providerDeps}: ReferralWorld): Visitor => {
  const directory = {client, tableName: directoryTable};
  const curator = actor('a-curator', {role: 'curator', grantedBy: 'invitation', grantedAt: AT});
  const deps = {
    editing: providerDeps.editing,
    spotChecks: spotCheckStore(directory),
    approve: approve.bind(undefined, directory),
    giveBack: giveBack.bind(undefined, directory),
    getAccount: (id: string) => Promise.resolve(id === 'a-curator' ? curator : undefined),
    shells: providerDeps.shells,
  };
  const signedIn = signedInAs(curator);
  return visitor({
    function: 'curator',
    routes: {
      proposalsPage: signedIn(proposalsPage(deps)),
      endSpotCheck: signedIn(endSpotCheck(deps)),
      proposalPage: signedIn(proposalPage(deps)),
      decideProposal: signedIn(decideProposal(deps)),
      proposalPart: signedIn(proposalPart(deps)),
      saveProposalPart: signedIn(saveProposalPart(deps)),
    },
  });
};
