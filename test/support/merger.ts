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
import type {ReferralWorld} from './referralWorld.ts';
import {asCurator, CURATOR} from './signedInCurator.ts';
import {visitor, type Visitor} from './visitor.ts';

/** A curator before the pages about doubles and imports, signed in. */
export const mergerOf = ({client, directoryTable, providerDeps}: ReferralWorld): Visitor => {
  const directory = {client, tableName: directoryTable};
  const deps = {
    editing: providerDeps.editing,
    getOrganisation: providerDeps.getOrganisation,
    pairs: pairStore(directory),
    imports: importDeps(directory),
    listMerges: listMerges.bind(undefined, directory),
    merge: mergeListings.bind(undefined, directory),
    undoMerge: undoMerge.bind(undefined, directory),
    getAccount: (id: string) => Promise.resolve(id === CURATOR.account.id ? CURATOR : undefined),
    shells: providerDeps.shells,
  };
  return visitor({
    function: 'curator',
    routes: {
      duplicatesPage: asCurator(duplicatesPage(deps)),
      duplicatePage: asCurator(duplicatePage(deps)),
      decideDuplicate: asCurator(decideDuplicate(deps)),
      mergesPage: asCurator(mergesPage(deps)),
      undoMerge: asCurator(undoMerged(deps)),
      importPage: asCurator(importPage(deps)),
      importTemplate: asCurator(importTemplate()),
      uploadImport: asCurator(uploadImport(deps)),
      oneImport: asCurator(oneImport(deps)),
      carryOutImport: asCurator(carryOutImport(deps)),
    },
  });
};
