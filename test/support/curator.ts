import {actorOf} from '#shared/access/actor.ts';
import {setAddress} from '../../functions/data/directory/setAddress.ts';
import {mailboxStore} from '../../functions/data/mailboxStore.ts';
import type {Route} from '../../functions/http/router.ts';
import {mailboxAddress, setMailboxAddress} from '../../functions/curator/mailboxAddress.ts';
import {checksPage, pressCheck} from '../../functions/curator/checksPage.ts';
import {freshnessStore} from '../../functions/data/freshnessStore.ts';
import {askProof, mailboxesPage} from '../../functions/curator/mailboxesPage.ts';
import {practicesPage, setPractice} from '../../functions/curator/practicesPage.ts';
import {practiceStore} from '../../functions/data/practiceStore.ts';
import type {ReferralWorld} from './referralWorld.ts';
import {visitor, type Visitor} from './visitor.ts';

/** A curator before the pages about mailboxes and practices, signed in. */
export const curatorOf = ({client, directoryTable, providerDeps}: ReferralWorld): Visitor => {
  const at = '2026-01-01T00:00:00Z';
  const account = {id: 'a-curator', email: 'curator@menu.example', createdAt: at, sessionsFrom: at};
  const actor = actorOf(account, [{role: 'curator', grantedBy: 'invitation', grantedAt: at}]);
  const directory = {client, tableName: directoryTable};
  const deps = {
    mailboxes: mailboxStore(directory),
    practices: practiceStore(directory),
    setAddress: setAddress.bind(undefined, directory),
    freshness: freshnessStore(directory),
    confirm: providerDeps.confirm,
    shells: providerDeps.shells,
    now: providerDeps.now,
  };
  const signedIn =
    (route: Route): Route =>
    (request) =>
      route({...request, session: {actor, cookie: 'cookie of the curator'}});
  return visitor({
    function: 'curator',
    routes: {
      curatorChecks: signedIn(checksPage(deps)),
      curatorPressCheck: signedIn(pressCheck(deps)),
      curatorMailboxes: signedIn(mailboxesPage(deps)),
      curatorAskProof: signedIn(askProof(deps)),
      mailboxAddress: signedIn(mailboxAddress(deps)),
      setMailboxAddress: signedIn(setMailboxAddress(deps)),
      curatorPractices: signedIn(practicesPage(deps)),
      setPractice: signedIn(setPractice(deps)),
    },
  });
};
