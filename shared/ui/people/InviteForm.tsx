import type {JSX} from 'preact';
import {errorOf, listOf, valueOf} from '#shared/referral/form/values.ts';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Input} from '../components/Input.tsx';
import {PostedForm} from '../refer/FormPage.tsx';
import {DUTY_WORDS} from './dutyWords.ts';
import type {ListView} from './views.ts';

/** Asks somebody in, by their mailbox. */
export const InviteForm = ({view}: {readonly view: ListView}): JSX.Element => {
  const {group, values, errors} = view;
  return (
    <PostedForm
      action="/people"
      formToken={view.formToken}
      button="Send the invitation"
      hidden={{group: group.id, action: 'invite'}}
    >
      <Input
        name="email"
        label={{text: 'Their work email address', size: 's'}}
        hint="They sign in with it. We mail them how."
        type="email"
        autocomplete="off"
        spellcheck={false}
        value={valueOf(values, 'email')}
        errorMessage={errorOf(errors, 'email')}
      />
      {group.role === 'provider' && (
        <Checkboxes
          name="duties"
          legend={{text: 'What they will do', size: 's'}}
          items={DUTY_WORDS.map(({duty, text, hint}) => ({value: duty, text, hint}))}
          values={listOf(values, 'duties')}
          errorMessage={errorOf(errors, 'duties')}
        />
      )}
    </PostedForm>
  );
};
