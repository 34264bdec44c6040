import type {Listing} from '#shared/model/listing.ts';

/** The pages on which a listing is edited, in the order of the public page. */
export const SECTIONS = {
  name: {heading: 'Name and summary', isRequired: true},
  'what-happens': {heading: 'What happens', isRequired: true},
  group: {heading: 'About the group', isRequired: false},
  who: {heading: 'Who it is for', isRequired: false},
  where: {heading: 'Where and how', isRequired: true},
  times: {heading: 'Whether people can join now', isRequired: false},
  access: {heading: 'Access and help to take part', isRequired: false},
  join: {heading: 'How to join', isRequired: true},
  questions: {heading: 'Questions that you ask', isRequired: false},
  contact: {heading: 'Contact', isRequired: false},
  cost: {heading: 'Cost', isRequired: true},
} as const;

export type SectionName = keyof typeof SECTIONS;

export const isSection = (name: string): name is SectionName => Object.hasOwn(SECTIONS, name);

/** A page of a kind of support; of none while nobody has said of which. */
interface OfKind {
  readonly supportType?: Listing['supportType'] | undefined;
}

/** Whether a kind of support is of peers: those pages have a group's answers, no others. */
export const isPeerSupport = ({supportType}: OfKind): boolean =>
  supportType?.endsWith('peer-support') ?? false;

/** The pages that this listing has: the nine questions of peer support are asked of peer groups alone. */
export const sectionsOf = (listing: OfKind): SectionName[] =>
  (Object.keys(SECTIONS) as SectionName[]).filter((name) => name !== 'group' || isPeerSupport(listing));
