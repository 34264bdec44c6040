import type {Term} from './term.ts';

/** Kinds of support; a term with a parent is a narrower kind of it. */
export const SUPPORT_TYPES = [
  {slug: 'health-coaching', label: 'Health coaching'},
  {slug: 'self-management-education', label: 'Courses'},
  {slug: 'generic-education', label: 'Courses for any condition', parent: 'self-management-education'},
  {slug: 'condition-education', label: 'Courses about one condition', parent: 'self-management-education'},
  {slug: 'educational-material', label: 'Booklets, leaflets and videos', parent: 'self-management-education'},
  {slug: 'online-course', label: 'Online courses', parent: 'self-management-education'},
  {slug: 'digital-app', label: 'Apps', parent: 'self-management-education'},
  {slug: 'rehabilitation', label: 'Exercise and rehabilitation'},
  {
    slug: 'pulmonary-rehabilitation',
    label: 'Lung exercise classes',
    clinical: 'pulmonary rehabilitation',
    parent: 'rehabilitation',
  },
  {
    slug: 'cardiac-rehabilitation',
    label: 'Heart exercise classes',
    clinical: 'cardiac rehabilitation',
    parent: 'rehabilitation',
  },
  {
    slug: 'prehabilitation',
    label: 'Getting fit before treatment',
    clinical: 'prehabilitation',
    parent: 'rehabilitation',
  },
  {
    slug: 'pain-rehabilitation',
    label: 'Living with pain',
    clinical: 'pain management and rehabilitation',
    parent: 'rehabilitation',
  },
  {slug: 'peer-support', label: 'Support groups and peer support'},
  {slug: 'formal-peer-support', label: 'Peer support with trained people', parent: 'peer-support'},
  {slug: 'informal-peer-support', label: 'Groups run by members', parent: 'peer-support'},
  {slug: 'group-activity', label: 'Group activities'},
  {slug: 'social-prescribing', label: 'Link workers', clinical: 'social prescribing'},
  {slug: 'recovery-college', label: 'Recovery colleges'},
  {slug: 'information', label: 'Information and self-care'},
] as const satisfies readonly Term[];

export type SupportType = (typeof SUPPORT_TYPES)[number]['slug'];
