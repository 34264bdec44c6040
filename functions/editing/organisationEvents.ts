import type {OrganisationEvent} from '#shared/model/organisationChange.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import {factRows} from '#shared/organisation/facts.ts';
import type {EventRow} from '#shared/ui/organisation/views.ts';
import {instantInWords} from './historyView.ts';

const STEPS: Readonly<Record<OrganisationEvent['step'], string>> = {
  sent: 'Sent',
  'taken-back': 'Taken back',
  returned: 'Sent back',
  approved: 'Approved',
  changed: 'Changed',
};

/** What was done to an organisation, in words. `nameOf` says who somebody is, to whoever may know. */
export const eventRows = async (
  events: readonly OrganisationEvent[],
  nameOf: (by: EditedBy) => Promise<string>,
): Promise<EventRow[]> => {
  const rows: EventRow[] = [];
  for (const {at, step, by, sentBy, why, message, before, after} of events) {
    const isByItsWriter = step === 'sent' || step === 'taken-back' || step === 'changed';
    const written = isByItsWriter ? '' : ` Written by ${await nameOf(sentBy)}.`;
    rows.push({
      on: instantInWords(at),
      what: `${STEPS[step]} by ${await nameOf(by)}.${written}`,
      why,
      message,
      rows: factRows(before, after),
    });
  }
  return rows;
};
