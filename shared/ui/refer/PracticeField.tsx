import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {Select} from '../components/Select.tsx';
import type {PracticeChoice} from './views.ts';

/** The answer that is no agreement. */
const NOT_TOLD = 'Do not tell a GP practice';

/**
 * Whether the person's GP practice is told, and which: to choose one is to agree. Only those are there whose mailbox has
 * answered, each with its town, so that nobody is told who only has the same name.
 */
export const PracticeField = ({
  practices,
  isMe,
  values,
  errors,
}: {
  readonly practices: readonly PracticeChoice[];
  readonly isMe: boolean;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}): JSX.Element | null =>
  practices.length === 0 ? null : (
    <Select
      name="tellPractice"
      label={{
        text: isMe ? 'Should we tell your GP practice?' : 'Do they agree that we tell their GP practice?',
        size: 'm',
      }}
      hint={`If you choose it, we email it ${isMe ? 'your' : 'their'} name and date of birth, what support this is, and what becomes of it. Not every practice is in this list.`}
      items={[{value: '', text: NOT_TOLD}, ...practices.map(({code, name}) => ({value: code, text: name}))]}
      value={valueOf(values, 'tellPractice')}
      errorMessage={errorOf(errors, 'tellPractice')}
    />
  );
