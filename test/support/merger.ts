import {actorOf} from '#shared/access/actor.ts';
import {decideDuplicate, duplicatePage} from '../../functions/curator/doubles/duplicatePage.ts';
import {duplicatesPage} from '../../functions/curator/doubles/duplicatesPage.ts';
import {importDeps} from '../../functions/curator/importing/importDeps.ts';
import {carryOutImport, oneImport} from '../../functions/curator/importing/oneImport.ts';
import {importPage, importTemplate, uploadImport} from '../../functions/curator/importing/uploadPage.ts';
import {mergesPage, undoMerged} from '../../functions/curator/doubles/mergesPage.ts';
import {mergeListings} from '../../functions/data/alike/mergeListings.ts';
import {listMerges} from '../../functions/data/alike/mergeStore.ts';
import {pairStore} from '../../functions/data/alike/pairStore.ts';
import {undoMerge} from '../../functions/data/alike/undoMerge.ts';
import type {Route} from '../../functions/http/router.ts';
import type {ReferralWorld} from './referralWorld.ts';
import {visitor, type Visitor} from './visitor.ts';

const AT = '2026-01-01T00:00:00Z';

/** A curator before the pages about doubles and imports, signed in. */
export const mergerOf = ({client, directoryTable, providerDeps}: ReferralWorld): Visitor => {
  const directory = {client, tableName: directoryTable};
  const account = {id: 'a-curator', email: 'curator@menu.example', createdAt: AT, sessionsFrom: AT};
  const actor = actorOf(account, [{role: 'curator', grantedBy: 'invitation', grantedAt: AT}]);
  const deps = {
    editing: providerDeps.editing,
    getOrganisation: providerDeps.getOrganisation,
    pairs: pairStore(directory),
    imports: importDeps(directory),
    listMerges: listMerges.bind(undefined, directory),
    merge: mergeListings.bind(undefined, directory),
    undoMerge: undoMerge.bind(undefined, directory),
    getAccount: (id: string) => Promise.resolve(id === account.id ? actor : undefined),
    shells: providerDeps.shells,
  };
  const signedIn =
    (route: Route): Route =>
    (request) =>
      route({...request, session: {actor, cookie: 'cookie of the curator'}});
  return visitor({
    function: 'curator',
    routes: {
      duplicatesPage: signedIn(duplicatesPage(deps)),
      duplicatePage: signedIn(duplicatePage(deps)),
      decideDuplicate: signedIn(decideDuplicate(deps)),
      mergesPage: signedIn(mergesPage(deps)),
      undoMerge: signedIn(undoMerged(deps)),
      importPage: signedIn(importPage(deps)),
      importTemplate: signedIn(importTemplate()),
      uploadImport: signedIn(uploadImport(deps)),
      oneImport: signedIn(oneImport(deps)),
      carryOutImport: signedIn(carryOutImport(deps)),
    },
  });
};
