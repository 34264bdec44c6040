import type {SupportType} from '#shared/taxonomy/index.ts';
import {CERTIFIABLE_TYPES, type Scheme} from '#shared/taxonomy/schemes.ts';

export {CERTIFIABLE_TYPES, FIRST_SCHEMES, type Scheme} from '#shared/taxonomy/schemes.ts';

const CERTIFIABLE: ReadonlySet<SupportType> = new Set(CERTIFIABLE_TYPES);

/** The scheme of a slug; an unknown slug (an import's) is shown under its own name. */
export const schemeOf = (schemes: readonly Scheme[], slug: string): Scheme =>
  schemes.find((scheme) => scheme.slug === slug) ?? {
    slug,
    name: slug,
    certifiedWords: `${slug} certified`,
    notCertifiedWords: `Not certified by ${slug}`,
    supportTypes: [],
    standards: [],
  };

/**
 * Slugs of the schemes that can apply to a kind of support: those that the programme names, else those of the kind.
 * With those that have been retired, because certificates may name them. Empty for choirs, groups of peers, coaching and leaflets, which no scheme is about, and for kinds that no scheme of the list names.
 */
export const applicableSchemes = (
  schemes: readonly Scheme[],
  supportType: SupportType,
  programme?: {readonly schemes: readonly string[]} | null,
): readonly string[] => {
  if (!CERTIFIABLE.has(supportType)) return [];
  if (programme && programme.schemes.length > 0) return programme.schemes;
  return schemes.filter((scheme) => scheme.supportTypes.includes(supportType)).map((scheme) => scheme.slug);
};
