import {addDays, londonDate} from '#shared/london.ts';
import {type Alternative, Proposed, type Referral} from '#shared/model/referral.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {proposingStep} from '#shared/referral/providerActions.ts';
import {addWorkingDays} from '#shared/referral/workingDays.ts';

/** Working days in which the person can say yes or no: as many as a provider has to answer them. */
const ANSWER_WORKING_DAYS = 5;
const LONGEST_WHY = 300;

/** The last day on which they can answer: of somebody who is booked, the day before they start. */
const lastDayToAnswer = ({state, startsOn}: Pick<Referral, 'state' | 'startsOn'>, today: string): string => {
  const day = addWorkingDays(today, ANSWER_WORKING_DAYS);
  if (state !== 'booked' || startsOn === undefined) return day;
  const before = addDays(startsOn, -1);
  return before < day ? before : day;
};

type Read =
  | {readonly error: FormError}
  | {
      readonly step: ReturnType<typeof proposingStep>;
      readonly proposed: Proposed;
      readonly person: {readonly passOnWhy: string};
    }
  | (Pick<StepTaken, 'proposed'> & {readonly step: 'transfer'});

/** To whom to pass somebody on, why, and whether they have agreed: only what was offered to choose from. */
export const readPassOn = ({
  values,
  referral,
  passable,
  now,
}: {
  readonly values: FormValues;
  readonly referral: Pick<Referral, 'state' | 'hasEmail' | 'startsOn'>;
  readonly passable: readonly Alternative[];
  readonly now: Date;
}): Read => {
  const wrong = (field: string, text: string) => ({error: {field, href: `#${field}`, text}}) as const;
  const chosen = passable.find(({slug}) => slug === valueOf(values, 'passTo'));
  if (!chosen) return wrong('passTo', 'Choose to whom you would pass them on');
  const answerBy = lastDayToAnswer(referral, londonDate(now));
  const proposed = Proposed.parse({...chosen, answerBy});
  const agreed = valueOf(values, 'agreed');
  if (agreed === 'yes') return {step: 'transfer', proposed};
  if (agreed !== 'ask') return wrong('agreed', 'Choose whether they have agreed');
  if (!referral.hasEmail) {
    return wrong(
      'agreed',
      'They have no email address. Ask them on the phone, and pass them on when they agree',
    );
  }
  if (answerBy <= londonDate(now)) {
    return wrong('agreed', 'They start too soon to be asked by email. Ask them on the phone');
  }
  const why = valueOf(values, 'why').trim().replaceAll(/\s+/g, ' ').toWellFormed();
  if (why === '') return wrong('why', 'Say in a line why this would suit them better');
  return why.length > LONGEST_WHY
    ? wrong('why', `Write ${LONGEST_WHY} letters or fewer`)
    : {step: proposingStep(referral), proposed, person: {passOnWhy: why}};
};
