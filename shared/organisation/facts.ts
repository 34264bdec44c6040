import type {OrganisationFacts, OrganisationWish} from '../model/organisationChange.ts';
import type {Organisation} from '../model/programme.ts';

export type FactName = keyof OrganisationFacts;

/** What the menu says of an organisation, in the order of its form, and how each is called. */
export const FACT_LABELS: Readonly<Record<FactName, string>> = {
  name: 'Name',
  description: 'Description',
  phone: 'Phone',
  website: 'Website',
};

export const FACT_NAMES = Object.keys(FACT_LABELS) as readonly FactName[];

/** Facts without those that say nothing: how they are stored. */
const withoutNothing = ({name, description, website, phone}: Facts): OrganisationFacts => ({
  name,
  ...(description !== undefined && {description}),
  ...(website !== undefined && {website}),
  ...(phone !== undefined && {phone}),
});
type Facts = {readonly name: string} & Readonly<
  Partial<Record<Exclude<FactName, 'name'>, string | undefined>>
>;

export const factsOf = (organisation: Organisation): OrganisationFacts => withoutNothing(organisation);

/** Which of them differ. */
export const changedFacts = (before: OrganisationFacts, after: OrganisationFacts): FactName[] =>
  FACT_NAMES.filter((name) => before[name] !== after[name]);

/** What an organisation would say: what the wish changes is as wished, the rest is as it is now. */
export const factsAfter = (
  now: OrganisationFacts,
  {before, after}: Pick<OrganisationWish, 'before' | 'after'>,
): OrganisationFacts => {
  const changed = changedFacts(before, after);
  const said = (name: FactName): string | undefined => (changed.includes(name) ? after : now)[name];
  return withoutNothing({
    name: said('name') ?? now.name,
    description: said('description'),
    website: said('website'),
    phone: said('phone'),
  });
};

/** Of which the old contacts are told: a stranger who changed them would take over who is reached. */
export const isToldToOldContacts = (before: OrganisationFacts, after: OrganisationFacts): boolean =>
  changedFacts(before, after).some((name) => name !== 'description');

/** One fact that changes, in words. */
export interface FactRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What changes, fact by fact. */
export const factRows = (before: OrganisationFacts, after: OrganisationFacts): FactRow[] =>
  changedFacts(before, after).map((name) => ({
    label: FACT_LABELS[name],
    before: before[name] ?? 'Nothing',
    after: after[name] ?? 'Nothing',
  }));
