import {diffRows} from '#shared/proposal/diff.ts';
import type {EditingDeps} from '../../editing/deps.ts';
import type {Reply} from '../../http/reply.ts';
import type {MergedInto, OwnSubject} from './ownSubject.ts';
import {showListings} from './showListings.tsx';

/** Why nothing of a page that was merged into another is saved, beside everything that was typed. */
export const mergedWords = ({name, home}: MergedInto): string =>
  `This page is now part of “${name}”, so nothing was saved. What you typed is still here: copy it from here, and ${
    home === undefined ? 'tell the people who look after the menu' : `change “${name}” instead`
  }.`;

/**
 * A page that was merged into another: where it is now, and what was going to change of it, so that nothing that was written
 * is lost. `why`: the line that was typed to send it.
 */
export const mergedPage = (
  deps: EditingDeps,
  {subject: {base, proposal}}: OwnSubject,
  into: MergedInto,
  {why = ''}: {why?: string} = {},
): Reply =>
  showListings(
    deps,
    {
      page: 'merged',
      listingName: base.listing.name,
      into,
      rows: diffRows(proposal?.changes ?? []),
      message: proposal?.state === 'returned' ? proposal.message : undefined,
      why,
    },
    {status: 410},
  );
