import {diffRows} from '#shared/proposal/diff.ts';
import type {DraftView} from '#shared/ui/doubles/views.ts';
import {instantInWords} from '../../editing/historyView.ts';
import type {Compared} from './openPair.ts';

/** What providers are changing of two pages and have not sent; `goes` is the one that is to be hidden, where it is chosen. */
export const draftsOf = (subjects: readonly Compared[], goes?: Compared): DraftView[] =>
  subjects.flatMap((subject) => {
    const {proposal, organisation, base} = subject;
    const isDraft = proposal?.state === 'draft' || proposal?.state === 'returned';
    if (!isDraft || proposal.changes.length === 0) return [];
    return [
      {
        name: base.listing.name,
        organisationName: organisation.name,
        on: instantInWords(proposal.changedAt),
        rows: diffRows(proposal.changes),
        fate: goes ? (goes === subject ? 'stuck' : 'kept') : 'open',
      },
    ];
  });
