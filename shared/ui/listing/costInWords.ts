import type {Cost} from '#shared/model/cost.ts';

const KINDS = {
  free: 'Free',
  pay: 'There is a charge',
  varies: 'The cost varies',
  'not-known': 'Cost not known. Ask them',
} as const satisfies Record<Cost['kind'], string>;

/** What it costs the person: the kind, and the provider's own words about it. */
export const costInWords = ({kind, note}: Cost): string =>
  note === undefined ? KINDS[kind] : kind === 'not-known' ? note : `${KINDS[kind]}. ${note}`;
