import type {Certificate} from '#shared/model/certificate.ts';

/** What a provider says of itself and nobody has checked: it waits for whoever looks after the menu. */
export const isAwaiting = ({state, verification}: Certificate): boolean =>
  verification === undefined && (state === 'held' || state === 'working-towards');

/** The day on which a certificate that counts as one ends; undefined where none does. */
export const endOf = ({state, verification, validTo}: Certificate): string | undefined =>
  state === 'held' && verification !== undefined ? validTo : undefined;
