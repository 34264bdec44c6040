import type {SupportType} from '#shared/taxonomy/index.ts';
import {CERTIFIABLE_TYPES, FIRST_SCHEMES, type Scheme} from '#shared/taxonomy/schemes.ts';

export {CERTIFIABLE_TYPES, FIRST_SCHEMES, type Scheme} from '#shared/taxonomy/schemes.ts';

let inUse = FIRST_SCHEMES;

/** The schemes as this process knows them. The same list until it changes. */
export const schemesInUse = (): readonly Scheme[] => inUse;

/**
 * From now on these are the schemes, for everything that this process says of certificates. A process has one list, because
 * the same words must stand everywhere; whoever answers requests reads it again now and then.
 */
export const useSchemes = (schemes: readonly Scheme[]): void => {
  inUse = schemes;
};

const CERTIFIABLE: ReadonlySet<SupportType> = new Set(CERTIFIABLE_TYPES);

/** The scheme of a slug; an unknown slug (an import's) is shown under its own name. */
export const schemeOf = (slug: string): Scheme =>
  inUse.find((scheme) => scheme.slug === slug) ?? {
    slug,
    name: slug,
    certifiedWords: `${slug} certified`,
    notCertifiedWords: `Not certified by ${slug}`,
    supportTypes: [],
    standards: [],
  };

/**
 * Slugs of the schemes that can apply to a kind of support: those that the programme names, else those of the kind.
 * With those that have been retired, because certificates may name them. Empty for choirs, groups of peers, coaching, leaflets and apps, which no scheme is about.
 */
export const applicableSchemes = (
  supportType: SupportType,
  programme?: {readonly schemes: readonly string[]} | null,
): readonly string[] => {
  if (!CERTIFIABLE.has(supportType)) return [];
  if (programme && programme.schemes.length > 0) return programme.schemes;
  return inUse.filter((scheme) => scheme.supportTypes.includes(supportType)).map((scheme) => scheme.slug);
};
