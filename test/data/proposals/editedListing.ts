import {beforeEach} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {approverOf} from '../../support/editors.ts';
import {formFields} from '../../support/formFields.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

/** The page of a listing at its provider. */
export const HOME = '/provider/listings/test:living-well';
/** As addresses lead there. */
export const AT_HOME = '/provider/listings/test%3Aliving-well';
/** The change of it that waits, at a curator. */
export const QUEUED = '/curator/proposals/test:living-well';
export const SCRIPT = '<script>alert(1)</script>';

/** What a section's form sends when nothing is touched: what the page shows in its boxes. */
export const shown = ({body}: Page): Record<string, string | string[]> => formFields(body);

/** Opens a page of the task list, types, and saves. */
export const write = async (
  who: Visitor,
  section: string,
  typed: Record<string, string | string[]>,
  home = HOME,
): Promise<Page> => {
  const page = await who.get(`${home}/${section}`);
  return await who.post(`${home}/${section}`, {...shown(page), ...typed});
};

/** Sends what was written to a curator. */
export const send = async (
  who: Visitor,
  why = 'We moved.',
  home = HOME,
  typed: Record<string, string> = {},
) => await who.post(home, {act: 'send', why, ...typed}, {from: await who.get(home)});

/** That whoever sends it has read the rest of the page. */
export const REST_CHECKED = {rest: 'checked'} as const;

/** A world of its own for each test, with one listing in the menu. */
export const editedListing = () => {
  const world = eachWorld();
  beforeEach(async () => {
    await world().addListing();
  });
  return {
    world,
    /** A curator approves what waits, as they see it. */
    approve: async (home = QUEUED): Promise<Page> => {
      const curator = approverOf(world());
      const page = await curator.get(home);
      return await curator.post(home, {act: 'approve'}, {from: page});
    },
    /** What the public sees of it. */
    publicListing: async (id = 'test:living-well') => (await world().providerDeps.getListing(id))?.listing,
  };
};
