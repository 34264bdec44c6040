import {dateInWords} from '#shared/london.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import type {CertificationStatus} from '#shared/model/certificationStatus.ts';
import type {SupportType} from '#shared/taxonomy/index.ts';
import {applicableSchemes, type Scheme, schemeOf} from './schemes.ts';

export interface Certification {
  readonly status: CertificationStatus;
  /** The public words; empty when the status is `not-applicable`. */
  readonly label: string;
  /** The certificate that speaks, if one does. */
  readonly certificate: Certificate | undefined;
}

export interface CertificationQuestion {
  /** Certificates of the provider; those about something else are left out here. */
  readonly certificates: readonly Certificate[];
  readonly supportType: SupportType;
  readonly programme?: {readonly id: string; readonly schemes: readonly string[]} | null | undefined;
  /** Without it, a certificate that names listings counts for none of them: never too much is shown. */
  readonly listingId?: string | undefined;
  /** All schemes, as curators keep them. */
  readonly schemes: readonly Scheme[];
  /** The London day of reading, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Whether a certificate is about this listing: its programme, or by name, or (naming neither) its kind of support. */
const covers = (
  certificate: Certificate,
  {programme, listingId, supportType, schemes}: CertificationQuestion,
): boolean => {
  if (certificate.supportType !== undefined && (programme || certificate.supportType !== supportType))
    return false;
  const isListed = listingId !== undefined && certificate.listingIds.includes(listingId);
  if (certificate.listingIds.length > 0 && !isListed) return false;
  if (certificate.programmeId !== undefined) return certificate.programmeId === programme?.id;
  return isListed || (!programme && schemeOf(schemes, certificate.scheme).supportTypes.includes(supportType));
};

const statusOf = (
  {state, validFrom, validTo, verification}: Certificate,
  today: string,
): CertificationStatus => {
  if (state === 'withdrawn' || state === 'suspended') return 'withdrawn';
  if (validTo !== undefined && validTo < today) return 'expired';
  if (state === 'working-towards') return 'working-towards';
  const hasStarted = validFrom === undefined || validFrom <= today;
  const isVerified = verification !== undefined && verification.on <= today;
  // Without an end date nobody can say "until": it stays what the provider says.
  return hasStarted && isVerified && validTo !== undefined ? 'certified' : 'claimed';
};

/** What somebody who has looked said no to. */
const DENIED: ReadonlySet<Certificate['state']> = new Set(['withdrawn', 'suspended', 'refused'] as const);
/** What nobody says any more. */
const UNSAID: ReadonlySet<Certificate['state']> = new Set(['refused', 'taken-back'] as const);

/**
 * Those that may speak. Where somebody who has looked has said no, what the provider says by itself of the same scheme is not
 * shown until it is checked: else a new claim would undo every no.
 */
const speaking = (certificates: readonly Certificate[], today: string): readonly Certificate[] => {
  const denied = new Set(certificates.filter(({state}) => DENIED.has(state)).map(({scheme}) => scheme));
  return certificates.filter(({state, scheme, verification}) => {
    if (UNSAID.has(state)) return false;
    const isChecked = verification !== undefined && verification.on <= today;
    return isChecked || DENIED.has(state) || !denied.has(scheme);
  });
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const claimWords = (name: string, {verification, validFrom}: Certificate, today: string): string => {
  if (validFrom !== undefined && validFrom > today)
    return `The provider says it will be ${name} from ${dateInWords(validFrom)}`;
  return verification && verification.on <= today
    ? `The provider says it is ${name}. We do not know until when`
    : `The provider says it is ${name}. We have not checked this yet`;
};

const wordsOf = (
  status: CertificationStatus,
  certificate: Certificate,
  {schemes, today}: CertificationQuestion,
): string => {
  const scheme = schemeOf(schemes, certificate.scheme);
  const name = scheme.certifiedWords;
  switch (status) {
    case 'certified': {
      const {standard, validTo = '', verification} = certificate;
      const checked = verification
        ? `. Checked by ${verification.by} on ${dateInWords(verification.on)}`
        : '';
      return `${capital(name)}${standard ? ` (${standard})` : ''} until ${dateInWords(validTo)}${checked}`;
    }
    case 'claimed':
      return claimWords(name, certificate, today);
    case 'expired':
      return `Certificate ended on ${dateInWords(certificate.validTo ?? today)}`;
    case 'working-towards':
      return 'Working towards certification';
    case 'withdrawn':
    case 'not-certified':
      return scheme.notCertifiedWords;
    case 'not-applicable':
      return '';
  }
};

/**
 * What the public may be told of a listing's certification on a day: the one place where the status and its words are
 * made, for the card, the page, the feed and print. A certificate in force wins; without one, the record that was
 * entered last speaks. Rules: domain notes on QISMET; a status is never stored.
 */
export const certificationOf = (question: CertificationQuestion): Certification => {
  const {certificates, supportType, programme, schemes, today} = question;
  const applicable = applicableSchemes(schemes, supportType, programme);

  const covering = certificates.filter(
    (certificate) => applicable.includes(certificate.scheme) && covers(certificate, question),
  );
  const about = speaking(covering, today)
    .map((certificate) => ({certificate, status: statusOf(certificate, today)}))
    .sort((one, other) => other.certificate.enteredAt.localeCompare(one.certificate.enteredAt));
  const inForce = about
    .filter(({status}) => status === 'certified')
    .sort((one, other) => (other.certificate.validTo ?? '').localeCompare(one.certificate.validTo ?? ''));
  const chosen = inForce[0] ?? about[0];
  if (!chosen) {
    // Nobody is said to be without what nobody can have any more.
    const first = applicable.find((slug) => !schemeOf(schemes, slug).isRetired);
    if (first === undefined) return {status: 'not-applicable', label: '', certificate: undefined};
    return {
      status: 'not-certified',
      label: schemeOf(schemes, first).notCertifiedWords,
      certificate: undefined,
    };
  }
  return {...chosen, label: wordsOf(chosen.status, chosen.certificate, question)};
};
