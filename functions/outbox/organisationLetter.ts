import {
  organisationApproved,
  organisationChanged,
  organisationReturned,
} from '#shared/organisation/organisationLetters.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import type {LetterSources, Prepared} from './prepared.ts';

interface OrganisationMessage extends OutboxMessage {
  readonly kind: 'organisation-returned' | 'organisation-approved' | 'organisation-changed';
}

/** What a curator decided of what the menu says of an organisation: to whoever sent it, and to its old contacts. */
export const organisationLetter = async (
  {organisationEvents, origin}: Pick<LetterSources, 'organisationEvents' | 'origin'>,
  {kind, to, organisation}: OrganisationMessage,
): Promise<Prepared> => {
  if (to === undefined || !organisation) return {giveUp: 'organisation-gone'};
  const event = await organisationEvents.getEvent(organisation.id, organisation.at);
  if (!event) return {giveUp: 'organisation-gone'};
  const link = `${origin}/provider/organisation`;
  const {step, before, after, message = ''} = event;
  if (kind === 'organisation-returned') return {to, letter: organisationReturned({before, message, link})};
  const told = {before, after, link};
  if (kind === 'organisation-approved') return {to, letter: organisationApproved(told)};
  return {to, letter: organisationChanged({...told, isByCurator: step === 'changed'})};
};
