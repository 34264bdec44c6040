import type {Certificate} from '#shared/model/certificate.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {Programme} from '#shared/model/programme.ts';
import {labelIn, SUPPORT_TYPES, type SupportType} from '#shared/taxonomy/index.ts';
import {applicableSchemes, type Scheme, schemeOf} from './schemes.ts';

/** What a provider can hold a certificate for: one of its programmes, or a kind of support that has none. */
export interface Claimable {
  /** As a form carries it. */
  readonly value: string;
  readonly label: string;
  readonly supportType: SupportType;
  readonly programme: Pick<Programme, 'id' | 'schemes'> | undefined;
  /** Slugs of the schemes that are about it. */
  readonly schemes: readonly string[];
}

const valueFor = ({programmeId, supportType}: Pick<Certificate, 'programmeId' | 'supportType'>): string =>
  programmeId === undefined ? `support.${supportType ?? ''}` : `programme.${programmeId}`;

/** The value of what a certificate is for. */
export const claimableValueOf = (certificate: Certificate): string => valueFor(certificate);

/**
 * What a provider can hold a certificate for, from its listings: what no scheme is about is left out. By name. A scheme that
 * was retired is no choice any more, but for the certificate that names it already (`keeps`).
 */
export const claimablesOf = (
  listings: readonly {
    readonly listing: Pick<Listing, 'supportType'>;
    readonly programme: Programme | undefined;
  }[],
  {schemes, keeps}: {readonly schemes: readonly Scheme[]; readonly keeps?: string | undefined},
): Claimable[] => {
  const found = new Map<string, Claimable>();
  for (const {listing, programme} of listings) {
    const {supportType} = listing;
    const about = applicableSchemes(schemes, supportType, programme).filter(
      (slug) => slug === keeps || !schemeOf(schemes, slug).isRetired,
    );
    const value = valueFor(programme ? {programmeId: programme.id} : {supportType});
    if (about.length === 0 || found.has(value)) continue;
    const label = programme?.name ?? labelIn(SUPPORT_TYPES, supportType);
    found.set(value, {value, label, supportType, programme, schemes: about});
  }
  return [...found.values()].sort((one, other) => one.label.localeCompare(other.label));
};
