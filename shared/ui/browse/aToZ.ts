/** A letter and what begins with it. */
export interface Letter<Item> {
  readonly letter: string;
  readonly items: readonly Item[];
}

/** Items by the first letter of their label, both in the order of the alphabet; letters with nothing are left out. */
export const aToZ = <Item extends {readonly label: string}>(items: readonly Item[]): Letter<Item>[] => {
  const letters = new Map<string, Item[]>();
  for (const item of [...items].sort((one, other) => one.label.localeCompare(other.label, 'en-GB'))) {
    const letter = item.label.charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), item]);
  }
  return [...letters].map(([letter, found]) => ({letter, items: found}));
};
