import {type FormValues, listOf} from './form/values.ts';

/** The field of the form that sends a request on: who else is told by the next provider. */
export const TELL_THERE = 'tellThere';

/** Who is told by the next provider too, as the person agrees for that one: agreeing once is not agreeing twice. */
export interface TellsThere {
  readonly referrer: boolean;
  readonly practice: boolean;
}

export const readTellsThere = (values: FormValues): TellsThere => {
  const ticked = listOf(values, TELL_THERE);
  return {referrer: ticked.includes('referrer'), practice: ticked.includes('practice')};
};
