import {FACT_LABELS, FACT_NAMES, factsOf} from '#shared/organisation/facts.ts';
import type {OrganisationFacts} from '#shared/model/organisationChange.ts';
import type {Organisation} from '#shared/model/programme.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {ShownFacts} from '#shared/ui/organisation/views.ts';
import {contentHash} from '../data/directory/contentHash.ts';

/** Names what the menu said when a form was shown, so that nobody reverts unseen what came between. */
export const shownOf = (organisation: Organisation): string => contentHash(factsOf(organisation));

export const factsInWords = (facts: OrganisationFacts): ShownFacts =>
  FACT_NAMES.map((name) => ({label: FACT_LABELS[name], value: facts[name]}));

/** Something came between a form and what is sent with it. */
export const OVERTAKEN: FormError = {
  field: 'shown',
  href: '#stands',
  text: 'What the menu says was changed while you were writing. Look at what it says now, and change what you wrote where you need to.',
};
