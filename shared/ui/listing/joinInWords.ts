import type {ResultItem} from '#shared/model/search.ts';

/** How a person joins, in one short sentence. */
export const joinInWords = ({self, professional, isOnline}: ResultItem['referral']): string => {
  if (self && isOnline) return 'Refer yourself online';
  if (self) return 'Contact them yourself';
  if (professional) return 'Ask your GP surgery or care team to refer you';
  return 'Ask them how to join';
};
