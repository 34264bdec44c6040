import {certificationOf} from '#shared/certification/certificationOf.ts';
import type {Claimable} from '#shared/certification/claimable.ts';
import {type Scheme, schemeOf} from '#shared/certification/schemes.ts';
import {dateInWords} from '#shared/london.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import type {Evidence} from '#shared/model/certificateChange.ts';
import {fileInWords} from './fileInWords.ts';
import type {CertificateFacts, Standing} from './views.ts';

/** How it was checked, after "Checked by … on …, ". */
const METHOD_WORDS: Readonly<Record<NonNullable<Certificate['verification']>['method'], string>> = {
  register: 'in the certifier’s own list',
  'certificate-seen': 'by looking at the certificate',
  'certifier-confirmed': 'by asking the certifier',
};

const standingOf = ({state, verification, validTo, validFrom}: Certificate, today: string): Standing => {
  if (state !== 'held' && state !== 'working-towards') return state;
  if (validTo !== undefined && validTo < today) return 'ended';
  if (!verification) return 'waiting';
  return validFrom !== undefined && validFrom > today ? 'not-begun' : 'checked';
};

interface Around {
  /** All certificates of the provider: which of them speaks depends on the others. */
  readonly all: readonly Certificate[];
  /** What it is for; undefined when no listing of the provider is of that any more. */
  readonly claimable: Claimable | undefined;
  /** Said where no listing tells what it is for. */
  readonly aboutWords: string;
  readonly providerName: string;
  /** The file that shows it. */
  readonly evidence?: Evidence | undefined;
  /** All schemes, as curators keep them. */
  readonly schemes: readonly Scheme[];
  /** The London day of reading. */
  readonly today: string;
}

/** What the public reads because of this certificate; undefined where another speaks, or none. */
const publicWordsOf = (
  certificate: Certificate,
  {all, claimable, schemes, today}: Around,
): string | undefined => {
  if (!claimable) return undefined;
  const {supportType, programme} = claimable;
  const [listingId] = certificate.listingIds;
  const shown = certificationOf({certificates: all, supportType, programme, listingId, schemes, today});
  return shown.certificate?.id === certificate.id ? shown.label : undefined;
};

/** A certificate in words, for whoever keeps it or checks it. */
export const certificateFacts = (certificate: Certificate, around: Around): CertificateFacts => {
  const {scheme, standard, number, validFrom, validTo, expectedOn, verification} = certificate;
  const words = (date: string | undefined): string | undefined =>
    date === undefined ? undefined : dateInWords(date);
  return {
    about: around.claimable?.label ?? around.aboutWords,
    providerName: around.providerName,
    schemeName: schemeOf(around.schemes, scheme).name,
    isWorkingTowards: certificate.state === 'working-towards',
    standard,
    number,
    from: words(validFrom),
    to: words(validTo),
    expected: words(expectedOn),
    standing: standingOf(certificate, around.today),
    checked:
      verification &&
      `Checked by ${verification.by} on ${dateInWords(verification.on)}, ${METHOD_WORDS[verification.method]}`,
    publicWords: publicWordsOf(certificate, around),
    file: around.evidence && fileInWords(around.evidence),
  };
};
