import type {Reason} from '#shared/alike/likeness.ts';
import type {AlikeFacts} from '#shared/alike/facts.ts';

/** Why two listings look alike, a sentence each. */
export const reasonsInWords = (
  reasons: readonly Reason[],
  {phone, domain}: Pick<AlikeFacts, 'phone' | 'domain'>,
): string[] => {
  const words: Readonly<Record<Reason, string>> = {
    'same-name': 'Their names are made of the same words',
    'alike-name': 'Their names are alike',
    'same-phone': `They have the same phone number: ${phone ?? ''}`,
    'same-domain': `They have the same website: ${domain ?? ''}`,
    'same-place': 'They are at the same place',
    near: 'They are less than a mile apart',
  };
  return reasons.map((reason) => words[reason]);
};
