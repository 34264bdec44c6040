import {actorOf} from '#shared/access/actor.ts';
import type {Duty} from '#shared/access/account.ts';
import type {Route} from '../../functions/http/router.ts';
import {changeLicence, licencePage} from '../../functions/provider/licence.ts';
import {exportReferrals} from '../../functions/provider/exportReferrals.ts';
import {inboxPage} from '../../functions/provider/inboxPage.tsx';
import {providerOutcomes} from '../../functions/provider/providerOutcomes.ts';
import {ownChecks, pressOwnCheck} from '../../functions/provider/ownChecks.ts';
import {askOwnProof, ownMailboxes} from '../../functions/provider/ownMailboxes.ts';
import {markSession, sessionsPage} from '../../functions/provider/sessionsPage.tsx';
import {phonePage, takeByPhone} from '../../functions/provider/phone/phonePage.tsx';
import {cancelStart, startsPage} from '../../functions/provider/startsPage.tsx';
import {inviteWaiting, waitingPage} from '../../functions/provider/waitingPage.tsx';
import {actOnOwnReferral, showReferral} from '../../functions/provider/signedInReferral.ts';
import type {ReferralWorld} from './referralWorld.ts';
import {type Page, visitor, type Visitor} from './visitor.ts';

/** The provider of `wholeListing()`. */
export const OWN = 'test:roundhay';

/** Somebody who is signed in with these duties for one organisation. */
export const staffOf = (
  {providerDeps: deps}: ReferralWorld,
  organisationId = OWN,
  duties: Duty[] = ['referral-handler'],
): Visitor => {
  const at = '2026-01-01T00:00:00Z';
  const account = {
    id: `a-${organisationId}`,
    email: 'lead@roundhay.example',
    createdAt: at,
    sessionsFrom: at,
  };
  const actor = actorOf(account, [
    {role: 'provider', organisationId, duties, grantedBy: 'invitation', grantedAt: at},
  ]);
  const signedIn =
    (route: Route): Route =>
    (request) =>
      route({...request, session: {actor, cookie: `cookie of ${organisationId}`}});
  return visitor({
    function: 'provider',
    routes: {
      providerInbox: signedIn(inboxPage(deps)),
      providerExport: signedIn(exportReferrals(deps)),
      providerOutcomes: signedIn(providerOutcomes(deps)),
      providerSessions: signedIn(sessionsPage(deps)),
      markSession: signedIn(markSession(deps)),
      providerWaiting: signedIn(waitingPage(deps)),
      inviteWaiting: signedIn(inviteWaiting(deps)),
      providerStarts: signedIn(startsPage(deps)),
      cancelStart: signedIn(cancelStart(deps)),
      phonePage: signedIn(phonePage(deps)),
      takeByPhone: signedIn(takeByPhone(deps)),
      providerLicence: signedIn(licencePage(deps)),
      changeProviderLicence: signedIn(changeLicence(deps)),
      providerMailboxes: signedIn(ownMailboxes(deps)),
      providerAskProof: signedIn(askOwnProof(deps)),
      providerChecks: signedIn(ownChecks(deps)),
      pressOwnCheck: signedIn(pressOwnCheck(deps)),
      providerReferral: signedIn(showReferral(deps)),
      providerReferralAct: signedIn(actOnOwnReferral(deps)),
    },
  });
};

/** Takes a step from the page of a referral as it stands now. */
export const actOn = async (
  provider: Visitor,
  reference: string,
  typed: Record<string, string>,
): Promise<Page> => {
  const path = `/provider/referrals/${reference}`;
  return await provider.post(path, typed, {from: await provider.get(path)});
};
