import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Hidden} from './Hidden.tsx';

interface ReturnView {
  readonly action: string;
  readonly formToken: string;
  readonly shown: string;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** Sends back what somebody wants changed, with a message to them. */
export const ReturnForm = ({
  view,
  example,
}: {
  readonly view: ReturnView;
  /** A question that such a message might ask. */
  readonly example: string;
}): JSX.Element => (
  <form method="post" action={view.action} novalidate>
    <Hidden view={view} act="return" />
    <Textarea
      name="message"
      label={{text: 'Or send it back: what should they change?', size: 's'}}
      hint={`We email this to whoever sent it. For example: ${example}`}
      rows={4}
      value={valueOf(view.values, 'message')}
      errorMessage={errorOf(view.errors, 'message')}
    />
    <Button text="Send it back" variant="secondary" preventDoubleClick />
  </form>
);
