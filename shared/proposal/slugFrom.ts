const LONGEST = 90;

/** The web address of a name: "Tea & talk, Ilkley" is `tea-talk-ilkley`, and the second of that name `tea-talk-ilkley-2`. */
export const slugFrom = (name: string, number = 1): string => {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  const base = plain === '' ? 'support' : plain;
  return number === 1 ? base : `${base}-${number}`;
};
