import {claimablesOf, claimableValueOf} from '#shared/certification/claimable.ts';
import {endOf} from '#shared/certification/isAwaiting.ts';
import {DECISIONS} from '#shared/certification/readJudgement.ts';
import {schemeOf} from '#shared/certification/schemes.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {certificateEnding, certificateJudged} from '#shared/referral/messages/certificateLetters.ts';
import type {Offer} from '../data/directory/listOffers.ts';
import {isProven} from '../data/directory/rows.ts';
import type {LetterSources, Prepared} from './prepared.ts';

const GONE = {giveUp: 'certificate-gone'} as const;

/**
 * A mailbox of the provider that has answered a code: of a listing that the certificate is for, or else of any. Undefined
 * when there is none: nothing goes to an unproven mailbox.
 */
const mailboxFor = async (
  {getMailbox}: LetterSources,
  {programmeId}: Certificate,
  offers: readonly Offer[],
): Promise<{listingId: string; email: string} | undefined> => {
  const isFor = ({listing}: Offer): boolean => listing.programmeId === programmeId;
  for (const {listing} of offers.toSorted((one, other) => Number(isFor(other)) - Number(isFor(one)))) {
    const mailbox = await getMailbox(listing.id);
    if (mailbox && isProven(mailbox)) return {listingId: listing.id, email: mailbox.email};
  }
  return undefined;
};

/** What both letters say of a certificate, and where they go. */
const aboutIt = async (sources: LetterSources, certificate: Certificate) => {
  const {organisationId, scheme} = certificate;
  const [offers, schemes] = await Promise.all([sources.listOffers(organisationId), sources.schemes()]);
  const value = claimableValueOf(certificate);
  return {
    mailbox: await mailboxFor(sources, certificate, offers),
    facts: {
      about:
        claimablesOf(offers, {schemes}).find((each) => each.value === value)?.label ??
        'one of your programmes',
      schemeName: schemeOf(schemes, scheme).name,
      providerName: (await sources.getOrganisation(organisationId))?.name ?? 'your organisation',
      link: `${sources.origin}/provider/certificates`,
    },
  };
};

/** What was decided about a certificate. */
export const judgedLetter = async (
  sources: LetterSources,
  {certificate: about}: OutboxMessage,
): Promise<Prepared> => {
  const history = about && (await sources.certificates.history(about.organisationId, about.id));
  const change = history?.find(({number}) => number === about?.change);
  const decision = DECISIONS.find((each) => each === change?.step);
  if (!change || !decision) return GONE;
  const {mailbox, facts} = await aboutIt(sources, change.certificate);
  if (!mailbox) return {giveUp: 'no-proven-mailbox'};
  const letter = certificateJudged({...facts, decision, reason: change.reason});
  return {to: mailbox.email, letter, listingId: mailbox.listingId};
};

/** That a certificate ends soon, while it still ends on that day. */
export const endingLetter = async (
  sources: LetterSources,
  {certificate: about}: OutboxMessage,
): Promise<Prepared> => {
  const kept = about && (await sources.certificates.get(about.organisationId, about.id));
  if (!kept || about.endsOn === undefined) return GONE;
  if (endOf(kept.certificate) !== about.endsOn) return {giveUp: 'no-longer-true'};
  const {mailbox, facts} = await aboutIt(sources, kept.certificate);
  if (!mailbox) return {giveUp: 'no-proven-mailbox'};
  const letter = certificateEnding({...facts, endsOn: about.endsOn});
  return {to: mailbox.email, letter, listingId: mailbox.listingId};
};
