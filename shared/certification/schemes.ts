import type {SupportType} from '#shared/taxonomy/index.ts';

/**
 * A body that certifies providers for what they run. Facts only: no standard's text is kept here (the standards are
 * copyright), no logo, and the only link is to the body's home page.
 */
export interface Scheme {
  readonly slug: string;
  readonly name: string;
  /** After "it is": "QISMET certified". */
  readonly certifiedWords: string;
  /** A neutral sentence about a provider without it. */
  readonly notCertifiedWords: string;
  /** Kinds of support that the scheme can apply to when no programme names its own. */
  readonly supportTypes: readonly SupportType[];
  /** Names of standards that have been seen on certificates: an aid to typing, not a closed list. */
  readonly standards: readonly string[];
  readonly website?: string;
  /** The day on which somebody checked that the body still certifies. Absent: not verified. */
  readonly operatingCheckedOn?: string;
}

export const SCHEMES: readonly Scheme[] = [
  {
    slug: 'qismet',
    name: 'QISMET',
    certifiedWords: 'QISMET certified',
    notCertifiedWords: 'Not certified by QISMET',
    supportTypes: ['self-management-education', 'generic-education', 'condition-education', 'online-course'],
    standards: ['QIS 2020', 'SS2Q', 'DSME Quality Standard 2016', 'DSME Quality Standard 2011'],
  },
  {
    slug: 'ncp-cr',
    name: 'National Certification Programme for Cardiac Rehabilitation',
    certifiedWords: 'certified by the National Certification Programme for Cardiac Rehabilitation',
    notCertifiedWords: 'Not certified by the National Certification Programme for Cardiac Rehabilitation',
    supportTypes: ['cardiac-rehabilitation'],
    standards: [],
  },
  {
    slug: 'rcp-pr',
    name: 'Royal College of Physicians pulmonary rehabilitation scheme',
    certifiedWords: 'accredited by the Royal College of Physicians pulmonary rehabilitation scheme',
    notCertifiedWords: 'Not accredited by the Royal College of Physicians pulmonary rehabilitation scheme',
    supportTypes: ['pulmonary-rehabilitation'],
    standards: [],
  },
];

/** Kinds of support whose quality a scheme may look at: structured education and rehabilitation, and nothing else. */
const CERTIFIABLE: ReadonlySet<SupportType> = new Set<SupportType>([
  'self-management-education',
  'generic-education',
  'condition-education',
  'online-course',
  'rehabilitation',
  'pulmonary-rehabilitation',
  'cardiac-rehabilitation',
  'prehabilitation',
  'pain-rehabilitation',
]);

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
