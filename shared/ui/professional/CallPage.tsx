import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {PostedForm, UrgentLine} from '../refer/FormPage.tsx';
import {BirthDateField} from '../refer/PersonFields.tsx';
import {Agreement} from './Agreement.tsx';
import {Already} from './Already.tsx';
import {Chosen} from './Chosen.tsx';
import {PracticeCodeField} from './PracticeCodeField.tsx';
import {NOTICES, type ViewOf} from './views.ts';

/** The shortest way: a name, a number, and that they agree. */
export const CallPage = ({view}: {readonly view: ViewOf<'call'>}): JSX.Element => {
  const field = (name: string) => ({
    name,
    value: valueOf(view.values, name),
    errorMessage: errorOf(view.errors, name),
    autocomplete: 'off',
    spellcheck: false,
  });
  return (
    <>
      <Errors errors={view.errors} />
      <h1 class="nhsuk-heading-l">Ask them to call the person</h1>
      {view.notice !== undefined && <InsetText text={NOTICES[view.notice]} />}
      <Already sent={view.sent} />
      <p>They ask the rest by phone. It goes to:</p>
      <Chosen listings={view.listings} />
      <PostedForm
        action="/professional/call"
        formToken={view.formToken}
        button={view.listings.length > 1 ? `Send ${view.listings.length} requests` : 'Send'}
        hidden={{listing: view.listings.map(({slug}) => slug), key: view.key}}
      >
        <Input {...field('name')} label={{text: 'Full name', size: 's'}} />
        <Input {...field('phone')} label={{text: 'Their phone number', size: 's'}} type="tel" width={20} />
        <Radios
          name="contactBy"
          legend={{text: 'Is it safe to leave a message?', size: 's'}}
          items={[
            {value: 'phone-message', text: 'Yes'},
            {value: 'phone-no-message', text: 'No, or they did not say'},
          ]}
          value={valueOf(view.values, 'contactBy')}
          errorMessage={errorOf(view.errors, 'contactBy')}
          small
        />
        <Agreement values={view.values} errors={view.errors} />
        <PracticeCodeField values={view.values} errors={view.errors} />
        <BirthDateField
          values={view.values}
          errors={view.errors}
          size="s"
          label="Their date of birth, if their practice is told (optional)"
          hint="A name alone does not tell a practice which patient it is. For example, 27 3 1968"
        />
      </PostedForm>
      <UrgentLine />
    </>
  );
};
