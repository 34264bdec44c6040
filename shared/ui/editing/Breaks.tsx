import type {JSX} from 'preact';
import {hasPauses, PAUSES} from '#shared/proposal/pauses.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {Details} from '../components/Details.tsx';
import {Day} from './Day.tsx';

/** The breaks that dates leave out; closed while there is none. */
export const Breaks = ({
  view,
}: {
  readonly view: {readonly values: FormValues; readonly errors: readonly FormError[]};
}): JSX.Element => (
  <Details summary="Leave out breaks, like the school holidays" open={hasPauses(view.values, view.errors)}>
    <p>Your council’s website says when they are. Leave out as many as fall into your dates.</p>
    {PAUSES.map(({from, to}, index) => (
      <>
        <Day view={view} id={from} legend={`Break ${index + 1}: first day`} hint="For example: 13 2 2027" />
        <Day view={view} id={to} legend={`Break ${index + 1}: last day`} hint="For example: 21 2 2027" />
      </>
    ))}
  </Details>
);
