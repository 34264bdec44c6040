import * as z from 'zod/mini';
import {DeclaredSystem} from '#shared/access/systems.ts';
import {accountByMailbox} from '../data/accounts/accountByMailbox.ts';
import type {AccountsTable} from '../data/accounts/table.ts';
import type {OpenSystem} from '../http/system.ts';

/** The systems that were declared where this function was deployed. @throws Error when they cannot be read */
export const readSystems = (given: string): readonly DeclaredSystem[] =>
  given === '' ? [] : z.array(DeclaredSystem).parse(JSON.parse(given));

/** A declared system with whoever answers for it, read at each request: a leaver's system is out with them. */
export const systemOpener =
  (table: AccountsTable, systems: readonly DeclaredSystem[]): OpenSystem =>
  async (clientId) => {
    const declared = systems.find((system) => system.clientId === clientId);
    const actor = declared && (await accountByMailbox(table, declared.referrer));
    return actor && {clientId, name: declared.name, actor};
  };
