/** Postcode areas that lie in one nation other than England, and those that a border runs through. */
const OTHERS = {
  Scotland: 'AB DD EH FK G HS IV KA KW KY ML PA PH ZE',
  Wales: 'CF SA',
  'Northern Ireland': 'BT',
  'United Kingdom': 'CH DG HR LD LL NP SY TD',
};

const NATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(OTHERS).flatMap(([nation, areas]) => areas.split(' ').map((area) => [area, nation])),
);

/**
 * What stands for the `state_province` that the standard wants in an address of the United Kingdom: the nation that a
 * postcode is of, or all of it where its first letters do not tell.
 */
export const nationOf = (postcode: string): string =>
  NATIONS.get(/^[A-Z]{1,2}/.exec(postcode.toUpperCase())?.[0] ?? '') ?? 'England';
