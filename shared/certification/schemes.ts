import type {SupportType} from '#shared/taxonomy/index.ts';
import {CERTIFIABLE, type Scheme, SCHEMES} from '#shared/taxonomy/schemes.ts';

/** The scheme of a slug; an unknown slug (an import's) is shown under its own name. */
export const schemeOf = (slug: string): Scheme =>
  SCHEMES.find((scheme) => scheme.slug === slug) ?? {
    slug,
    name: slug,
    certifiedWords: `${slug} certified`,
    notCertifiedWords: `Not certified by ${slug}`,
    supportTypes: [],
    standards: [],
  };

/**
 * Slugs of the schemes that can apply to a kind of support: those that the programme names, else those of the kind.
 * Empty for choirs, groups of peers, coaching, leaflets and apps, which no scheme is about.
 */
export const applicableSchemes = (
  supportType: SupportType,
  programme?: {readonly schemes: readonly string[]} | null,
): readonly string[] => {
  if (!CERTIFIABLE.has(supportType)) return [];
  if (programme && programme.schemes.length > 0) return programme.schemes;
  return SCHEMES.filter((scheme) => scheme.supportTypes.includes(supportType)).map((scheme) => scheme.slug);
};
