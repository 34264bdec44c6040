import type {Listing} from '#shared/model/listing.ts';
import type {ReferralRequest} from '#shared/model/referralRequest.ts';
import {checkStep, readForm} from './form/checkStep.ts';
import {mustAnswerErrors} from './form/fit.ts';
import {allAnswers, type FormError, type FormValues, valueOf} from './form/values.ts';

/** What the tick says that whoever took the call has done. */
export const SPOKEN_AGREEMENT = 'I have told them what we write down and who sees it, and they agree';

/** Of what was posted, what the form asks: nothing else is read, shown again or kept. */
export const phoneAnswers = (posted: FormValues): FormValues => ({
  ...allAnswers(posted),
  agreed: valueOf(posted, 'agreed') === 'yes' ? 'yes' : '',
});

/**
 * A referral as it was said on the phone, judged as if the person had sent it; or everything that is wrong with it, in
 * the order of the form.
 */
export const readPhone = (
  values: FormValues,
  {
    listing,
    today,
  }: {readonly listing: Pick<Listing, 'slug' | 'referral' | 'eligibility'>; readonly today: string},
): {readonly request: ReferralRequest} | {readonly errors: readonly FormError[]} => {
  const person: FormValues = {...values, for: 'me', helperName: '', run: ''};
  const errors: FormError[] = [
    ...checkStep('who', person, today),
    ...checkStep('contact', person, today),
    ...mustAnswerErrors(listing, values),
    ...checkStep('needs', person, today),
    ...(valueOf(values, 'agreed') === 'yes'
      ? []
      : [{field: 'agreed', href: '#agreed', text: 'Tell them, and tick that they agree'} as const]),
  ];
  if (errors.length > 0) return {errors};
  const read = readForm(person, {slug: listing.slug, today});
  return 'errors' in read ? {errors: read.errors} : {request: read.request};
};
