import type {SupportType} from './supportTypes.ts';

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
  readonly website?: string | undefined;
  /** The day on which somebody checked that the body still certifies. Absent: not verified. */
  readonly operatingCheckedOn?: string | undefined;
  /** Nobody can claim it any more, and nobody is said to be without it. Certificates that name it are read as before. */
  readonly isRetired?: true | undefined;
}

/** Those that are there from the start. A curator's list takes their place (functions/data/schemes). */
export const FIRST_SCHEMES: readonly Scheme[] = [
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
    name: 'National Certification Programme for Cardiac Rehabilitation (BACPR and NACR)',
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
  {
    slug: 'dtac',
    name: 'Digital Technology Assessment Criteria (DTAC)',
    certifiedWords: 'assessed against the Digital Technology Assessment Criteria',
    notCertifiedWords: 'Not assessed against the Digital Technology Assessment Criteria',
    // There is no public list of who has been assessed: of no app it is said that it is without, until a curator chooses so.
    supportTypes: [],
    standards: [],
  },
];

/** Kinds of support whose quality a scheme may look at: structured education, rehabilitation and apps, and nothing else. */
export const CERTIFIABLE_TYPES: readonly SupportType[] = [
  'self-management-education',
  'generic-education',
  'condition-education',
  'online-course',
  'digital-app',
  'rehabilitation',
  'pulmonary-rehabilitation',
  'cardiac-rehabilitation',
  'prehabilitation',
  'pain-rehabilitation',
];
