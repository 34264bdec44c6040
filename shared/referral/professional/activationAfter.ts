import type {Person, Referral} from '#shared/model/referral.ts';
import type {FormError, FormValues} from '../form/values.ts';
import {type Activation, readActivation} from './activation.ts';

/** Support that somebody went to, to its end or a part of the way: a level can be measured after it. */
const WENT: readonly Referral['state'][] = ['completed', 'left-early'];

/** True when a level can be written down as one after the support. */
export const canMeasureAfter = ({state, erasedAt}: Pick<Referral, 'state' | 'erasedAt'>): boolean =>
  erasedAt === undefined && WENT.includes(state);

/** A level after the support as it was typed, or what is wrong with it. `today` is a London day. */
export const readActivationAfter = (
  values: FormValues,
  {said, today}: {readonly said: Person['said']; readonly today: string},
): {readonly activation: Activation} | {readonly errors: readonly FormError[]} => {
  const read = readActivation(values, today);
  if ('errors' in read) return read;
  const {activation} = read;
  const wrong = (field: string, href: `#${string}`, text: string) => ({errors: [{field, href, text}]});
  if (!activation) return wrong('activationLevel', '#activationLevel', 'Choose a level from 1 to 4');
  return said?.activation && activation.on < said.activation.on
    ? wrong('activationOn', '#activationOn-day', 'The day must be after the first time it was measured')
    : {activation};
};
