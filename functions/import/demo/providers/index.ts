import {NORTH} from './north.ts';
import {SOUTH} from './south.ts';

/** The invented providers of the demonstration. */
export const PROVIDERS = {...NORTH, ...SOUTH};

export type ProviderKey = keyof typeof PROVIDERS;

/** A provider's website; it belongs to nobody. */
export const websiteOf = (key: ProviderKey): string => `https://${PROVIDERS[key].host}.example.org/`;

/** A provider's mailbox of a name; it belongs to nobody. */
export const mailboxOf = (key: ProviderKey, name: string): string =>
  `${name}@${PROVIDERS[key].host}.example.org`;
