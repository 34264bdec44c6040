import type {JSX} from 'preact';
import {listOf} from '#shared/referral/form/values.ts';
import {TELL_THERE} from '#shared/referral/tellThere.ts';
import {Checkboxes} from '../components/Checkboxes.tsx';
import type {StepProps} from './stepProps.ts';

/** Who else is told by the next provider, as the person said on the phone: asked anew, and ticked by nobody before. */
export const TellThereFields = ({
  view: {tellsThere},
  values,
  action,
}: Pick<StepProps, 'view' | 'values'> & {readonly action: string}): JSX.Element | null => {
  const items = [
    ...(tellsThere.referrer ? [{value: 'referrer', text: 'Whoever referred them'}] : []),
    ...(tellsThere.practice ? [{value: 'practice', text: 'Their GP practice'}] : []),
  ];
  return items.length === 0 ? null : (
    <Checkboxes
      name={TELL_THERE}
      idPrefix={`${action}-${TELL_THERE}`}
      legend="Who may be told what becomes of it there?"
      hint="We tell these now. Ask the person again, and tick only those that they say yes to."
      items={items}
      values={listOf(values, TELL_THERE)}
    />
  );
};
