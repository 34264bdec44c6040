import {setAddress} from '../../functions/data/directory/setAddress.ts';
import {mailboxStore} from '../../functions/data/mailboxStore.ts';
import {mailboxAddress, setMailboxAddress} from '../../functions/curator/mailboxAddress.ts';
import {checksPage, pressCheck} from '../../functions/curator/checksPage.ts';
import {freshnessStore} from '../../functions/data/freshnessStore.ts';
import {askProof, mailboxesPage} from '../../functions/curator/mailboxesPage.ts';
import {practicesPage, setPractice} from '../../functions/curator/practicesPage.ts';
import {practiceStore} from '../../functions/data/practiceStore.ts';
import type {ReferralWorld} from './referralWorld.ts';
import {asCurator} from './signedInCurator.ts';
import {visitor, type Visitor} from './visitor.ts';

/** A curator before the pages about mailboxes and practices, signed in. */
export const curatorOf = ({client, directoryTable, providerDeps}: ReferralWorld): Visitor => {
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
  return visitor({
    function: 'curator',
    routes: {
      curatorChecks: asCurator(checksPage(deps)),
      curatorPressCheck: asCurator(pressCheck(deps)),
      curatorMailboxes: asCurator(mailboxesPage(deps)),
      curatorAskProof: asCurator(askProof(deps)),
      mailboxAddress: asCurator(mailboxAddress(deps)),
      setMailboxAddress: asCurator(setMailboxAddress(deps)),
      curatorPractices: asCurator(practicesPage(deps)),
      setPractice: asCurator(setPractice(deps)),
    },
  });
};
